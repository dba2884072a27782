using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Reading;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Sheets;

namespace Trellis.Web.Pages.YoungPeople.Exports;

/// <summary>Takes a team's list out as a file: what for, how many; more than a hundred wait for an information-governance lead. What is taken is in the log, person by person.</summary>
public class IndexModel(TrellisDb db, LocalityContent content, ReadLog looked, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty] public Guid? TeamId { get; set; }
    [BindProperty, StringLength(500)] public string? WhatFor { get; set; }

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyList<ExportRequest> Asked { get; private set; } = [];
    public Moment Now => clock.Now();

    private Member Member => HttpContext.Features.Get<CurrentMember>()!.Member;

    public async Task LoadAsync(CancellationToken cancel)
    {
        Teams = HttpContext.Features.Get<CurrentMember>()!.Teams;
        TeamId ??= Teams is [var only] ? only.Id : null;
        Asked = await db.ExportRequests.AsNoTracking().Where(e => e.MemberId == Member.Id && e.Kind == ExportKind.List).OrderByDescending(e => e.AskedAt).Take(10).ToListAsync(cancel);
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var team = Teams.SingleOrDefault(t => t.Id == TeamId) ?? throw new RuleBrokenException("Choose one of your own teams", nameof(TeamId));
        var asked = ExportRequest.Ask(team, await PeopleOf(team.Id).CountAsync(cancel), WhatFor, Member, Now);
        db.Add(asked);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = asked.Allowed is true ? "Saved. You can take the file now" : $"{asked.People} young people are more than {ExportRequest.WithoutAsking}, so an information-governance lead decides first";
        return RedirectToPage("/YoungPeople/Exports/Index");
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid exportId, CancellationToken cancel)
    {
        if (await db.ExportRequests.SingleOrDefaultAsync(e => e.Id == exportId && e.MemberId == Member.Id && e.Kind == ExportKind.List, cancel) is not { } asked) return NotFound();
        if (HttpContext.Features.Get<CurrentMember>()!.Teams.All(t => t.Id != asked.TeamId)) return NotFound();
        var people = await PeopleOf(asked.TeamId).ToListAsync(cancel);
        asked.Take(people.Count, Member, Now);
        var rows = await RowsAsync(people, cancel);
        await db.SaveChangesAsync(cancel);
        await looked.LookedAtAsync(people, cancel);
        return File(Workbook.Write(new Sheet("Caseload", [new("Our number"), new("Name", 28), new("Born"), new("Grouping", 24), new("Agreed on"), new("Look again on"), new("Works with them since")], rows)), Workbook.MediaType, $"caseload-{Now.Today:yyyy-MM-dd}.xlsx");
    }

    private IQueryable<Guid> PeopleOf(Guid teamId) => db.Involvements.CaseloadOf([teamId]).Select(i => i.YoungPersonId).Distinct();

    private async Task<IReadOnlyList<IReadOnlyList<Cell>>> RowsAsync(List<Guid> people, CancellationToken cancel)
    {
        var own = db.Sight.OrganisationId;
        var registrations = (await db.Registrations.AsNoTracking().Where(r => people.Contains(r.YoungPersonId) && r.OrganisationId == own).ToListAsync(cancel)).GroupBy(r => r.YoungPersonId).Select(g => g.OrderBy(r => r.RegisteredAt).First());
        var current = (await db.GroupingDecisions.AsNoTracking().Where(d => people.Contains(d.YoungPersonId) && d.WithdrawnAt == null).Select(d => new { d.YoungPersonId, d.Grouping, d.AgreedOn, d.RecordedAt, d.LookAgainOn }).ToListAsync(cancel))
            .GroupBy(d => d.YoungPersonId).ToDictionary(g => g.Key, g => g.OrderBy(d => d.AgreedOn).ThenBy(d => d.RecordedAt).Last());
        var since = (await db.Involvements.AsNoTracking().CaseloadOf(db.Sight.Teams).Where(i => people.Contains(i.YoungPersonId)).ToListAsync(cancel)).GroupBy(i => i.YoungPersonId).ToDictionary(g => g.Key, g => g.Min(i => i.WorkingFrom));
        return [.. registrations.OrderBy(r => r.SearchName, StringComparer.Ordinal).Select(r => (IReadOnlyList<Cell>)
        [
            r.LocalId, r.Details.FullName, new Cell(Date: r.Details.BornOn, Look: Sheets.Look.Date),
            .. current.GetValueOrDefault(r.YoungPersonId) is { } now
                ? new[] { new Cell(content.Groupings[now.Grouping].Title), new Cell(Date: now.AgreedOn, Look: Sheets.Look.Date), new Cell(Date: now.LookAgainOn, Look: Sheets.Look.Date) } : [new(), new(), new()],
            new Cell(Date: since.GetValueOrDefault(r.YoungPersonId), Look: Sheets.Look.Date),
        ])];
    }
}
