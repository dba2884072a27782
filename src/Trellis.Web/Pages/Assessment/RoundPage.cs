using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Assessment;

/// <summary>A page about one round that this member may see, with the tool it is rated with and the ratings so far. Any other is not found.</summary>
public abstract class RoundPage(TrellisDb db, LocalityContent locality) : PageModel
{
    protected TrellisDb Db { get; } = db;
    protected LocalityContent Locality { get; } = locality;
    public AssessmentRound Round { get; private set; } = null!;
    public AssessmentTool Tool { get; private set; } = null!;
    public IReadOnlyDictionary<string, PrincipleRating> Ratings { get; private set; } = null!;
    public Member Member => HttpContext.Features.Get<CurrentMember>()!.Member;
    public Scores Scores => new(Tool, Ratings.Levels(), Round.Rule);
    public bool MayRate => Round.MayBeRatedBy(Member);
    public ContentList Sectors => Locality.Sectors;

    /// <summary>Only those who rate a round write in it; others read it.</summary>
    protected virtual bool Writes => false;

    /// <summary>Whether what the address names besides the round is there.</summary>
    protected virtual Task<bool> IsFoundAsync(CancellationToken cancel) => Task.FromResult(true);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["roundId"]!), HttpContext.RequestAborted);
        if (await Db.RoundSeenBy(Member, id, cancel) is not { } round) { context.Result = NotFound(); return; }
        Round = round;
        if (Writes && !MayRate) { context.Result = Forbid(); return; }
        Tool = await Locality.ToolAsync(Db, round.ToolVersion, cancel);
        Ratings = await Db.RatingsOf(round, cancel);
        if (!await IsFoundAsync(cancel)) { context.Result = NotFound(); return; }
        await next();
    }

    protected async Task<IActionResult> DoneAsync(string done, string page, CancellationToken cancel)
    {
        await Db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return RedirectToPage(page, new { roundId = Round.Id });
    }
}

/// <summary>A page on which a round is written.</summary>
public abstract class RoundFormPage(TrellisDb db, LocalityContent locality) : RoundPage(db, locality)
{
    protected override bool Writes => true;
}

internal static class RoundsOfLocality
{
    public static async Task<IReadOnlyList<AssessmentRound>> RoundsSeenBy(this TrellisDb db, Member member, CancellationToken cancel)
    {
        var rounds = await db.AssessmentRounds.AsNoTracking().OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.OpenedAt).ToListAsync(cancel);
        var evaluationIsOpen = rounds.Any(r => r.Mode is RoundMode.Evaluation && !r.IsLocked);
        return [.. rounds.Where(r => r.MayBeSeenBy(member, evaluationIsOpen))];
    }

    public static async Task<AssessmentRound?> RoundSeenBy(this TrellisDb db, Member member, Guid id, CancellationToken cancel)
    {
        var evaluationIsOpen = await db.AssessmentRounds.AnyAsync(r => r.Mode == RoundMode.Evaluation && r.LockedAt == null, cancel);
        return await db.AssessmentRounds.SingleOrDefaultAsync(r => r.Id == id, cancel) is { } round && round.MayBeSeenBy(member, evaluationIsOpen) ? round : null;
    }

    /// <summary>Where a workshop writes levels down: the open round of the locality's own that it has begun to write in, else the latest.</summary>
    public static Task<AssessmentRound?> RoundToWriteIn(this TrellisDb db, Guid workshop, CancellationToken cancel) =>
        db.AssessmentRounds.Where(r => r.Mode == RoundMode.SelfAssessment && r.LockedAt == null)
            .OrderByDescending(r => r.WorkshopId == workshop).ThenByDescending(r => r.HeldOn).ThenByDescending(r => r.OpenedAt).FirstOrDefaultAsync(cancel);

    public static async Task<IReadOnlyDictionary<string, PrincipleRating>> RatingsOf(this TrellisDb db, AssessmentRound round, CancellationToken cancel) =>
        (await db.PrincipleRatings.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(cancel)).Latest();
}
