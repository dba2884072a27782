using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;

namespace Trellis.Web.Words;

/// <summary>The assessment in words: kinds of round, rules, roles, levels.</summary>
public static class AssessmentWords
{
    extension(SystemLevel level)
    {
        public string Words => level switch
        {
            SystemLevel.Macro => "Macro: policy and commissioning",
            SystemLevel.Meso => "Meso: how services work together",
            SystemLevel.Micro => "Micro: work with young people and families",
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };
    }

    extension(SystemLevel? level)
    {
        public string Named => level?.ToString() ?? "All";
    }

    extension(RatingKind kind)
    {
        public string Words => kind switch
        {
            RatingKind.Described => "By description",
            RatingKind.Measured => "By a measure",
            RatingKind.Hybrid => "By counting and description",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    extension(RoundKind kind)
    {
        public string Words => kind is RoundKind.Baseline ? "Baseline" : "Follow-up";
    }

    extension(RoundMode mode)
    {
        public string Words => mode is RoundMode.SelfAssessment ? "Self-assessment" : "Independent evaluation";
    }

    extension(AssessmentRound round)
    {
        public string Title => $"{round.Kind.Words}, {round.HeldOn.Said}";
    }

    extension(CombiningRule rule)
    {
        public string Words => rule switch
        {
            CombiningRule.LowestPart => "a principle has the level of its lowest rated part",
            CombiningRule.MeanHalfDown => "a principle has the mean of its rated parts, a half going down",
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }

    extension(Reading reading)
    {
        public string Words => reading is Reading.PerPrinciple ? "One score for each principle" : "One score for each rating";
    }

    extension(PartTaken part)
    {
        public string Words => part switch
        {
            PartTaken.Commissioner => "Commissioners",
            PartTaken.Manager => "Managers",
            PartTaken.TeamLeader => "Team leaders",
            PartTaken.FrontLine => "Front-line professionals",
            PartTaken.YoungPersonOrCarer => "Young people, parents or carers",
            PartTaken.Evaluator => "Evaluators",
            PartTaken.Other => "Others",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
    }

    extension(int? level)
    {
        public string LevelSaid => level is { } rated ? $"Level {rated}" : "Not yet rated";
        public string OrDash => level is { } rated ? $"{rated}" : "–";
    }
}
