using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Agreements;

/// <summary>Who takes part in an agreement, and as what: one joins or leaves at a time, so that it works for a hundred schools too.</summary>
public class PartiesModel(TrellisDb db) : AgreementPage(db)
{
    [BindProperty] public Guid? OrganisationId { get; set; }
    [BindProperty] public ControllerRole? Role { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostJoinAsync(CancellationToken cancel)
    {
        var organisation = Organisations.SingleOrDefault(o => o.Id == OrganisationId) ?? throw new RuleBrokenException("Choose which organisation joins", nameof(OrganisationId));
        Agreement.Invite(organisation, Role ?? throw new RuleBrokenException("Choose what it is under data-protection law", nameof(Role)));
        Agreement.Checked(Organisations);
        return DoneAsync(Agreement.WaitsFor(organisation.Id) ? $"{organisation.Name} is asked. Nothing is shared with it until its own information-governance lead agrees" : $"{organisation.Name} takes part", cancel);
    }

    public Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        Agreement.Leave(OrganisationId ?? Guid.Empty, Db.Sight.OrganisationId);
        return DoneAsync("Saved", cancel);
    }

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancel)
    {
        await Db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return RedirectToPage("/Agreements/Parties", new { agreementId = Agreement.Id });
    }
}
