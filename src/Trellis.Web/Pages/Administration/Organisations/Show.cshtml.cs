using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration.Organisations;

/// <summary>One organisation: its teams, its people, and who says each month that the list is right.</summary>
public class ShowModel(TrellisDb db, LocalityContent content, TimeProvider clock) : OrganisationPage(db), ILoads
{
    [BindProperty] public Guid? NamedPersonId { get; set; }

    public string Sector => content.Sectors.Title(Organisation.Sector);
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyList<Member> Members { get; private set; } = [];
    public IReadOnlyList<Member> MayBeNamed => [.. Members.Where(m => m.WorksHereOn(clock.Now().Today))];
    public IReadOnlyList<ConnectedSystem> Systems { get; private set; } = [];
    public DateOnly Today => clock.Now().Today;
    public DateOnly? Last { get; private set; }
    public StaffCheckState State => StaffCheck.StateOn(clock.Now().Today, Organisation, Last);

    public Task OnGetAsync(CancellationToken cancel)
    {
        NamedPersonId = Organisation.NamedPersonId;
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (NamedPersonId is { } id && MayBeNamed.All(m => m.Id != id)) throw new RuleBrokenException("Choose somebody who works here now", nameof(NamedPersonId));
        Organisation.NamedPersonId = NamedPersonId;
        return await DoneAsync("Saved", $"/administration/organisations/{OrganisationId}", cancel);
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Teams = await Db.Teams.AsNoTracking().Where(t => t.OrganisationId == OrganisationId).OrderBy(t => t.Name).ToListAsync(cancel);
        Members = await Db.Members.AsNoTracking().People().Where(m => m.OrganisationId == OrganisationId).OrderBy(m => m.Name).ToListAsync(cancel);
        Systems = await Db.ConnectedSystems.AsNoTracking().Where(s => s.OrganisationId == OrganisationId).OrderBy(s => s.Name).ToListAsync(cancel);
        Last = (await LastChecks.OfAsync(Db, cancel)).GetValueOrDefault(OrganisationId);
    }
}
