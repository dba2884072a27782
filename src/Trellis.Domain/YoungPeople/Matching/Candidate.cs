using System.Globalization;

namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>A known person who may be the one who comes in. The weight is log2 of the odds, for the registration of theirs that fits best.</summary>
public sealed record Candidate(Guid PersonId, double Weight, bool IsSure, HoldBack? HeldBack, IReadOnlyList<Reason> Why)
{
    /// <summary>From 0 to 1.</summary>
    public double Probability => 1 / (1 + double.Exp2(-Weight));

    /// <summary>The weight as it is kept: in hundredths of a bit.</summary>
    public int WeightHundredths => (int)Math.Round(Weight * 100);

    /// <summary>Why, in sentences: what held it back first, then each reason.</summary>
    public string Explained => string.Join(". ", new[] { HeldBack?.InWords().TrimEnd('.') }.OfType<string>().Concat(Why.Select(r => r.ToString())));
}

/// <summary>What a line of why is about.</summary>
public enum Detail { Overall, Given, Family, Born, NhsNumber, Address, Gender, Phone }

/// <summary>One line of why: what was found about one detail, and its weight in bits.</summary>
public sealed record Reason(string Says, double Weight, Detail About = Detail.Overall)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Says}, {Weight:+0.0;−0.0;0.0}");
}
