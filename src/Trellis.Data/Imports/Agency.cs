using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Imports;

/// <summary>The organisation whose caseload comes in: its teams and members by name. A team nobody has heard of is made.</summary>
internal sealed class Agency
{
    public const string Caseload = "Caseload";

    private readonly Dictionary<string, Team> teams;
    private HashSet<Guid> hidden = [];
    private readonly ILookup<string, Member> members;
    private readonly HashSet<(Guid Team, Guid Member)> belongs;

    private Agency(Guid id, IEnumerable<Team> teams, IEnumerable<Member> members, IEnumerable<TeamMember> belongs)
    {
        Id = id;
        this.teams = teams.GroupBy(t => Key(t.Name)).ToDictionary(same => same.Key, same => same.OrderBy(t => t.Id).First());
        this.members = members.ToLookup(m => Key(m.Name));
        this.belongs = [.. belongs.Select(b => (b.TeamId, b.MemberId))];
    }

    public Guid Id { get; }

    /// <summary>The only team there is, or one for the caseload.</summary>
    public string TeamWhenBlank => teams.Count == 1 ? teams.Values.Single().Name : Caseload;

    public static async Task<Agency> LoadAsync(TrellisDb db, Guid organisationId, Moment now, CancellationToken cancel)
    {
        var teams = await db.Teams.AsNoTracking().Where(t => t.OrganisationId == organisationId).ToListAsync(cancel);
        var members = await db.Members.AsNoTracking().People().Where(m => m.OrganisationId == organisationId).ToListAsync(cancel);
        var belongs = await db.TeamMembers.AsNoTracking().Where(b => db.Teams.Any(t => t.Id == b.TeamId && t.OrganisationId == organisationId)).ToListAsync(cancel);
        return new(organisationId, teams, members.Where(m => m.WorksHereOn(now.Today)), belongs);
    }

    /// <summary>The team of that name, made and put among what is new when there is none yet.</summary>
    public Team TeamNamed(string name, List<object> added)
    {
        if (teams.TryGetValue(Key(name), out var team)) return team;
        team = new() { OrganisationId = Id, Name = name };
        added.Add(team);
        return teams[Key(name)] = team;
    }

    /// <summary>From now on rows come in for these teams alone, and another team that is not shown stays out of it, numbers and all.</summary>
    public void OnlyFor(IReadOnlyCollection<Team> theirs)
    {
        hidden = [.. teams.Values.Where(t => t.InvolvementNotShown).Select(t => t.Id).Except(theirs.Select(t => t.Id))];
        foreach (var (key, _) in teams.Where(t => theirs.All(x => x.Id != t.Value.Id)).ToList()) teams.Remove(key);
    }

    public bool Knows(Registration registration) => !hidden.Contains(registration.TeamId);

    public Team? TeamOf(Guid id) => teams.Values.FirstOrDefault(t => t.Id == id);

    /// <summary>The one member who bears the name, or the one of the team where several do.</summary>
    public Member? MemberNamed(string name, Team team)
    {
        var namesakes = members[Key(name)].ToList();
        if (namesakes.Count > 1) namesakes = [.. namesakes.Where(m => belongs.Contains((team.Id, m.Id)))];
        return namesakes.Count == 1 ? namesakes[0] : null;
    }

    public Member? Member(Guid? id) => id is null ? null : members.SelectMany(m => m).FirstOrDefault(m => m.Id == id);

    // Capitals, accents and punctuation do not make another team or person, unless there is nothing else.
    private static string Key(string name) => Folding.Fold(name) is { Length: > 0 } folded ? folded : name;
}
