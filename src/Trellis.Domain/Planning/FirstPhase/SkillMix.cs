using Trellis.Domain.Evidence.Registers;

namespace Trellis.Domain.Planning.FirstPhase;

/// <summary>The people who mainly help in one grouping: how many, in which bands, and how many of those of whom it is known had the training. Nobody unknown counts as untrained.</summary>
public sealed record GroupingStaff(Grouping Grouping, long Staff, IReadOnlyDictionary<string, long> ByBand, long Trained, long TrainingKnown)
{
    public long TrainingNotKnown => Staff - TrainingKnown;
}

/// <summary>Who works in the locality, by grouping, added up from what is keyed in. Whole people, as of the day the register is read.</summary>
public static class SkillMix
{
    public static IReadOnlyList<GroupingStaff> Of(RegistersOnADay registers)
    {
        var groups = registers.In(Readable.Workforce).ToLookup(e => e.One("grouping"));
        return [.. Enum.GetValues<Grouping>().Select(g => Of(g, [.. groups[$"{g}"]]))];
    }

    private static GroupingStaff Of(Grouping grouping, IReadOnlyList<RegisterEntry> rows)
    {
        var known = rows.Where(r => r.One("trained") is not null).ToList();
        return new(grouping, rows.Sum(r => r.Number("staff")), rows.GroupBy(r => r.One("band")!).ToDictionary(g => g.Key, g => g.Sum(r => r.Number("staff"))), known.Sum(r => r.Number("trained")), known.Sum(r => r.Number("staff")));
    }
}
