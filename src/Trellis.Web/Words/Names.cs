using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Words;

/// <summary>The names behind the ids a page shows: organisations, teams, members. Read in three queries, however many there are.</summary>
public sealed class Names
{
    private readonly Dictionary<Guid, Organisation> organisations;
    private readonly Dictionary<Guid, Team> teams;
    private readonly Dictionary<Guid, Member> members;

    private Names(Dictionary<Guid, Organisation> organisations, Dictionary<Guid, Team> teams, Dictionary<Guid, Member> members) =>
        (this.organisations, this.teams, this.members) = (organisations, teams, members);

    public static async Task<Names> OfAsync(TrellisDb db, IEnumerable<Guid> organisations, IEnumerable<Guid> teams, IEnumerable<Guid?> members, CancellationToken cancel)
    {
        var (o, t, m) = (organisations.Distinct().ToList(), teams.Distinct().ToList(), members.OfType<Guid>().Distinct().ToList());
        return new(
            await db.Organisations.AsNoTracking().Where(x => o.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel),
            t.Count == 0 ? [] : await db.Teams.AsNoTracking().Where(x => t.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel),
            m.Count == 0 ? [] : await db.Members.AsNoTracking().Where(x => m.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel));
    }

    public string Organisation(Guid id) => organisations.TryGetValue(id, out var found) ? found.Name : "another organisation";

    public string Team(Guid id) => teams.TryGetValue(id, out var found) ? found.Name : "a team";

    public string? TeamPhone(Guid id) => teams.GetValueOrDefault(id)?.Phone;

    public Member? Member(Guid? id) => id is { } known ? members.GetValueOrDefault(known) : null;

    /// <summary>Who recorded something: a member by name, or the organisation a file came from.</summary>
    public string Recorder(Guid? memberId, Guid organisationId) => Member(memberId) is { } member ? $"{member.Name}, {Organisation(organisationId)}" : Organisation(organisationId);
}
