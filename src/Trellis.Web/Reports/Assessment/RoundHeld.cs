using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Insight;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>How and when a round was held, who took part, and who was missing.</summary>
internal static class RoundHeld
{
    public static Section Section(RoundMaterial round)
    {
        var r = round.Round;
        List<Block> blocks =
        [
            new Paragraph($"The round was held on {r.HeldOn.Said} as {(r.Kind is RoundKind.Baseline ? "the baseline" : "a follow-up")} ({r.Mode.Words.ToLowerInvariant()}){(r.WorkshopId is null ? "" : ", in a workshop in which votes were hidden until all were shown")}. {Rater(r)} {(r.LockedAt is { } locked ? $"It was locked on {locked.UkDate.Said}; since then only attributed corrections are possible." : "It is not locked yet.")}"),
        ];
        if (r.People.Count == 0) blocks.Add(new Callout("Who took part is not noted", "Without that nobody can say whose judgement this is."));
        else
        {
            blocks.Add(new Table($"Who took part: {round.Now.People} people", ["Role", "Sector", new Column("People", Numeric: true)], [.. r.People.OrderBy(p => p.Role).ThenByDescending(p => p.People).Select(p => (IReadOnlyList<string>)[p.Role.Words, round.Sectors.Title(p.Sector), $"{p.People}"])]));
            if (r.Mode is RoundMode.SelfAssessment && round.Before is not null) blocks.Add(new Paragraph(r.AlsoBefore is { } both ? $"{both} of the {round.Now.People} were also at the round before." : "It is not known how many were also at the round before."));
        }
        if (Missing(round) is { } missing) blocks.Add(new Callout("Who was missing", missing));
        return new("How the round was held", blocks);
    }

    public static string? Missing(RoundMaterial round)
    {
        List<string> missing = [.. round.Round.MissingRoles.Select(r => r.Words.ToLowerInvariant()), .. round.Round.MissingSectors(round.AllianceSectors).Select(s => $"anyone from {round.Sectors.Title(s)}")];
        return round.Round.People.Count == 0 || missing.Count == 0 ? null : $"The tool asks for a talk with a range of people. Not there: {missing.Listed}.";
    }

    private static string Rater(AssessmentRound round) => round.Mode is RoundMode.Evaluation
        ? "Evaluators from outside the locality rated it from the evidence, without seeing how the locality rated itself." : "Those present agreed each level together; a level suggested by the rules of the tool is advice.";
}
