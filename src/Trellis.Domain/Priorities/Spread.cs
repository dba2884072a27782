namespace Trellis.Domain.Priorities;

/// <summary>What the tables of one sector chose: how many of them chose each card. Mixed tables belong to none.</summary>
public sealed record SectorChoices(string Sector, int Tables, int People, IReadOnlyDictionary<string, int> ChosenBy);

public static class TableOrderQueries
{
    extension(IEnumerable<TableOrder> tables)
    {
        public IReadOnlyList<SectorChoices> BySector =>
        [
            .. tables.Where(t => t.Sector is not null).GroupBy(t => t.Sector!).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new SectorChoices(g.Key, g.Count(), g.Sum(t => t.People), g.SelectMany(t => t.Order).GroupBy(c => c).ToDictionary(c => c.Key, c => c.Count()))),
        ];

        public CombinedOrder Combined(IEnumerable<string> cards) => new([.. cards], [.. tables.Select(t => t.Order)]);
    }
}
