using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Tests.Instruments;
using Trellis.Domain.Tests.Measures;

namespace Trellis.Domain.Tests.Assessment;

/// <summary>Rounds as a small locality holds them.</summary>
internal static class Rounds
{
    public static readonly Moment Now = KeyedIn.Now;
    public static readonly Member Prue = KeyedIn.Prue;
    public static readonly Member Eve = new() { OrganisationId = Guid.NewGuid(), Name = "Eve", JobTitle = "Evaluator", Roles = Roles.IndependentEvaluator };
    public static readonly Suggestion Nothing = new(null, "No figures yet");

    public static AssessmentRound Open(DateOnly? on = null, RoundMode mode = RoundMode.SelfAssessment, CombiningRule rule = CombiningRule.LowestPart) =>
        AssessmentRound.Open(RoundKind.FollowUp, mode, on ?? Now.Today, rule, Shipped.Tool, mode is RoundMode.Evaluation ? Eve : Prue, Now);

    public static AssessmentRound WithPeople(this AssessmentRound round)
    {
        round.Note([new(PartTaken.Manager, "health", 4), new(PartTaken.FrontLine, "education", 6)], null, null);
        return round;
    }

    public static PrincipleRating Rate(this AssessmentRound round, string code, int? level, Suggestion? suggestion = null, PrincipleRating? before = null, Func<Judgement, Judgement>? more = null) =>
        PrincipleRating.Rate(round, Shipped.Rating(code), (more ?? (j => j))(new() { Level = level }), suggestion ?? Nothing, before, round.Mode is RoundMode.Evaluation ? Eve : Prue, Now);

    /// <summary>Levels by principle; each part of a principle has the principle's level.</summary>
    public static Dictionary<string, int?> Levels(string macro, string meso, string micro)
    {
        var levels = new[] { (SystemLevel.Macro, macro), (SystemLevel.Meso, meso), (SystemLevel.Micro, micro) };
        return levels.SelectMany(l => Shipped.Tool.Of(l.Item1).Zip(l.Item2)).SelectMany(p => p.First.Ratings.Select(r => (r.Code, Level: p.Second == '-' ? null : (int?)(p.Second - '0')))).ToDictionary(r => r.Code, r => r.Level);
    }

    public static IReadOnlyDictionary<string, PrincipleRating> Rated(this AssessmentRound round, Dictionary<string, int?> levels) => levels.Select(l => round.Rate(l.Key, l.Value)).Latest();
}
