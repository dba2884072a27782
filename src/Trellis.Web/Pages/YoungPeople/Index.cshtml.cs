using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Reading;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>The caseload of the reader's teams, by name, 25 to a page.</summary>
public class IndexModel(TrellisDb db, LocalityContent content, ReadLog read, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)] public Guid? Team { get; set; }
    [BindProperty(SupportsGet = true)] public Grouping? Grouping { get; set; }
    [BindProperty(SupportsGet = true)] public Wanted Show { get; set; }
    /// <summary>The last registration of the page before, or the first of the page after.</summary>
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Before { get; set; }

    public GroupingWords Words => content.Groupings;
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public int Count { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Guid? Next { get; private set; }
    public Guid? Previous { get; private set; }

    /// <summary>One young person in the list: who, what is current and whose it is, who leads.</summary>
    public sealed record Row(Registration Registration, Involvement? Involvement, Held? Current, string? Organisation, string? Lead)
    {
        public bool IsDue(DateOnly today) => Current?.LookAgainOn <= today;
    }

    /// <summary>A decision without its texts.</summary>
    public sealed record Held(Guid YoungPersonId, Guid Id, Guid OrganisationId, Grouping Grouping, DateOnly AgreedOn, DateTimeOffset RecordedAt, DateOnly? LookAgainOn)
    {
        /// <summary>The current one of a young person, dated from when the organisation that recorded it began to hold that grouping.</summary>
        internal static Held Now(IEnumerable<Held> decisions)
        {
            var newestFirst = decisions.OrderByDescending(d => d.AgreedOn).ThenByDescending(d => d.RecordedAt).ThenByDescending(d => d.Id).ToList();
            var current = newestFirst[0];
            return current with { AgreedOn = newestFirst.Where(d => d.OrganisationId == current.OrganisationId).TakeWhile(d => d.Grouping == current.Grouping).Last().AgreedOn };
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Teams, Today) = (HttpContext.Features.Get<CurrentMember>()!.Teams, clock.Now().Today);
        var wanted = await WantedAsync(new(db, [.. Teams.Where(t => Team is null || t.Id == Team).Select(t => t.Id)]), cancel);
        var first = await Caseload.FirstAsync(wanted, cancel);
        Count = first.Count;
        var page = await PageAsync(Count > Caseload.CountedUpTo ? r => wanted.Any(y => y == r.YoungPersonId) : r => first.Contains(r.YoungPersonId), cancel);
        Rows = await DescribeAsync(page, cancel);
        await read.LookedAtAsync([.. Rows.Select(r => r.Registration.YoungPersonId)], cancel);
    }

    private async Task<IQueryable<Guid>> WantedAsync(Caseload caseload, CancellationToken cancel)
    {
        var wanted = Show switch
        {
            Wanted.Everyone => caseload.Everyone,
            Wanted.LookAgain => caseload.ToLookAgain(Today),
            Wanted.NoGrouping => caseload.WithoutGrouping,
            Wanted.SeenDifferently => caseload.Those(await caseload.SeenDifferentlyAsync(cancel)),
            Wanted.Asked => caseload.Asked,
            Wanted.ToCheck => caseload.ToCheck,
            _ => throw new InvalidOperationException(),
        };
        return Grouping is { } grouping ? caseload.In(grouping, wanted) : wanted;
    }

    // Few are looked up one by one; many are met by walking along their names, so that either way only a page of them is read.
    private async Task<List<Registration>> PageAsync(Expression<Func<Registration, bool>> wanted, CancellationToken cancel)
    {
        var organisation = db.Sight.OrganisationId;
        var registrations = db.Registrations.AsNoTracking().Where(r => r.OrganisationId == organisation).Where(wanted);
        var from = After ?? Before;
        var name = from is null ? null : await db.Registrations.Where(r => r.Id == from).Select(r => r.SearchName).SingleOrDefaultAsync(cancel);
        if (name is null)
            return Turned(await registrations.OrderBy(r => r.SearchName).ThenBy(r => r.Id).Take(PageSize + 1).ToListAsync(cancel), forwards: true, began: true);
        if (After is not null)
            return Turned(await registrations.Where(r => r.SearchName.CompareTo(name) >= 0 && (r.SearchName != name || r.Id > from))
                .OrderBy(r => r.SearchName).ThenBy(r => r.Id).Take(PageSize + 1).ToListAsync(cancel), forwards: true, began: false);
        return Turned(await registrations.Where(r => r.SearchName.CompareTo(name) <= 0 && (r.SearchName != name || r.Id < from))
            .OrderByDescending(r => r.SearchName).ThenByDescending(r => r.Id).Take(PageSize + 1).ToListAsync(cancel), forwards: false, began: false);
    }

    private List<Registration> Turned(List<Registration> found, bool forwards, bool began)
    {
        var more = found.Count > PageSize;
        if (more) found.RemoveAt(PageSize);
        if (!forwards) found.Reverse();
        if (found.Count == 0) return found;
        Next = !forwards || more ? found[^1].Id : null;
        Previous = forwards ? began ? null : found[0].Id : more ? found[0].Id : null;
        return found;
    }

    private async Task<IReadOnlyList<Row>> DescribeAsync(List<Registration> page, CancellationToken cancel)
    {
        var ids = page.Select(r => r.YoungPersonId).ToList();
        var teams = db.Sight.Teams;
        var involvements = (await db.Involvements.AsNoTracking().Where(i => ids.Contains(i.YoungPersonId) && teams.Contains(i.TeamId)).ToListAsync(cancel))
            .Where(i => i.State is InvolvementState.Asked or InvolvementState.Considering or InvolvementState.Working).OrderByDescending(i => i.State).ToLookup(i => i.YoungPersonId);
        var positions = (await db.GroupingDecisions.Standing().Where(d => ids.Contains(d.YoungPersonId))
                .Select(d => new Held(d.YoungPersonId, d.Id, d.OrganisationId, d.Grouping, d.AgreedOn, d.RecordedAt, d.LookAgainOn)).ToListAsync(cancel))
            .GroupBy(p => p.YoungPersonId).ToDictionary(g => g.Key, Held.Now);
        var (holders, leading) = (positions.Values.Select(p => p.OrganisationId).ToList(), involvements.SelectMany(i => i).Select(i => i.LeadId).OfType<Guid>().ToList());
        var organisations = await db.Organisations.Where(o => holders.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var leads = await db.Members.Where(m => leading.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancel);
        return [.. page.Select(r =>
        {
            var (involvement, current) = (involvements[r.YoungPersonId].FirstOrDefault(), positions.GetValueOrDefault(r.YoungPersonId));
            return new Row(r, involvement, current, current is null ? null : organisations[current.OrganisationId], involvement?.LeadId is { } lead ? leads[lead] : involvement?.LeadName);
        })];
    }
}
