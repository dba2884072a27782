using Trellis.Domain.Alliance;
using Trellis.Domain.Instruments;

namespace Trellis.Domain.Assessment;

/// <summary>What is printed somewhere of a round’s total: which level, the figure, of how many, where. It never takes the place of what the round adds up to.</summary>
public sealed record Printed(SystemLevel Level, int Total, int? Maximum, string? In, bool RuleIsPrinted);

/// <summary>A printed total kept beside a round, so that a report can say where the two do not fit. It can be taken back with a reason, and stays.</summary>
public class PublishedTotal
{
    private PublishedTotal() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid RoundId { get; init; }
    public required SystemLevel Level { get; init; }
    public required int Total { get; init; }
    public int? Maximum { get; private init; }
    /// <summary>The paper and the place in it.</summary>
    public required string PrintedIn { get; init; }
    /// <summary>Whether it says there how parts became a principle.</summary>
    public required bool RuleIsPrinted { get; init; }
    public required Guid NotedById { get; init; }
    public required DateTimeOffset NotedAt { get; init; }
    public string? TakenBackBecause { get; private set; }
    public Guid? TakenBackById { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }
    public long Version { get; private set; }

    public bool Counts => TakenBackAt is null;

    public static PublishedTotal Note(AssessmentRound round, Printed printed, Member by, Moment now)
    {
        MustRate(round, by);
        if (printed.Total is < 0 or > 1000) throw new RuleBrokenException("Enter the total as it is printed: a whole number", nameof(Total));
        if (printed.Maximum is < 1 or > 1000) throw new RuleBrokenException("Enter the maximum as it is printed, or leave it empty", nameof(Maximum));
        if (printed.Maximum < printed.Total) throw new RuleBrokenException("The total is more than the maximum. Check both numbers", nameof(Maximum));
        if (string.IsNullOrWhiteSpace(printed.In)) throw new RuleBrokenException("Say where it is printed, such as “Annual report 2025, page 12”", nameof(PrintedIn));
        return new() { RoundId = round.Id, Level = printed.Level, Total = printed.Total, Maximum = printed.Maximum, PrintedIn = printed.In.Trim(), RuleIsPrinted = printed.RuleIsPrinted, NotedById = by.Id, NotedAt = now.Instant };
    }

    public void TakeBack(AssessmentRound round, string? because, Member by, Moment now)
    {
        MustRate(round, by);
        if (!Counts) throw new RuleBrokenException("It is taken back already");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why it is taken back", nameof(TakenBackBecause));
        (TakenBackBecause, TakenBackById, TakenBackAt) = (because.Trim(), by.Id, now.Instant);
    }

    private static void MustRate(AssessmentRound round, Member by)
    {
        if (!round.MayBeRatedBy(by)) throw new RuleBrokenException("Printed figures are noted by those who rate the round");
    }
}
