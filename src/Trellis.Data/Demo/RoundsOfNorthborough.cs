using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;

namespace Trellis.Data.Demo;

/// <summary>Four yearly rounds of the assessment, two of them keyed in from paper, and an evaluation from outside beside the last: macro 10 to 10, meso 9 to 13, micro 11 to 17.</summary>
internal sealed class RoundsOfNorthborough(Setting setting, Days days, AssessmentTool tool)
{
    private Member Fiona => setting.Person("Fiona Grant");
    private Member Evaluator => setting.Person(Colleague.All.First(c => c.Roles.HasFlag(Roles.IndependentEvaluator)).Name);

    public IEnumerable<Act> Acts()
    {
        var first = Round(RoundKind.Baseline, 1155, 690, "22222", "22221", "2222111", Five(8, 14, 0), null, null);
        var second = Round(RoundKind.FollowUp, 790, 688, "22222", "22222", "2222221", Five(9, 15, 3), 17, first.Round);
        var third = Round(RoundKind.FollowUp, 425, 425, "22222", "32223", "3232221", Five(9, 14, 6), 21, second.Round);
        var last = Round(RoundKind.FollowUp, 60, 60, "22222", "33223", "3233222", Five(9, 15, 9), 24, third.Round, LastRound.Figures, LastRound.Told);
        var evaluation = Round(RoundKind.FollowUp, 52, 52, "22222", "23223", "2232222", [new(PartTaken.Evaluator, "independent", 3)], null, null, by: Evaluator);
        return [.. first.Acts, .. second.Acts, .. third.Acts, .. last.Acts, .. evaluation.Acts, InPrint(first.Round, last.Round)];
    }

    /// <summary>What the yearly report printed: two starts for micro, and no maximum for macro and meso.</summary>
    private Act InPrint(AssessmentRound first, AssessmentRound last)
    {
        const string Results = "Yearly report, results", Discussion = "Yearly report, discussion";
        var noted = days.Ago(48, 0);
        (AssessmentRound Of, Printed What)[] printed =
        [
            (first, new(SystemLevel.Micro, 11, null, Results, false)), (first, new(SystemLevel.Micro, 7, 28, Discussion, false)), (first, new(SystemLevel.Meso, 9, null, Results, false)), (first, new(SystemLevel.Macro, 10, null, Results, false)),
            (last, new(SystemLevel.Micro, 17, 28, Discussion, false)), (last, new(SystemLevel.Meso, 13, null, Results, false)), (last, new(SystemLevel.Macro, 10, null, Results, false)),
        ];
        return new(noted, Fiona, "POST /assessment/{roundId:guid}/published", [.. printed.Select(p => PublishedTotal.Note(p.Of, p.What, Fiona, noted))]);
    }

    private (AssessmentRound Round, IReadOnlyList<Act> Acts) Round(RoundKind kind, int heldAgo, int keyedAgo, string macro, string meso, string micro, IReadOnlyList<TookPart> people, int? alsoBefore, AssessmentRound? before,
        IReadOnlyDictionary<string, LastRound.Counted>? figures = null, IReadOnlyDictionary<string, Judgement>? told = null, Member? by = null)
    {
        var (who, opened, rated, locked) = (by ?? Fiona, days.Ago(keyedAgo, 0), days.Ago(keyedAgo, 90), days.Ago(keyedAgo, 240));
        var round = AssessmentRound.Open(kind, by is null ? RoundMode.SelfAssessment : RoundMode.Evaluation, heldAgo == keyedAgo ? opened.Today : days.Date(heldAgo), CombiningRule.LowestPart, tool, who, opened);
        round.Note(people, alsoBefore, before);
        List<MeasureResult> results = [.. tool.Ratings.SelectMany(r => r.Measures).Where(m => figures?.ContainsKey(m.Code) is true).Select(m => Keyed(m, figures![m.Code], round, who, opened))];
        var levels = LevelsOf((SystemLevel.Macro, macro), (SystemLevel.Meso, meso), (SystemLevel.Micro, micro));
        var ratings = tool.Ratings.Select(r => Rate(round, r, levels[r.Code], results, told?.GetValueOrDefault(r.Code), who, rated));
        return (round,
        [
            new(opened, who, "POST /assessment/start", [round, .. results]),
            new(rated, who, "POST /assessment/{roundId:guid}/ratings/{rating}", [.. ratings]),
            new(locked, who, "POST /assessment/{roundId:guid}/lock", [], round, () => { round.Lock(who, locked); return []; }),
        ]);
    }

    private static PrincipleRating Rate(AssessmentRound round, Rating rating, int level, IEnumerable<MeasureResult> results, Judgement? told, Member by, Moment at)
    {
        var judged = (told ?? new()) with { Level = told?.Level ?? level };
        if (judged.Met.Count == 0) judged = judged with { Met = [.. rating.Levels[judged.Level!.Value - 1].Clauses.Select(c => c.Id)] };
        return PrincipleRating.Rate(round, rating, judged, Suggestion.For(rating, new(results.InUse(), judged.Answers, judged.Met.ToHashSet())), null, by, at);
    }

    private MeasureResult Keyed(Measure measure, LastRound.Counted counted, AssessmentRound round, Member by, Moment at) => MeasureResult.KeyIn(measure, tool.Version,
        new(counted.Of, counted.Among, counted.Mean, counted.Reached, counted.OutOf, round.HeldOn.AddYears(-1), round.HeldOn.AddDays(-15), counted.Source), by, at);

    private Dictionary<string, int> LevelsOf(params (SystemLevel Level, string Of)[] levels) =>
        levels.SelectMany(l => tool.Of(l.Level).Zip(l.Of)).SelectMany(p => p.First.Ratings.Select(r => (r.Code, p.Second - '0'))).ToDictionary();

    /// <summary>People of five sectors; where no team leader came, the round says so.</summary>
    private static List<TookPart> Five(int managers, int frontLine, int teamLeaders) =>
    [
        new(PartTaken.Commissioner, "health", 2), new(PartTaken.Manager, "health", managers - 5), new(PartTaken.Manager, "local-authority", 3), new(PartTaken.Manager, "voluntary", 2),
        new(PartTaken.FrontLine, "health", frontLine - 8), new(PartTaken.FrontLine, "education", 4), new(PartTaken.FrontLine, "voluntary", 4), new(PartTaken.YoungPersonOrCarer, "voluntary", 3),
        .. teamLeaders == 0 ? Array.Empty<TookPart>() : [new(PartTaken.TeamLeader, "health", teamLeaders)],
    ];
}
