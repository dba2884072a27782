using Trellis.Data.Content;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Priorities;

namespace Trellis.Web.Reports.Priorities;

/// <summary>All that the report of a prioritisation is made of.</summary>
public sealed record PrioritiesMaterial(Prioritisation Held, AssessmentRound Round, PriorityCards Cards, IReadOnlyList<TableOrder> Tables, IReadOnlyList<AgreedFive> Agreed, ContentList Sectors, Func<PriorityCard, string> LevelOf)
{
    public IReadOnlyList<PriorityCard> OnTheTables { get; } = Held.OnTheTables(Cards);
    public CombinedOrder Combined { get; } = Tables.Combined(Held.OnTheTables(Cards).Select(c => c.Code));
    public AgreedFive? Five => Agreed.Latest();

    public string Title(string card) => Cards.Card(card)?.Title ?? card;

    public string Level(string card) => Cards.Card(card) is { } known ? LevelOf(known) : "Not scored in the tool";
}
