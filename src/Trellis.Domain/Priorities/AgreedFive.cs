using Trellis.Domain.Alliance;
using Trellis.Domain.Instruments;

namespace Trellis.Domain.Priorities;

/// <summary>One of the agreed five: the card, what the locality wants to reach, and why it was chosen.</summary>
public sealed record AgreedPriority(string Card, string Aim, string Reason);

/// <summary>The five priorities in their order, as they were agreed once. The latest counts; the others stay.</summary>
public class AgreedFive
{
    public const int Count = 5;

    private AgreedFive() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PrioritisationId { get; init; }
    public required int Sequence { get; init; }
    public required IReadOnlyList<AgreedPriority> Priorities { get; init; }
    public string? ChangedBecause { get; private init; }
    public required Guid AgreedById { get; init; }
    public required DateTimeOffset AgreedAt { get; init; }

    internal static AgreedFive Agree(Prioritisation held, PriorityCards cards, IReadOnlyList<AgreedPriority> five, AgreedFive? before, string? changedBecause, Member by, Moment now)
    {
        if (five.Count != Count) throw new RuleBrokenException("Choose five cards", nameof(Priorities));
        if (held.HeldOn > now.Today) throw new RuleBrokenException("It has not been held yet");
        for (var i = 0; i < five.Count; i++) Check(five, i, held.OnTheTables(cards));
        if (before is not null && string.IsNullOrWhiteSpace(changedBecause)) throw new RuleBrokenException("Say why the agreed five are changed", nameof(ChangedBecause));
        return new()
        {
            PrioritisationId = held.Id, Sequence = (before?.Sequence ?? 0) + 1, Priorities = [.. five.Select(p => p with { Aim = p.Aim.Trim(), Reason = p.Reason.Trim() })],
            ChangedBecause = before is null ? null : changedBecause!.Trim(), AgreedById = by.Id, AgreedAt = now.Instant,
        };
    }

    private static void Check(IReadOnlyList<AgreedPriority> five, int at, IReadOnlyList<PriorityCard> cards)
    {
        var (card, aim, reason) = five[at];
        if (cards.All(c => c.Code != card)) throw new RuleBrokenException($"Choose a card for priority {at + 1}", $"Priorities[{at}].Card");
        if (five.Take(at).Any(p => p.Card == card)) throw new RuleBrokenException($"Priority {at + 1} is the same card as another. Choose five different cards", $"Priorities[{at}].Card");
        if (string.IsNullOrWhiteSpace(aim)) throw new RuleBrokenException($"Say what you want to reach with priority {at + 1}", $"Priorities[{at}].Aim");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBrokenException($"Say why priority {at + 1} was chosen", $"Priorities[{at}].Reason");
    }
}

public static class AgreedFiveQueries
{
    public static AgreedFive? Latest(this IEnumerable<AgreedFive> agreed) => agreed.MaxBy(a => a.Sequence);
}
