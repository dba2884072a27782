using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Insight;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.FirstPhase;

/// <summary>What the registers of the first phase hold: who oversees it, who was met, what was gathered, and who works here.</summary>
internal static class Gathered
{
    public static Section Oversight(FirstPhaseMaterial phase)
    {
        if (phase.Read.Oversight is not { } team) return new("The oversight team", [new Callout("No oversight team", "None is in the register.")]);
        var missing = team.MissingFromOversight(phase.Registers.Book);
        List<Block> blocks = [new Table($"Places in {team.Entry.Title}, by sector", ["Sector", new Column("Places", Numeric: true), new Column("May decide", Numeric: true)], [.. team.Members.GroupBy(m => m.Sector).Select(g => (IReadOnlyList<string>)[phase.Sectors.Title(g.Key), $"{g.Count()}", $"{g.Count(m => m.Senior)}"])])];
        if (missing.Count > 0) blocks.Add(new Callout("Who is missing", $"The team is without {missing.Listed}."));
        return new("The oversight team", blocks);
    }

    public static Section Talks(FirstPhaseMaterial phase)
    {
        var (talks, register) = (phase.Registers.In(Readable.Talks), phase.Registers.Book[Readable.Talks]);
        List<Block> blocks = [new Paragraph(phase.Read.On("engagement")!.Words)];
        if (talks.Count > 0) blocks.Add(new Table("Talks with the system", ["Who was met", "When and level", "What was agreed", "Difficulties they see"],
            [.. talks.OrderBy(t => t.One("met-on"), StringComparer.Ordinal).Select(t => (IReadOnlyList<string>)[With(t.Title, phase.Organisation(t.One("organisation"))), $"{Day(t.One("met-on"))}, {Choice(register, t, "level")}", t.One("agreed") ?? "–", t.One("concerns") ?? "–"])]));
        if (talks.Select(t => t.One("approaches")).OfType<string>().ToList() is { Count: > 0 } approaches) blocks.AddRange([new Subheading("What could be done, in their view"), new Bullets(approaches)]);
        return new("Talks with the system", blocks);
    }

    public static Section Data(FirstPhaseMaterial phase)
    {
        var (things, register) = (phase.Registers.In(Readable.Gathering), phase.Registers.Book[Readable.Gathering]);
        List<Block> blocks = [new Paragraph(phase.Read.On("analysis")!.Words)];
        if (things.Count > 0) blocks.Add(new Table("What was gathered", ["What", "Kind", "From", "State", "To know about it"], [.. things.Select(t => (IReadOnlyList<string>)[t.Title, Choice(register, t, "kind"), phase.Organisation(t.One("from")), Choice(register, t, "state"), t.One("note") ?? "–"])]));
        return new("What was gathered", blocks);
    }

    public static Section? Workforce(FirstPhaseMaterial phase)
    {
        var staff = SkillMix.Of(phase.Registers);
        if (staff.Sum(s => s.Staff) == 0) return null;
        var bands = phase.Registers.Book[Readable.Workforce].Question("band")!.From.Where(b => staff.Any(s => s.ByBand.ContainsKey(b.Code))).ToList();
        return new("Who works here",
        [
            new Table("People who mainly help in each grouping, by band", ["Grouping", .. bands.Select(b => new Column(b.Title, Numeric: true)), new Column("All", Numeric: true), new Column("Trained", Numeric: true)],
                [.. staff.Select(s => (IReadOnlyList<string>)[Named(phase, s), .. bands.Select(b => s.ByBand.TryGetValue(b.Code, out var n) ? n.ToString(CultureInfo.InvariantCulture) : "–"), $"{s.Staff}", s.TrainingKnown == 0 ? "not known" : $"{s.Trained} of {s.TrainingKnown}"])]),
            new Paragraph($"Trained is of those of whom it is known. For {staff.Sum(s => s.TrainingNotKnown)} of {staff.Sum(s => s.Staff)} people it is not known; they do not count as untrained."),
        ]);
    }

    private static string Named(FirstPhaseMaterial phase, GroupingStaff staff) => phase.Registers.Book[Readable.Workforce].Question("grouping")!.Title($"{staff.Grouping}");

    private static string Choice(Register register, RegisterEntry entry, string question) => entry.One(question) is { } code ? register.Question(question)?.Title(code) ?? code : "–";

    private static string Day(string? written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Said : "no day";

    private static string With(string title, string organisation) => organisation is "–" ? title : $"{title} ({organisation})";
}
