using Trellis.Domain.Alliance;
using Trellis.Domain.Priorities;

namespace Trellis.Domain.Planning;

/// <summary>What should be different, for one of the agreed five: the priority’s card, a sentence, and the ratings it should move.</summary>
public class Objective
{
    private Objective() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PlanId { get; init; }
    public string Card { get; private set; } = "";
    public string Title { get; private set; } = "";
    public IReadOnlyList<string> Ratings { get; private set; } = [];
    public required Guid AddedById { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public long Version { get; private set; }

    public static Objective Add(Plan plan, AgreedFive five, string? card, string? title, IReadOnlyList<string> ratings, PlanLists lists, Member by, Moment now)
    {
        var objective = new Objective { PlanId = plan.Id, AddedById = by.Id, AddedAt = now.Instant };
        objective.Change(five, card, title, ratings, lists, by);
        return objective;
    }

    /// <summary>Says it otherwise. One that serves an earlier priority keeps its card.</summary>
    public void Change(AgreedFive five, string? card, string? title, IReadOnlyList<string> ratings, PlanLists lists, Member by)
    {
        Plan.MustWrite(by);
        if (card is null || card != Card && five.Priorities.All(p => p.Card != card)) throw new RuleBrokenException("Choose which of the five priorities it serves", nameof(Card));
        if (ratings.Except(lists.Ratings).Any()) throw new RuleBrokenException("Choose ratings of the tool", nameof(Ratings));
        (Card, Title, Ratings) = (card, Typed.Said(title, "Say what should be different", nameof(Title)), [.. ratings.Distinct()]);
    }
}
