using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Priorities;

namespace Trellis.Data.Demo;

/// <summary>What Northborough chose after its last round: five tables, one of them young people, keyed in from paper, and the five all agreed.</summary>
internal sealed class PrioritiesOfNorthborough(Setting setting, Days days, PriorityCards cards)
{
    private static readonly (Seated Who, int[] Order)[] Tables =
    [
        (new("Health", 8, "health"), [13, 2, 11, 15, 4]),
        (new("Schools and colleges", 6, "education"), [8, 4, 2, 12, 5]),
        (new("Council", 7, "local-authority"), [2, 4, 1, 5, 13]),
        (new("Voluntary organisations", 6, "voluntary"), [4, 2, 16, 9, 11]),
        (new("Young people of The Loft", 5, YoungPeople: true), [11, 4, 16, 13, 6]),
    ];

    private static readonly AgreedPriority[] Five =
    [
        new("card-4", "By next autumn, somebody to talk to in every secondary school and at three places young people already go to.", "Every table chose it. It is not scored in the tool, so the locality will count places itself."),
        new("card-2", "One joint plan for spending, with education and the voluntary sector at the table.", "Four of five tables, and level 2 four years running."),
        new("card-11", "Choices and preferences are asked about and written down at the first meeting, in every service.", "Young people put it first."),
        new("card-13", "A talk about how long help lasts, and how it ends, in the first three meetings.", "Young people and health both said that endings come as a surprise."),
        new("card-16", "Two advice places offer a conversation with the most experienced practitioner within four weeks.", "Voluntary organisations and young people chose it, though others did not. All agreed to try it in two places first."),
    ];

    /// <summary>The five, once that part of the story is told.</summary>
    public AgreedFive? Agreed { get; private set; }

    /// <summary>What will be agreed.</summary>
    public AgreedFive Foreseen(AssessmentRound round) => Open(round).Agree(cards, Five, null, null, setting.Person("Fiona Grant"), days.Ago(46, 200));

    private Prioritisation Open(AssessmentRound round) => Prioritisation.Open(round, days.Ago(46, 0).Today, cards, withExtraCards: false, setting.Person("Fiona Grant"), days.Ago(46, 0));

    public IEnumerable<Act> Acts(AssessmentRound round)
    {
        var (fiona, opened, agreed) = (setting.Person("Fiona Grant"), days.Ago(46, 0), days.Ago(46, 200));
        var held = Open(round);
        yield return new(opened, fiona, "POST /priorities/start", [held]);
        List<TableOrder> there = [];
        foreach (var (who, order) in Tables)
        {
            var at = days.Ago(46, 120 + 5 * there.Count);
            there.Add(TableOrder.Put(held, cards, who, [.. order.Select(c => $"card-{c}")], there, fiona, at));
            yield return new(at, fiona, "POST /priorities/{prioritisationId:guid}/tables", [there[^1]]);
        }
        yield return new(agreed, fiona, "POST /priorities/{prioritisationId:guid}/agree", [], held, () => [Agreed = held.Agree(cards, Five, null, null, fiona, agreed)]);
    }
}
