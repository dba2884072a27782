using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Recognising;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Matching;

/// <summary>Records that were joined, by an officer or by details that agree: who has looked since, and taking them apart.</summary>
public class PartModel(TrellisDb db, MatchingDesk desk, Joiner joiner, ReadLog looked, TimeProvider clock) : PageModel
{
    [BindProperty, StringLength(500)] public string? Because { get; set; }
    [BindProperty] public List<Guid> AlsoGo { get; set; } = [];

    public JoinedRecord? Join { get; private set; }
    public Parting? Plan { get; private set; }
    public IReadOnlyList<RecordRow> Going { get; private set; } = [];
    public IReadOnlyList<LookMeanwhile> Looks { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public DateTimeOffset Since => Join?.JoinedAt ?? Plan!.Since;
    public Guid? JoinedById => Join is not null ? Join.JoinedById : Plan!.Link!.DecidedById;
    public string Why => Join?.Because ?? Plan!.Link!.Explanation;

    /// <summary>What an officer joined, or the link that a file made.</summary>
    private Guid Id => Guid.Parse((string)RouteData.Values["joinedId"]!);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        Join = await db.JoinedRecords.AsNoTracking().SingleOrDefaultAsync(j => j.Id == Id, cancel);
        Plan = await PlanAsync(cancel);
        if (Join is null && Plan is null) { context.Result = NotFound(); return; }
        if (Plan is not null)
        {
            Going = [.. Plan.Rows.Where(r => r.Goes is true).Select(r => r.Row)];
            Looks = await desk.LooksSinceAsync(Plan, cancel);
        }
        var rows = Plan?.Rows.Select(r => r.Row).ToList() ?? [];
        Names = await Names.OfAsync(db, rows.Select(r => r.OrganisationId).OfType<Guid>().Concat(Looks.Select(l => l.OrganisationId)), rows.Select(r => r.TeamId).OfType<Guid>(), [JoinedById, Join?.UndoneById], cancel);
        db.ChangeTracker.Clear();
        await next();
    }

    public Task OnGetAsync(CancellationToken cancel) => looked.LookedAtAsync([Join?.YoungPersonId ?? Plan!.From], cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Plan is null) throw new RuleBrokenException("This was taken apart meanwhile");
        var officer = HttpContext.Features.Get<CurrentMember>()!.Member;
        await joiner.PartAsync(async () => await PlanAsync(cancel) ?? throw new RuleBrokenException("This was taken apart meanwhile"), AlsoGo.ToHashSet(), Because, officer, clock.Now(), cancel);
        TempData["Done"] = "These are two records again";
        return RedirectToPage("/Matching/Index");
    }

    public string Said(IReadOnlyList<Registration> registrations) => registrations.Select(r => $"{Names.Organisation(r.OrganisationId)} (since {r.RegisteredAt.UkDate.Said})").ToList().Listed;

    private Task<Parting?> PlanAsync(CancellationToken cancel) => Join is null ? Parting.OfLinkAsync(db, Id, cancel) : Parting.OfJoinAsync(db, Id, cancel);
}
