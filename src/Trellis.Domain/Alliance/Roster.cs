namespace Trellis.Domain.Alliance;

/// <summary>
/// Takes in a list of organisations, teams or members. What is known is brought up to date, what is new is added, nobody is taken away for not standing in the list; a cell that is empty
/// changes nothing. It says each change in words first, and all that is wrong at once.
/// </summary>
/// <param name="sectors">The codes of the locality's sectors.</param>
public sealed class Roster(IReadOnlyCollection<string> sectors, IEnumerable<Organisation> organisations, IEnumerable<Team> teams, IEnumerable<Member> members, IEnumerable<TeamMember> belongs)
{
    public const string Code = "ods_code", Name = "name", Sector = "sector", InAlliance = "in_alliance", TeamName = "team", Phone = "phone", NotShown = "not_shown", Job = "job_title", Role = "roles", Band = "band",
        Clinical = "clinical", Started = "started_on", Left = "left_on", Teams = "teams";

    public static readonly IReadOnlyList<string> ColumnsOfOrganisations = [Code, Name, Sector, InAlliance], ColumnsOfTeams = [Code, TeamName, Phone, NotShown],
        ColumnsOfMembers = [Code, Name, Job, Role, Band, Clinical, Phone, Started, Left, Teams];

    private readonly Dictionary<string, Organisation> known = organisations.ToDictionary(o => o.OdsCode, StringComparer.OrdinalIgnoreCase);
    private readonly List<Team> allTeams = [.. teams];
    private readonly List<Member> people = [.. members];
    private readonly HashSet<(Guid Team, Guid Member)> belong = [.. belongs.Select(b => (b.TeamId, b.MemberId))];
    private readonly HashSet<string> seen = [];

    public List<string> Changes { get; } = [];
    public List<WrongRow> Wrong { get; } = [];
    public List<object> Added { get; } = [];

    public void Take(IReadOnlyList<RosterRow> rows)
    {
        var take = rows.Count == 0 ? throw new RuleBrokenException("The list has no rows", "Upload") : Kind(rows[0]);
        foreach (var row in rows)
            try
            {
                take(row);
            }
            catch (RuleBrokenException e)
            {
                Wrong.Add(new(row.Number, Column(e.Field), e.Message));
            }
    }

    private Action<RosterRow> Kind(RosterRow row) => new[] { (Job, (Action<RosterRow>)TakeMember), (TeamName, TakeTeam), (Sector, TakeOrganisation) }.FirstOrDefault(k => row.Cells.ContainsKey(k.Item1)).Item2
        ?? throw new RuleBrokenException($"Nobody can tell what this list is of. The first row must hold the headings: {Job} for people, {TeamName} for teams, {Sector} for organisations", "Upload");

    private void TakeOrganisation(RosterRow row)
    {
        var code = row.Needed(Code, "Enter the ODS code").ToUpperInvariant();
        Once($"{code}", row, Code);
        if (row.Has(Sector) && !sectors.Contains(row[Sector])) throw new RuleBrokenException($"There is no sector \"{row[Sector]}\". Use one of: {string.Join(", ", sectors)}", Sector);
        if (!known.TryGetValue(code, out var organisation))
        {
            organisation = new() { OdsCode = code, Name = row.Needed(Name, "Enter the name"), Sector = row.Needed(Sector, "Enter the sector"), InAlliance = row.YesOrNo(InAlliance) ?? throw new RuleBrokenException("Write yes, or no for one that works beside the alliance", InAlliance) };
            known[code] = organisation;
            Add(organisation, $"{organisation.Name} ({code}) is new");
            return;
        }
        var before = organisation.Name;
        Set(before, "is called", organisation.Name, row[Name], v => organisation.Name = v);
        Set(before, "has the sector", organisation.Sector, row[Sector], v => organisation.Sector = v);
        Set(before, "in the alliance:", organisation.InAlliance ? "yes" : "no", row.YesOrNo(InAlliance) switch { true => "yes", false => "no", _ => "" }, v => organisation.InAlliance = v == "yes");
    }

    private void TakeTeam(RosterRow row)
    {
        var (organisation, name) = (Of(row), row.Needed(TeamName, "Enter the team's name"));
        Once($"{organisation.Id} {name}", row, TeamName);
        var team = allTeams.FirstOrDefault(t => t.OrganisationId == organisation.Id && t.Name == name);
        if (team is null)
        {
            team = new() { OrganisationId = organisation.Id, Name = name, Phone = row.Has(Phone) ? row[Phone] : null, InvolvementNotShown = row.YesOrNo(NotShown) is true };
            allTeams.Add(team);
            Add(team, $"{name} of {organisation.Name} is new");
            return;
        }
        if (row.YesOrNo(NotShown) is { } hidden && hidden != team.InvolvementNotShown) throw new RuleBrokenException("Whether being seen by a team is private is changed on the team's own page, not by a list", NotShown);
        Set($"{name} of {organisation.Name}", "has the telephone", team.Phone ?? "", row[Phone], v => team.Phone = v);
    }

    private void TakeMember(RosterRow row)
    {
        var (organisation, name) = (Of(row), row.Needed(Name, "Enter the name"));
        Once($"{organisation.Id} {name}", row, Name);
        var same = people.Where(m => m.OrganisationId == organisation.Id && m.Name == name).ToList();
        if (same.Count > 1) throw new RuleBrokenException($"{organisation.Name} has {same.Count} people called {name}. Change them on their own pages", Name);
        var into = row[Teams].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => TeamOf(organisation, t)).ToList();
        var member = same.Count == 1 ? same[0] : null;
        var was = member is null ? new(name, "", Roles.None) : MemberDetails.Of(member);
        var given = Read(row, was);
        if (given.Roles.HasFlag(Roles.SystemAdministrator) != was.Roles.HasFlag(Roles.SystemAdministrator)) throw new RuleBrokenException("Who looks after the system is changed on their own page, not by a list", Role);
        if (member is null)
        {
            member = given.NewAt(organisation);
            people.Add(member);
            Add(member, $"{name} of {organisation.Name} is new: {member.JobTitle}");
        }
        else if (given.Checked() is var right && right != was)
        {
            right.Describe(member);
            Changes.Add($"{name} of {organisation.Name}: {string.Join("; ", Differences(was, right))}");
        }
        foreach (var team in into.Where(t => belong.Add((t.Id, member.Id)))) Add(new TeamMember { TeamId = team.Id, MemberId = member.Id }, $"{name} joins {team.Name}");
    }

    private static MemberDetails Read(RosterRow row, MemberDetails was) => new MemberDetails(
        was.Name, row.Has(Job) ? row[Job] : was.JobTitle, row.Has(Role) ? RolesIn(row) : was.Roles, row.Has(Band) ? row[Band] : was.Band, row.YesOrNo(Clinical) ?? was.Clinical, row.Has(Phone) ? row[Phone] : was.Phone,
        row.Day(Started) ?? was.StartedOn, row.Day(Left) ?? was.LeftOn).Checked();

    private static Roles RolesIn(RosterRow row) => row[Role].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Aggregate(Roles.None, (all, word) =>
        Enum.TryParse<Roles>(word.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role) && role != Roles.None ? all | role
            : throw new RuleBrokenException($"There is no role \"{word}\". Write them like practitioner; team lead", Role));

    private static IEnumerable<string> Differences(MemberDetails was, MemberDetails now)
    {
        if (was.JobTitle != now.JobTitle) yield return $"job {now.JobTitle}";
        if (was.Roles != now.Roles) yield return $"roles {now.Roles}";
        if (was.Band != now.Band) yield return $"band {now.Band}";
        if (was.Clinical != now.Clinical) yield return now.Clinical ? "a clinical post" : "no clinical post";
        if (was.Phone != now.Phone) yield return $"telephone {now.Phone}";
        if (was.StartedOn != now.StartedOn) yield return $"started on {now.StartedOn!.Value.Dated}";
        if (was.LeftOn != now.LeftOn) yield return $"leaves on {now.LeftOn!.Value.Dated}";
    }

    private Organisation Of(RosterRow row) => known.TryGetValue(row.Needed(Code, "Enter the ODS code of the organisation"), out var found) ? found
        : throw new RuleBrokenException($"There is no organisation {row[Code]} yet. Add it first, or take in the list of organisations", Code);

    private Team TeamOf(Organisation organisation, string name) => allTeams.FirstOrDefault(t => t.OrganisationId == organisation.Id && t.Name == name)
        ?? throw new RuleBrokenException($"{organisation.Name} has no team \"{name}\". Add it first, or take in the list of teams", Teams);

    private void Once(string what, RosterRow row, string column)
    {
        if (!seen.Add(what.ToUpperInvariant())) throw new RuleBrokenException("This stands in the list twice. Keep one of the rows", column);
    }

    private void Set(string whose, string words, string was, string given, Action<string> set)
    {
        if (given.Length == 0 || given == was) return;
        set(given);
        Changes.Add($"{whose} {words} {given}{(was.Length > 0 ? $", not {was}" : "")}");
    }

    private void Add(object added, string words)
    {
        Added.Add(added);
        Changes.Add(words);
    }

    private static string Column(string? field) => field switch { nameof(MemberDetails.JobTitle) => Job, nameof(MemberDetails.Roles) => Role, nameof(MemberDetails.LeftOn) => Left, nameof(MemberDetails.Name) => Name, _ => field ?? "" };
}
