namespace Trellis.Domain.Assessment;

/// <summary>From where in a service somebody speaks.</summary>
public enum PartTaken { Commissioner, Manager, TeamLeader, FrontLine, YoungPersonOrCarer, Evaluator, Other }

/// <summary>How many people of one role and sector took part in a round. Nobody is named.</summary>
public sealed record TookPart(PartTaken Role, string Sector, int People);

public static class Stakeholders
{
    /// <summary>Those without whom the tool says a self-assessment is not finished.</summary>
    private static readonly PartTaken[] Needed = [PartTaken.Commissioner, PartTaken.Manager, PartTaken.TeamLeader, PartTaken.FrontLine];

    extension(AssessmentRound round)
    {
        public IEnumerable<PartTaken> MissingRoles => round.Mode is RoundMode.Evaluation ? [] : Needed.Where(n => round.People.All(p => p.Role != n));

        /// <summary>Sectors of the alliance from which nobody came.</summary>
        public IEnumerable<string> MissingSectors(IEnumerable<string> ofAlliance) =>
            round.Mode is RoundMode.Evaluation ? [] : ofAlliance.Distinct().Where(s => round.People.All(p => p.Sector != s));
    }
}
