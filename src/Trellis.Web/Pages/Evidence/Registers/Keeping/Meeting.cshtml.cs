using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Evidence.Registers;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Evidence.Registers.Keeping;

/// <summary>One decision as it is typed.</summary>
public sealed class DecisionRow
{
    [StringLength(500)] public string? What { get; set; }
    public IList<string> Heard { get; set; } = [];
    public DecidedHow How { get; set; }
}

/// <summary>Writes down a meeting of a joint group, or puts one right: who came, what was decided, and whose view was heard before.</summary>
public class MeetingModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RegisterPage(db, locality), ILoads, IKeepsDraft
{
    private const int Rows = 3;

    [BindProperty, Required(ErrorMessage = "Enter the day it was held")] public DateOnly? HeldOn { get; set; }
    [BindProperty] public IList<Guid> Attended { get; set; } = [];
    [BindProperty] public IList<DecisionRow> Decisions { get; set; } = [];
    [BindProperty, StringLength(500)] public string? ChangedBecause { get; set; }
    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public int Opened { get; set; }

    public GroupMeeting? Before { get; private set; }
    public IReadOnlyList<GroupMember> Places { get; private set; } = [];
    public IEnumerable<string> SectorsThere => Places.Select(p => p.Sector).Distinct().OrderBy(Sectors.Title, StringComparer.Ordinal);

    protected override async Task<bool> IsFoundAsync(CancellationToken cancel)
    {
        if (RouteData.Values["meetingId"] is not string named) return true;
        var id = Guid.Parse(named);
        return (Before = await Db.GroupMeetings.AsNoTracking().Where(m => m.MeetingId == id && m.GroupId == Entry.EntryId).OrderByDescending(m => m.Sequence).FirstOrDefaultAsync(cancel)) is not null;
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        while (Decisions.Count < Rows) Decisions.Add(new());
        Places = await Db.GroupMembers.AsNoTracking().Where(m => m.GroupId == Entry.EntryId).OrderBy(m => m.Sector).ThenBy(m => m.Person).ToListAsync(cancel);
    }

    public Task OnGetAsync(CancellationToken cancel)
    {
        if (Before is { } before)
        {
            (HeldOn, Attended, Opened) = (before.HeldOn, [.. before.Attended], before.Sequence);
            Decisions = [.. before.Decisions.Select(d => new DecisionRow { What = d.What, Heard = [.. d.Heard], How = d.How })];
        }
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.RefuseOnce(Opened, Before?.Sequence ?? 0, "Somebody else put this meeting right while you were typing. What you typed is still here: look at theirs, then save again");
        await LoadAsync(cancel);
        var held = new Held(HeldOn!.Value, [.. Attended], [.. Decisions.Select(d => new GroupDecision(d.What ?? "", [.. d.Heard.Intersect(SectorsThere)], d.How))]);
        Db.Add(GroupMeeting.WriteDown(Entry, Places, held, Before, ChangedBecause, Member, clock.Now()));
        return await DoneAsync(Before is null ? "The meeting is written down" : "The meeting is put right. The version before is kept", Entry.EntryId, cancel);
    }
}
