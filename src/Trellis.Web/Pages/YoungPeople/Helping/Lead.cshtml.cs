using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Helping;

/// <summary>Names who leads and who stands in, among the members of the team that works with the young person.</summary>
public class LeadModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, ILoads
{
    [BindProperty] public Guid? LeadId { get; set; }
    [BindProperty] public Guid? CoverId { get; set; }

    public IReadOnlyList<Member> Colleagues { get; private set; } = [];
    private Involvement? Ours => Involvements.FirstOrDefault(i => i.TeamId == Team!.Id && i.State is InvolvementState.Working);

    public async Task LoadAsync(CancellationToken cancel)
    {
        var members = await db.Members.People().Where(m => db.TeamMembers.Any(t => t.TeamId == Team!.Id && t.MemberId == m.Id)).OrderBy(m => m.Name).ToListAsync(cancel);
        Colleagues = [.. members.Where(m => m.WorksHereOn(clock.Now().Today) && m.Has(Roles.Helping))];
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Ours is null) return NotFound();
        await LoadAsync(cancel);
        (LeadId, CoverId) = (Ours.LeadId, Ours.CoverId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Ours is null) return NotFound();
        await LoadAsync(cancel);
        Ours.LedBy(Colleague(LeadId, nameof(LeadId)), Colleague(CoverId, nameof(CoverId)));
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "Saved who leads and who stands in";
        return RedirectToPage("/YoungPeople/Helping/Index", new { youngPersonId = YoungPerson.Id });
    }

    private Member? Colleague(Guid? id, string field) => id is null ? null : Colleagues.SingleOrDefault(m => m.Id == id) ?? throw new RuleBrokenException("Choose people of your own team", field);
}
