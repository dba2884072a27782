using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Recognising;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Matching;

/// <summary>Two records beside each other, detail by detail, and what the officer finds: one person, two people, or a question to a team.</summary>
public class PairModel(TrellisDb db, MatchingDesk desk, Joiner joiner, ReadLog looked, TimeProvider clock) : PageModel
{
    [BindProperty] public MatchOutcome? Outcome { get; set; }
    [BindProperty, StringLength(500)] public string? Because { get; set; }
    /// <summary>The registration and the team that is asked about it.</summary>
    [BindProperty] public string? AskId { get; set; }
    [BindProperty] public List<DetailsAsked> Details { get; set; } = [];

    public Pair Pair { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<(string Value, string Words)> WhoCanFindOut { get; private set; } = [];

    private Member Officer => HttpContext.Features.Get<CurrentMember>()!.Member;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["matchId"]!), HttpContext.RequestAborted);
        if (await desk.PairAsync(id, cancel) is not { } pair) { context.Result = NotFound(); return; }
        Pair = pair;
        var asked = new List<(Side Side, Team Team)>();
        foreach (var side in pair.Sides)
            foreach (var team in await desk.WhoCanFindOutAsync(side, cancel)) asked.Add((side, team));
        Names = await Names.OfAsync(db, pair.Sides.Select(s => s.OrganisationId), asked.Select(a => a.Team.Id).Concat(pair.Checks.Select(c => c.TeamId)), [pair.Match.SettledById], cancel);
        WhoCanFindOut = [.. asked.Select(a => ($"{a.Side.RegistrationId}/{a.Team.Id}", $"{a.Team.Name}, {Names.Organisation(a.Side.OrganisationId)}"))];
        await next();
    }

    public Task OnGetAsync(CancellationToken cancel) => looked.LookedAtAsync([Pair.Match.YoungPersonId, Pair.Match.CandidateId], cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        switch (Outcome)
        {
            case MatchOutcome.OnePerson: await joiner.JoinAsync(Pair.Match.Id, Because, Officer, now, cancel); break;
            case MatchOutcome.TwoPeople or MatchOutcome.NeverCompare: await joiner.KeepApartAsync(Pair.Match.Id, Outcome.Value, Because, Officer, now, cancel); break;
            default: throw new RuleBrokenException("Choose what you find", nameof(Outcome));
        }
        TempData["Done"] = Outcome is MatchOutcome.OnePerson ? "The records are joined" : "Kept as two people";
        return RedirectToPage("/Matching/Index");
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        if (WhoCanFindOut.All(w => w.Value != AskId)) throw new RuleBrokenException("Choose whom you ask", nameof(AskId));
        var (registrationId, teamId) = (Guid.Parse(AskId!.Split('/')[0]), Guid.Parse(AskId.Split('/')[1]));
        var registration = await desk.RegistrationAsync(registrationId, cancel);
        var team = (await db.Teams.FindAsync([teamId], cancel))!;
        db.Add(DetailsCheck.Ask(Pair.Match, registration, team, Details.Aggregate(DetailsAsked.None, (all, one) => all | one), Officer, clock.Now()));
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = $"{team.Name} was asked";
        return RedirectToPage("/Matching/Pair", new { matchId = Pair.Match.Id });
    }
}
