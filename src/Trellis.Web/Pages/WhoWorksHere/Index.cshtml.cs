using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Pages.Administration;

namespace Trellis.Web.Pages.WhoWorksHere;

/// <summary>Once a month an employer's named person says who still works there.</summary>
public class IndexModel(TrellisDb db, TimeProvider clock) : PageModel, ILoads
{
    private Organisation organisation = null!;
    private List<Member> members = [];

    [BindProperty] public IList<Row> Rows { get; set; } = [];
    [BindProperty] public bool WentThrough { get; set; }

    public bool IsAsked => organisation.NamedPersonId == Current.Member.Id;
    public string Organisation => organisation.Name;
    public string? Named { get; private set; }
    public DateOnly? Last { get; private set; }
    private CurrentMember Current => HttpContext.Features.Get<CurrentMember>()!;

    /// <summary>One person of the list.</summary>
    public sealed class Row
    {
        public Guid MemberId { get; set; }
        public bool HasLeft { get; set; }
        public DateOnly? LeftOn { get; set; }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (IsAsked) Rows = [.. members.Select(m => new Row { MemberId = m.Id })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        foreach (var (row, i) in Rows.Select((r, i) => (r, i)).Where(r => r.r is { HasLeft: true, LeftOn: null })) throw new RuleBrokenException($"Enter the day {Said(row.MemberId)} left", $"Rows[{i}].LeftOn");
        if (!WentThrough) throw new RuleBrokenException("Tick this once you have gone through the list", nameof(WentThrough));
        var left = Rows.Where(r => r.HasLeft).DistinctBy(r => r.MemberId).ToDictionary(r => r.MemberId, r => r.LeftOn!.Value);
        db.Add(StaffCheck.Confirm(organisation, members, left, members.Single(m => m.Id == Current.Member.Id), clock.Now()));
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = left.Count switch { 0 => "Thank you. Confirmed for this month", 1 => "Thank you. One person no longer has access", var n => $"Thank you. {n} people no longer have access" };
        return RedirectToPage("/Index");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var id = Current.Member.OrganisationId;
        organisation = await db.Organisations.SingleAsync(o => o.Id == id, cancel);
        members = [.. (await db.Members.People().Where(m => m.OrganisationId == id).OrderBy(m => m.Name).ToListAsync(cancel)).Where(m => m.WorksHereOn(clock.Now().Today))];
        Named = members.FirstOrDefault(m => m.Id == organisation.NamedPersonId)?.Name;
        Last = (await LastChecks.OfAsync(db, cancel)).GetValueOrDefault(id);
    }

    public string Said(Guid id) => members.FirstOrDefault(m => m.Id == id) is { } member ? $"{member.Name}, {member.JobTitle}" : "somebody";
}
