namespace Trellis.Domain.Alliance;

/// <summary>Something an organisation recorded about a young person. Whoever reads it reads it through a <see cref="Sight"/>.</summary>
public interface IEntry
{
    Guid YoungPersonId { get; }
    Guid OrganisationId { get; }
    Guid TeamId { get; }
}

/// <summary>Who recorded an entry, for which team and organisation, and when.</summary>
public record Hand(Member Member, Team Team, Moment Now)
{
    public static Hand Of(Member member, Team team, Moment now) => member.OrganisationId == team.OrganisationId
        ? new(member, team, now)
        : throw new RuleBrokenException("Choose one of your own teams");
}
