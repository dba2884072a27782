using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Pages.Administration.Organisations;

namespace Trellis.Web.Pages.Administration.Systems;

/// <summary>Asks that a record system of an organisation be connected, for what and for which teams.</summary>
public class AddModel(TrellisDb db, TimeProvider clock) : OrganisationPage(db), ILoads
{
    [BindProperty, StringLength(80)] public string? Name { get; set; }
    [BindProperty, StringLength(500)] public string? WhatFor { get; set; }
    [BindProperty] public IList<SystemMay> May { get; set; } = [];
    [BindProperty] public IList<Guid> Teams { get; set; } = [];

    public IReadOnlyList<Team> Choices { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var (system, actsAs) = ConnectedSystem.Ask(Organisation, Name, WhatFor, May.Aggregate(SystemMay.None, (all, one) => all | one), [.. Choices.Where(t => Teams.Contains(t.Id))], Me, clock.Now());
        Db.AddRange([actsAs, system, .. Choices.Where(t => Teams.Contains(t.Id)).Select(t => new TeamMember { TeamId = t.Id, MemberId = actsAs.Id })]);
        return await DoneAsync($"{system.Name} waits for the information-governance lead of {Organisation.Name}", $"/administration/systems/{system.Id}", cancel);
    }

    public async Task LoadAsync(CancellationToken cancel) => Choices = await Db.Teams.AsNoTracking().Where(t => t.OrganisationId == OrganisationId).OrderBy(t => t.Name).ToListAsync(cancel);
}
