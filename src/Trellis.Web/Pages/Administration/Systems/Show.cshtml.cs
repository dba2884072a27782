using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Connections;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Administration.Systems;

/// <summary>One connected system: how it stands, its secrets, what happened, and the way to stop it.</summary>
public class ShowModel(TrellisDb db, Credentials credentials, TimeProvider clock) : AdministrationPage(db), ILoads
{
    private const int MostEvents = 20;

    [BindProperty, StringLength(500)] public string? StoppedBecause { get; set; }

    public ConnectedSystem System { get; private set; } = null!;
    public string Organisation { get; private set; } = "";
    public IReadOnlyList<string> Teams { get; private set; } = [];
    public IReadOnlyList<SystemSecret> Secrets { get; private set; } = [];
    public IReadOnlyList<ConnectionEvent> Events { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    /// <summary>A secret just made, for this one page.</summary>
    public string? Made { get; private set; }
    public DateOnly Today => clock.Now().Today;
    public ConnectionState State => System.StateOn(Today);
    public int Most => SystemSecret.MostAtOnce;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.Parse((string)RouteData.Values["systemId"]!);
        if (await Db.ConnectedSystems.SingleOrDefaultAsync(s => s.Id == id, HttpContext.RequestAborted) is not { } found) { context.Result = NotFound(); return; }
        System = found;
        await next();
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostSecretAsync(CancellationToken cancel)
    {
        Made = await credentials.MakeAsync(System, Me, clock.Now(), cancel);
        await Db.SaveChangesAsync(cancel);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEndSecretAsync(Guid secretId, CancellationToken cancel)
    {
        await credentials.EndAsync(System, secretId, Me, clock.Now(), cancel);
        return await DoneAsync("The secret is ended, and every token given for it", $"/administration/systems/{System.Id}", cancel);
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancel)
    {
        System.Stop(StoppedBecause, Me, clock.Now());
        return await DoneAsync($"{System.Name} is stopped", $"/administration/systems/{System.Id}", cancel);
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Organisation = await Db.Organisations.Where(o => o.Id == System.OrganisationId).Select(o => o.Name).SingleAsync(cancel);
        Teams = await Db.Teams.Where(t => Db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == System.MemberId)).OrderBy(t => t.Name).Select(t => t.Name).ToListAsync(cancel);
        Secrets = await credentials.OfAsync(System.Id, cancel);
        Events = await Db.ConnectionEvents.AsNoTracking().Where(e => e.SystemId == System.Id).OrderByDescending(e => e.At).Take(MostEvents).ToListAsync(cancel);
        Names = await Names.OfAsync(Db, [], [], Events.Select(e => e.ById), cancel);
    }
}
