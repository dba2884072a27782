using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Drafts;

namespace Trellis.Web.Access;

/// <summary>A page about one young person, already found and already allowed.</summary>
public abstract class YoungPersonPage : PageModel
{
    public YoungPerson YoungPerson { get; internal set; } = null!;
    public Member Member { get; internal set; } = null!;
    public Sight Sight { get; internal set; } = null!;
    /// <summary>How the reader knows them: their own organisation's registration, or one an agreement shows.</summary>
    public Registration? Registration { get; internal set; }
    /// <summary>Involvements the reader may see.</summary>
    public IReadOnlyList<Involvement> Involvements { get; internal set; } = [];
    /// <summary>The reader's team that works with this young person, for which they record; null for somebody who may only look.</summary>
    public Team? Team { get; internal set; }
    /// <summary>Every team of the reader that works with this young person, a service that is not shown first.</summary>
    public IReadOnlyList<Team> Teams { get; internal set; } = [];

    public Reader Reader { get; internal set; } = null!;
    /// <summary>The details as this reader may have them.</summary>
    public Details Details => Registration?.DetailsFor(Sight) ?? new();
    public string CalledName => Details.CalledName is { Length: > 0 } name ? name : "This young person";

    /// <summary>Whom else a decision was made with, as far as the reader knows them to have worked with this young person.</summary>
    public IReadOnlyList<Guid> Partners(GroupingDecision decision) =>
        [.. decision.JointWith.Where(o => o == Member.OrganisationId || Involvements.Any(i => i.OrganisationId == o))];

    public Hand Hand(TimeProvider clock) => Domain.Alliance.Hand.Of(Member, Team!, clock.Now());
}

/// <summary>A page that changes the record of the young person it is about: for somebody of a team that works with them.</summary>
public abstract class YoungPersonFormPage : YoungPersonPage, IKeepsDraft;

/// <summary>A page whose address names something more about the young person. What is not there is not found, before anything is read or sent.</summary>
public interface IFindsMore
{
    Task<bool> FindAsync(CancellationToken cancel);
}

/// <summary>A page with an answer that somebody gives who may only look: that they need more time, say.</summary>
public interface IAnsweredByWhoeverLooks;

/// <summary>The page that asks whether it is the person one knows; every other waits for its answer.</summary>
public interface IAsksWhoItIs;

/// <summary>Finds the young person named in the address among those the member may see, and keeps that they looked. Anyone else is simply not found.</summary>
internal sealed class ForOneYoungPerson : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is YoungPersonPage page && await FindAsync(page, context.HttpContext) is { } refusal) { context.Result = refusal; return; }
        await next();
    }

    private static async Task<IActionResult?> FindAsync(YoungPersonPage page, HttpContext http)
    {
        var (db, cancel) = (http.RequestServices.GetRequiredService<TrellisDb>(), http.RequestAborted);
        var (member, teams) = http.Features.Get<CurrentMember>()!;
        var id = Guid.Parse((string)http.GetRouteValue("youngPersonId")!);

        var youngPerson = await db.YoungPeople.SingleOrDefaultAsync(y => y.Id == id, cancel);
        if (youngPerson is null) return await db.JoinedToAsync(id, cancel) is { } there ? await http.GoOnAtAsync(id, there) : new NotFoundResult();
        (page.YoungPerson, page.Member, page.Sight, page.Reader) = (youngPerson, member, db.Sight, new Reader.Staff(db.Sight, await db.PlansKeptBackAsync(id, cancel), await db.PlansSharedAsync(id, cancel)));
        page.Involvements = await db.Involvements.Where(i => i.YoungPersonId == id).OrderBy(i => i.RecordedAt).ToListAsync(cancel);
        page.Registration = await db.Registrations.Where(r => r.YoungPersonId == id)
            .OrderByDescending(r => r.OrganisationId == member.OrganisationId).ThenByDescending(r => r.RegisteredAt).FirstOrDefaultAsync(cancel);
        page.Teams = [.. teams.Where(t => page.Involvements.Any(i => i.TeamId == t.Id && i.State is InvolvementState.Working)).OrderByDescending(t => t.InvolvementNotShown)];
        page.Team = await ChosenAsync(page.Teams, http.Request, cancel)
            ?? (await db.NamedPeople.AnyAsync(n => n.YoungPersonId == id && n.MemberId == member.Id && n.EndedAt == null && n.NamedAt >= youngPerson.RestrictedAt, cancel) ? (teams.Count > 0 ? teams[0] : null) : null);
        if (page is YoungPersonFormPage && page.Team is null) return new ForbidResult();

        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        // An emergency, or a share to keep somebody safe, opens things to be read and nothing to be done.
        if (!reads && page is { Team: null } and not IAnsweredByWhoeverLooks && !await db.IsOpenAsync(id, cancel)) return new ForbidResult();
        // A colleague answered meanwhile, or nothing was ever asked.
        if (!reads && page is IAsksWhoItIs && !await db.ToBeConfirmed(id).AnyAsync(cancel)) return new RedirectToPageResult("/YoungPeople/Show", new { youngPersonId = id });
        if (page is IFindsMore more && !await more.FindAsync(cancel)) return new NotFoundResult();
        if (reads && page is { Team: not null } and not IAsksWhoItIs and not IAnsweredByWhoeverLooks && await db.ToBeConfirmed(id).AnyAsync(cancel)) return new RedirectToPageResult("/YoungPeople/SamePerson", new { youngPersonId = id });
        if (reads) await http.RequestServices.GetRequiredService<ReadLog>().LookedAtAsync([id], cancel);
        return null;
    }

    // What a member says at a service that is not shown stays there unless they choose another of their teams.
    private static async Task<Team?> ChosenAsync(IReadOnlyList<Team> teams, HttpRequest request, CancellationToken cancel)
    {
        var chosen = request.HasFormContentType ? (await request.ReadFormAsync(cancel))[RecordingFor.Field].ToString() : "";
        return teams.FirstOrDefault(t => t.Id.ToString() == chosen) ?? (teams.Count > 0 ? teams[0] : null);
    }
}
