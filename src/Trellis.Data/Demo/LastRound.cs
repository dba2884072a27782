using Trellis.Domain.Assessment;

namespace Trellis.Data.Demo;

/// <summary>What Northborough brought to its last round: figures keyed in, and what the panel said where it said more than a level.</summary>
internal static class LastRound
{
    public sealed record Counted(long? Of, long? Among, string Source, decimal? Mean = null, long? Reached = null, long? OutOf = null);

    private const string Notes = "Notes audit of six organisations, spring", Survey = "Staff survey of the alliance, June";

    /// <summary>One three short of the next level, one with nobody to ask, one at level 1 because few were offered it.</summary>
    public static IReadOnlyDictionary<string, Counted> Figures { get; } = new Dictionary<string, Counted>
    {
        ["integrate"] = new(null, 9, "Questionnaire after help, nine services", 48.2m),
        ["chi-esq"] = new(0, 0, "Not asked this year"),
        ["mindful-elements"] = new(3, null, "Two quarterly reviews"),
        ["groupings-in-place"] = new(4, null, "Review of the five groupings"),
        ["staff-groupings"] = new(66, 104, Survey, Reached: 104, OutOf: 240),
        ["nice-alignment"] = new(84, 130, "Audit of cases with a guideline"),
        ["collaborate"] = new(null, 64, "CollaboRATE, version 0 to 9", 7.6m, 141, 320),
        ["grouping-recorded"] = new(168, 300, Notes),
        ["staff-endings"] = new(62, 100, Survey, Reached: 100, OutOf: 180),
        ["ending-talk"] = new(75, 120, Notes),
        ["within-sessions"] = new(57, 100, "Audit of ended help"),
        ["goals-recorded"] = new(44, 90, Notes),
        ["risk-plans"] = new(9, 19, "Register of risk support plans"),
    };

    public static IReadOnlyDictionary<string, Judgement> Told { get; } = new Dictionary<string, Judgement>
    {
        ["macro-2"] = new() { Deliberation = "Two boards still decide separately. The joint project on school teams showed that it can be done.", Improvements = "One board, with education and the third sector as members." },
        ["meso-1"] = new() { Met = ["meso-1.3a", "meso-1.3b", "meso-1.3c", "meso-1.3d"], Planned = ["meso-1.3d"], Strengths = "The directory is kept up by one person and checked each term.", Improvements = "Young people cannot search it yet; that is planned for the spring." },
        ["meso-3a"] = new() { Answers = new Dictionary<string, bool> { ["agencies"] = true, ["informatics"] = false, ["reporting"] = false }, Improvements = "Two record systems have no place for a grouping." },
        ["meso-3b"] = new() { Level = 3 },
        ["micro-1a"] = new()
        {
            Answers = new Dictionary<string, bool> { ["council"] = false, ["third"] = false, ["health"] = true, ["aspired"] = true, ["strategy"] = true, ["priority"] = false, ["some-training"] = true, ["training"] = false },
            Strengths = "Two thirds of the trust's practitioners have been trained.",
        },
        ["micro-1b"] = new()
        {
            Level = 3, DiffersBecause = "Three services began to offer it only in March. Since then seven in ten were offered it and the mean has held. We look again in the autumn.",
            Deliberation = "Two people would have stayed with level 1, because a year is a year.",
        },
        ["micro-6"] = new() { Answers = new Dictionary<string, bool> { ["grade-8"] = true, ["linked"] = false, ["one-team"] = false, ["assurance"] = false } },
        ["micro-5a"] = new() { Deliberation = "Three young people short of level 3. Nobody wants to end help early for a number.", Improvements = "Agree the usual length for help with anxiety." },
    };
}
