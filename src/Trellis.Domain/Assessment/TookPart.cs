using Trellis.Domain.Workshops;

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

    /// <summary>Who took part in a round that was talked through in a room, from what they said when they joined.</summary>
    public static IReadOnlyList<TookPart> TookPart(this IEnumerable<Participant> room) =>
        [.. room.GroupBy(p => (Role: InRound(p.Role), p.Sector)).Select(g => new TookPart(g.Key.Role, g.Key.Sector, g.Count())).OrderBy(p => p.Role).ThenBy(p => p.Sector, StringComparer.Ordinal)];

    private static PartTaken InRound(RoleInRoom role) => role switch
    {
        RoleInRoom.Commissioner => PartTaken.Commissioner,
        RoleInRoom.Manager => PartTaken.Manager,
        RoleInRoom.TeamLeader => PartTaken.TeamLeader,
        RoleInRoom.FrontLine => PartTaken.FrontLine,
        RoleInRoom.YoungPerson or RoleInRoom.ParentOrCarer => PartTaken.YoungPersonOrCarer,
        RoleInRoom.Other => PartTaken.Other,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
