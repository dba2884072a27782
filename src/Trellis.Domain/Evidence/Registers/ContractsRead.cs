namespace Trellis.Domain.Evidence.Registers;

/// <summary>Macro 3: what the registers tell about whether contracts are reviewed with information on quality.</summary>
internal sealed class ContractsRead(RegistersOnADay on)
{
    private readonly IReadOnlyList<RegisterEntry> contracts = on.In(Readable.Contracts), plans = on.In(Readable.Plans);

    private Counted Reviewed => Counted.In(contracts, c => c.Says("review", "quarterly", "yearly"));
    private Counted Clear => Counted.In(contracts, c => c.Says("clauses", "yes"));
    private Counted InFull => Counted.In(contracts, c => c.Says("supplied", "full"));
    private Counted Little => Counted.In(contracts, c => c.Says("supplied", "none"));
    private Counted InForum => Counted.In(contracts, c => c.Says("forum", "yes"));
    private Counted Used => Counted.In(contracts, c => c.Says("used", "yes"));
    private Counted Citing => Counted.In(plans, p => p.Says("rests-on", "quality"));
    private int Types => contracts.SelectMany(c => c["provider-type"]).Distinct().Count();

    public RegistersRead Reading => contracts.Count == 0 && plans.Count == 0 ? new(["No contract and no yearly commissioning plan is in the registers."], []) : new([.. Sentences()], contracts.Count == 0 ? [] : [.. Clauses()]);

    private IEnumerable<string> Sentences()
    {
        if (contracts.Count > 0)
        {
            yield return $"{Reviewed} contracts are reviewed at least once a year, and {InForum.N} by commissioner and provider together.";
            yield return $"{Clear} say clearly what data is supplied; all of it comes from {InFull.N}, none from {Little.N}. Data was used in a decision for {Used} in the last year.";
            yield return $"They cover {Types.Times("type")} of provider.";
        }
        if (plans.Count > 0) yield return $"{Citing} yearly commissioning plans name data on quality as their ground.";
    }

    private IEnumerable<ClauseRead> Clauses()
    {
        yield return new("macro-3.1a", $"{Reviewed} contracts are reviewed at least once a year", Reviewed.None);
        yield return new("macro-3.1b", $"Data was used in a decision for {Used} contracts", Used.None);
        yield return new("macro-3.1c", $"None of the data comes from {Little} contracts", Little.Most);
        yield return new("macro-3.2a", $"{Reviewed} contracts are reviewed at least once a year", Reviewed.Most);
        yield return new("macro-3.2b", $"Data was used for {Used}; all of it comes from {InFull}", Used.Some && !InFull.Most);
        yield return new("macro-3.3a", $"{Reviewed} are reviewed at least once a year, and data was used for {Used}", Reviewed.Most && Used.Most);
        yield return new("macro-3.3b", $"All of the data comes from {InFull} contracts", !InFull.All && !Little.Most);
        yield return new("macro-3.3d", $"They cover {Types.Times("type")} of provider", Types is 1 or 2);
        if (plans.Count > 0) yield return new("macro-3.4a", $"{Citing} yearly commissioning plans name data on quality", Citing.All);
        yield return new("macro-3.4b", $"{Clear} say clearly what data is supplied", Clear.All);
        yield return new("macro-3.4c", $"All of the data comes from {InFull} contracts", InFull.All);
        yield return new("macro-3.4d", $"{InForum} are reviewed by commissioner and provider together", InForum.All);
        yield return new("macro-3.4e", $"They cover {Types.Times("type")} of provider; whether the whole system is looked at is not in the register", Types <= 2 ? false : null);
    }
}

/// <summary>Macro 4: what the registers tell about whether what people prefer guides commissioning.</summary>
internal sealed class PreferencesRead(RegistersOnADay on)
{
    private static readonly string[] Decisions = ["money", "contracts", "ending"];
    private readonly IReadOnlyList<RegisterEntry> contracts = on.In(Readable.Contracts), plans = on.In(Readable.Plans);

    private Counted Collect => Counted.In(contracts, c => c.Says("preference", "reported", "collected"));
    private Counted Reported => Counted.In(contracts, c => c.Says("preference", "reported"));
    private Counted Citing => Counted.In(plans, p => p.Says("rests-on", "preference"));
    private Counted Guiding => Counted.In(plans, p => p.Says("decides", Decisions));

    public RegistersRead Reading => contracts.Count == 0 && plans.Count == 0 ? new(["No contract and no yearly commissioning plan is in the registers."], []) : new([.. Sentences()], [.. Clauses()]);

    private IEnumerable<string> Sentences()
    {
        if (contracts.Count > 0) yield return $"What young people and families prefer is collected under {Collect} contracts, and reported under {Reported.N}.";
        if (plans.Count > 0) yield return $"{Citing} yearly commissioning plans name it as their ground. It decided {Decisions.Zip(["how money was given out", "how contracts were managed", "whether a service was ended"], (d, words) => $"{words} in {plans.Count(p => p.Says("decides", d))}").ToList().Listed()}.";
    }

    private IEnumerable<ClauseRead> Clauses()
    {
        if (contracts.Count > 0)
        {
            var (collect, reported) = ($"Collected under {Collect} contracts", $"Reported under {Reported} contracts");
            yield return new("macro-4.1a", collect, Collect.None);
            yield return new("macro-4.2a", collect, Collect.Some);
            yield return new("macro-4.2b", reported, Reported.None);
            yield return new("macro-4.3a", collect, Collect.Most && !Collect.All);
            yield return new("macro-4.3b", reported, Reported.Most);
            yield return new("macro-4.4a", collect, Collect.All);
        }
        if (plans.Count == 0) yield break;
        var guiding = $"They decided something in {Guiding} yearly commissioning plans";
        yield return new("macro-4.1b", guiding, Guiding.None);
        yield return new("macro-4.3c", guiding, Guiding.None);
        yield return new("macro-4.4b", guiding, Decisions.All(d => plans.Any(p => p.Says("decides", d))));
    }
}
