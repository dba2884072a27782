using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Connections;
using Trellis.Data.Content;
using Trellis.Data.Reading;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Sheets;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Exports;

/// <summary>Takes a team's groupings back to its own record system as a file, all or what changed. More than a hundred wait for a lead, who may allow it each time until a day. Whoever is on it is in the log.</summary>
public class BackModel(TrellisDb db, GroupingsBack back, LocalityContent content, ReadLog looked, TimeProvider clock) : PageModel, ILoads
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);
    private Dictionary<Guid, DateTimeOffset> last = [];

    [BindProperty] public Guid? TeamId { get; set; }
    [BindProperty, StringLength(500)] public string? WhatFor { get; set; }
    [BindProperty] public Since Holds { get; set; }
    [BindProperty] public string? Day { get; set; }
    [BindProperty] public string? Form { get; set; }

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyList<ExportRequest> Asked { get; private set; } = [];
    public Moment Now => clock.Now();

    private Member Member => HttpContext.Features.Get<CurrentMember>()!.Member;

    public string NameOf(Guid teamId) => Teams.FirstOrDefault(t => t.Id == teamId)?.Name ?? "A team you have left";

    /// <summary>When this member last took one for the team.</summary>
    public DateTimeOffset? LastOf(Guid teamId) => last.TryGetValue(teamId, out var taken) ? taken : null;

    public async Task LoadAsync(CancellationToken cancel)
    {
        Teams = HttpContext.Features.Get<CurrentMember>()!.Teams;
        TeamId ??= Teams is [var only] ? only.Id : null;
        var mine = await db.ExportRequests.AsNoTracking().Where(e => e.MemberId == Member.Id && e.Kind == ExportKind.FileBack).OrderByDescending(e => e.AskedAt).ToListAsync(cancel);
        last = mine.Where(e => e.TakenAt is not null).GroupBy(e => e.TeamId).ToDictionary(g => g.Key, g => g.Max(e => e.TakenAt!.Value));
        Asked = [.. mine.Where(e => e.StateAt(Now) is ExportState.Ready or ExportState.Waiting || e.AskedAt > Now.Instant - Shown).Take(10)];
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var team = Teams.SingleOrDefault(t => t.Id == TeamId) ?? throw new RuleBrokenException("Choose one of your own teams", nameof(TeamId));
        var people = await db.Involvements.CaseloadOf([team.Id]).Select(i => i.YoungPersonId).Distinct().CountAsync(cancel);
        var asked = ExportRequest.Ask(team, people, WhatFor, Member, Now, ExportKind.FileBack);
        db.Add(asked);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = asked.Allowed is true ? "Saved. You can take the file now" : $"{people} young people are more than {ExportRequest.WithoutAsking}, so an information-governance lead decides first";
        return RedirectToPage("/YoungPeople/Exports/Back");
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid exportId, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (await db.ExportRequests.SingleOrDefaultAsync(e => e.Id == exportId && e.MemberId == Member.Id && e.Kind == ExportKind.FileBack, cancel) is not { } asked || Teams.All(t => t.Id != asked.TeamId)) return NotFound();
        var since = SinceOf(asked);
        var registrations = await (await back.OfAsync([asked.TeamId], since - GroupingsBack.Overlap, cancel)).OrderBy(r => r.LocalId).ThenBy(r => r.Id).ToListAsync(cancel);
        var groupings = await back.ReadAsync(registrations, cancel);
        var people = registrations.Select(r => r.YoungPersonId).Distinct().ToList();
        asked.Take(people.Count, Member, Now);
        var owners = groupings.SelectMany(g => new[] { g.Current?.OrganisationId, g.Ours?.OrganisationId }).OfType<Guid>().Distinct().ToList();
        var codes = await db.Organisations.AsNoTracking().Where(o => owners.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.OdsCode, cancel);
        var rows = FileBack.Rows(groupings, content.Groupings, await Names.OfAsync(db, owners, [], [], cancel), codes);
        await db.SaveChangesAsync(cancel);
        await looked.LookedForAsync(people, cancel);
        var name = $"groupings-{Now.Today:yyyy-MM-dd}";
        return Form == "xlsx" ? File(Workbook.Write(rows, FileBack.About(since, Now)), Workbook.MediaType, $"{name}.xlsx") : File(Csv.Write(rows), Csv.MediaType, $"{name}.csv");
    }

    private DateTimeOffset? SinceOf(ExportRequest asked) => Holds switch
    {
        Since.Everything => null,
        Since.LastFile => LastOf(asked.TeamId),
        Since.Day => DateOnly.TryParseExact(Day, "yyyy-MM-dd", out var day) && day <= Now.Today ? Domain.Clock.EndOf(day.AddDays(-1)) : throw new RuleBrokenException("Enter a day, today or before", nameof(Day)),
        _ => throw new ArgumentOutOfRangeException(nameof(asked)),
    };
}
