using Trellis.Domain;
using Trellis.Domain.Evidence;
using Trellis.Domain.Insight;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>What lay before those who rated: open items by name, items told in confidence only as a number.</summary>
internal static class EvidenceShown
{
    public static Section Section(RoundMaterial round)
    {
        List<EvidenceItem> open = [.. round.Evidence.Where(e => e.Confidentiality is Confidentiality.Open)];
        var inConfidence = round.Evidence.Count - open.Count;
        var without = round.Tool.Ratings.Where(r => round.Evidence.All(e => !e.Ratings.Contains(r.Code))).Select(r => r.Name).ToList();
        List<Block> blocks = [new Paragraph($"{Counted(open.Count)} of the register, dated up to the day of the round, lay before those who rated. {(inConfidence == 0 ? "" : $"{(inConfidence == 1 ? "One more was" : $"{inConfidence} more were")} told in confidence; such items are counted here and never quoted.")}".TrimEnd())];
        if (open.Count > 0) blocks.Add(new Table("Evidence by rating", ["What", "Kind and day", "How much it carries", "Bears on"], [.. open.Select(e => Row(round, e))]));
        if (without.Count > 0) blocks.Add(new Paragraph($"Nothing in the register bears on {without.Listed}."));
        return new("Evidence", blocks);
    }

    private static string Counted(int items) => items switch { 0 => "No open item", 1 => "One open item", _ => $"{items} open items" };

    private static IReadOnlyList<string> Row(RoundMaterial round, EvidenceItem item) =>
        [$"{item.Title} ({item.GivenBy})", $"{item.Kind.Words}, {item.DatedOn.Said}", item.Strength.Words, item.Ratings.Select(c => round.Tool.Rating(c)?.Name ?? c).ToList().Listed];
}
