using Trellis.Data.Accounts;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Demo;

/// <summary>Where the stories happen: the organisations, teams, members and accounts of the made-up alliance, as it stood two years ago.</summary>
internal sealed class Setting
{
    private readonly Dictionary<string, Organisation> organisations;
    private readonly Dictionary<string, Team[]> teams;
    private readonly List<(Colleague Is, Member Member)> members = [];
    private readonly List<TeamMember> memberships = [];
    private readonly Dictionary<string, Account> accounts;
    private readonly Dictionary<string, int> given = [];

    public Setting(DateOnly today)
    {
        organisations = Employer.All.ToDictionary(e => e.Code, e => new Organisation { Name = e.Name, OdsCode = e.Code, Sector = e.Sector, InAlliance = e.InAlliance });
        teams = Employer.All.ToDictionary(e => e.Code, e => e.Crews
            .Select(c => new Team { OrganisationId = organisations[e.Code].Id, Name = c.Name, InvolvementNotShown = c.NotShown, Phone = c.Phone }).ToArray());
        accounts = Colleague.All.Select(c => c.Account).Distinct().ToDictionary(a => a, NewAccount);
        foreach (var colleague in Colleague.All) Employ(colleague, today);
        foreach (var (code, name) in WhoWorksInNorthborough.Named) organisations[code].NamedPersonId = Person(name, code).Id;
    }

    /// <summary>Numbers as each organisation's own system gives them out.</summary>
    public string NextLocalId(Guid organisation)
    {
        var code = organisations.Values.First(o => o.Id == organisation).OdsCode;
        var number = given[code] = given.GetValueOrDefault(code, 1040) + 7;
        return $"{code[3..]}-{number:00000}";
    }

    public Organisation this[string code] => organisations[code];

    public Team Team(string code, int crew = 0) => teams[code][crew];

    public Member Person(string name, string? code = null) => members.First(m => m.Is.Name == name && (code is null || m.Is.Code == code)).Member;

    /// <summary>Everybody an organisation has down on a day.</summary>
    public IReadOnlyList<Member> Working(Organisation organisation, DateOnly day) => [.. members.Select(m => m.Member).Where(m => m.OrganisationId == organisation.Id && m.WorksHereOn(day))];

    /// <summary>Those of a team who help young people and still work there, in the order of the list.</summary>
    public IReadOnlyList<Member> Helping(Team team, DateOnly day) =>
    [
        .. members.Select(m => m.Member).Where(m => m.WorksHereOn(day) && m.Has(Roles.Practitioner | Roles.SchoolLead) && memberships.Any(t => t.TeamId == team.Id && t.MemberId == m.Id)),
    ];

    public IEnumerable<object> Everything => [.. organisations.Values, .. teams.Values.SelectMany(t => t), .. accounts.Values, .. members.Select(m => m.Member), .. memberships];

    private void Employ(Colleague colleague, DateOnly today)
    {
        var member = new Member
        {
            OrganisationId = organisations[colleague.Code].Id, AccountId = accounts[colleague.Account].Id, Name = colleague.Name, JobTitle = colleague.Job, Roles = colleague.Roles,
            Band = colleague.Band, Clinical = colleague.Clinical, Phone = $"01632 {960500 + members.Count}", StartedOn = today.AddYears(-3).AddDays(-members.Count),
            LeftOn = colleague.Left ? today.AddMonths(-4) : null,
        };
        members.Add((colleague, member));
        memberships.AddRange(colleague.Crews.Select(c => new TeamMember { TeamId = Team(colleague.Code, c).Id, MemberId = member.Id }));
    }

    private static Account NewAccount(string mail) => new()
    {
        Id = Guid.CreateVersion7(), UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), EmailConfirmed = true,
        SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true,
    };
}
