namespace Trellis.Data.Auditing;

/// <summary>One thing that is not as it was kept: on which chain, where on it, and what is wrong. It never holds what a record says.</summary>
/// <param name="Chain">Null for what concerns no chain: a copy of the chain heads.</param>
public sealed record Finding(Guid? Chain, string Where, string What)
{
    /// <summary>What the chain is about, as far as that can still be told.</summary>
    public string About { get; init; } = "Chain";

    public override string ToString() => Chain is null ? $"{Where}: {What}." : $"{About} {Chain}, {Where}: {What}.";
}

/// <summary>What a verification went through and what it found.</summary>
public sealed class Verdict
{
    private const int Kept = 1000;
    private readonly List<Finding> findings = [];

    public long Chains { get; internal set; }
    public long Entries { get; internal set; }
    public long Rows { get; internal set; }
    /// <summary>When the chain heads were last copied; null when there is no copy to hold the chains against.</summary>
    public DateTimeOffset? HeadsCopiedAt { get; internal set; }
    /// <summary>How many things are wrong; only the first thousand are listed.</summary>
    public long Found { get; private set; }
    public IReadOnlyList<Finding> Findings => findings;
    public bool NothingWasAltered => Found == 0;

    internal void Add(Guid? chain, string where, string what)
    {
        if (++Found <= Kept) findings.Add(new(chain, where, what));
    }

    internal void Add(IEnumerable<Finding> more)
    {
        foreach (var finding in more) Add(finding.Chain, finding.Where, finding.What);
    }

    /// <summary>Says of each finding what its chain is about.</summary>
    internal void Name(IReadOnlyDictionary<Guid, string> kinds)
    {
        for (var i = 0; i < findings.Count; i++)
            if (findings[i].Chain is { } chain) findings[i] = findings[i] with { About = kinds.GetValueOrDefault(chain, "Young person") };
    }
}
