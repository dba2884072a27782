namespace Trellis.Domain.Evidence.Registers;

/// <summary>Meso 2: what the registers tell beside the checklist of the seven elements.</summary>
internal sealed class ImprovementRead(RegistersOnADay on)
{
    private readonly IReadOnlyList<RegisterEntry> contracts = on.In(Readable.Contracts);

    public RegistersRead Reading => new([.. Sentences()], on.Elements is { NotLookedAt: 0 } list ? [.. Clauses(list)] : []);

    private IEnumerable<string> Sentences()
    {
        if (on.Elements is { } list)
        {
            yield return $"The checklist of {list.AsOf.Told()} found {list.Reliable} of {list.Elements.Count} elements reliably in place{(list.NotLookedAt > 0 ? $", with {list.NotLookedAt} not looked at yet" : "")}.";
            var inPlace = list.Elements.Where(e => e.State is InPlace.Reliably or InPlace.Partly).ToList();
            if (inPlace.Count > 0) yield return $"{Counted.In(inPlace, e => e.ShownBy is not null)} that are in place, or partly, rest on an item of the registers.";
        }
        else yield return "The checklist of the seven elements was not filled in in the twelve months before.";
        if (contracts.Count > 0)
            yield return $"For the yearly review: {Counted.In(contracts, c => c.Says("review", "quarterly", "yearly"))} contracts are reviewed at least once a year. For data that goes back: all of it comes from {Counted.In(contracts, c => c.Says("supplied", "full"))}.";
    }

    private static IEnumerable<ClauseRead> Clauses(MindfulChecklist list)
    {
        var (words, n) = ($"{list.Reliable} of {list.Elements.Count} are reliably in place", list.Reliable);
        yield return new("meso-2.1a", words, n <= 1);
        yield return new("meso-2.2a", words, n == 2);
        yield return new("meso-2.3a", words, n == 3);
        yield return new("meso-2.4a", words, n >= 4);
    }
}

/// <summary>Meso 3A: what the registers tell beside the checklist of the five groupings.</summary>
internal sealed class GroupingsRead(RegistersOnADay on)
{
    private readonly IReadOnlyList<RegisterEntry> documents = on.In(Readable.Documents);

    public RegistersRead Reading => new([.. Sentences()], on.Groupings is { NotLookedAt: 0 } list ? [.. Clauses(list)] : []);

    private IEnumerable<string> Sentences()
    {
        yield return on.Groupings is { } list ? $"The checklist of {list.AsOf.Told()} found {list.FullyInPlace} of {list.Groupings.Count} groupings fully in place{(list.NotLookedAt > 0 ? $", with {list.NotLookedAt.Times("answer")} missing" : "")}."
            : "The checklist of the five groupings was not filled in in the twelve months before.";
        if (documents.Count > 0) yield return $"The five groupings are in {Counted.In(documents, d => d.Says("groupings", "yes"))} strategic documents.";
    }

    private static IEnumerable<ClauseRead> Clauses(GroupingsChecklist list)
    {
        var (answers, full) = (list.Answers, list.FullyInPlace);
        var (count, assessment) = ($"{full} of 5 are fully in place", Counted.In(list.Groupings, g => g.On(GroupingQuestion.AssessmentLeads) is InPlace.Reliably));
        var recorded = Counted.In(list.Groupings, g => g.On(GroupingQuestion.Recorded) is InPlace.Reliably);
        var reported = Counted.In(list.Groupings, g => g.On(GroupingQuestion.Reported) is InPlace.Reliably);
        var agencies = Counted.In(list.Groupings, g => g.On(GroupingQuestion.AgenciesIncluded) is not InPlace.Not);
        yield return new("meso-3a.1a", count, full <= 1);
        yield return new("meso-3a.2a", count, full >= 2);
        yield return new("meso-3a.2b", $"All agencies take part for {agencies}", !answers["agencies"]);
        yield return new("meso-3a.2c", $"Recorded reliably for {recorded}", !answers["informatics"]);
        yield return new("meso-3a.3a", count, full is 3 or 4);
        yield return new("meso-3a.3b", $"All agencies take part for {agencies}", answers["agencies"]);
        yield return new("meso-3a.3c", $"Assessment leads to {assessment} reliably", assessment.Most);
        yield return new("meso-3a.4a", count, full == 5);
        yield return new("meso-3a.4b", $"All agencies take part for {agencies}", answers["agencies"]);
        yield return new("meso-3a.4d", $"Recorded reliably for {recorded}", recorded.All);
        yield return new("meso-3a.4e", $"Activity and outcomes are reported reliably for {reported}", reported.All);
    }
}
