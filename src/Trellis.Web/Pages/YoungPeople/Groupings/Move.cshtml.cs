using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Reading;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>A decision that is about somebody else: find the right young person, compare the two, and move it.</summary>
public class MoveModel(TrellisDb db, LocalityContent content, ReadLog readLog, TimeProvider clock) : DecisionFormPage, ILoads
{
    private const int Most = 20;

    [BindProperty] public string? Find { get; set; }
    [BindProperty] public Guid? RightPersonId { get; set; }
    [BindProperty] public string? Because { get; set; }

    public DecisionInWords InWords { get; private set; } = null!;
    /// <summary>Those found; null while nobody has looked.</summary>
    public IReadOnlyList<Registration>? Found { get; private set; }
    /// <summary>The one chosen, to be compared before anything moves.</summary>
    public Registration? Right { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task OnPostFindAsync(CancellationToken cancel) => string.IsNullOrWhiteSpace(Find)
        ? throw new RuleBrokenException("Enter a name, or the number your organisation knows them by", nameof(Find))
        : LoadAsync(cancel);

    public async Task OnPostCompareAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Because)) throw new RuleBrokenException("Say how this came about", nameof(Because));
        Right = await RightPersonAsync(cancel);
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var right = await RightPersonAsync(cancel);
        if (Decision.WithdrawnAt is null) await MoveAsync(right, cancel);
        return RedirectToPage("History", new { youngPersonId = right.YoungPersonId });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        InWords = (await DecisionInWords.OfAsync(db, content, this, [Decision], cancel))[0];
        if (string.IsNullOrWhiteSpace(Find)) return;
        var (folded, typed) = (Folding.Fold(Find), Find.Trim());
        Found = await Ours().Where(r => r.LocalId == typed || r.SearchName.Contains(folded)).OrderBy(r => r.SearchName).Take(Most).ToListAsync(cancel);
        await readLog.LookedAtAsync([.. Found.Select(r => r.YoungPersonId)], cancel);
    }

    private async Task MoveAsync(Registration right, CancellationToken cancel)
    {
        var rightPerson = await db.YoungPeople.SingleAsync(y => y.Id == right.YoungPersonId, cancel);
        db.Add(Decision.MoveTo(rightPerson, Because ?? "", Domain.Alliance.Hand.Of(Member, await TeamWithAsync(right, cancel), clock.Now())));
        try
        {
            await db.SaveChangesAsync(cancel);
            TempData["Done"] = $"Moved to {right.Details.FullName}.";
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another press was first, and has moved it.
        }
    }

    private async Task<Registration> RightPersonAsync(CancellationToken cancel) =>
        await Ours().FirstOrDefaultAsync(r => r.YoungPersonId == RightPersonId, cancel)
        ?? throw new RuleBrokenException("Choose the young person it is about, among those your team works with", nameof(RightPersonId));

    /// <summary>Those the member's own teams work with, as their own organisation knows them.</summary>
    private IQueryable<Registration> Ours() => db.Registrations.Where(r => r.OrganisationId == Member.OrganisationId && r.YoungPersonId != YoungPerson.Id
        && db.Involvements.Any(i => i.YoungPersonId == r.YoungPersonId && i.State == InvolvementState.Working && Sight.Teams.Contains(i.TeamId)));

    /// <summary>The team that recorded it where that works with the right person too, or another of the member's.</summary>
    private async Task<Team> TeamWithAsync(Registration right, CancellationToken cancel)
    {
        var teams = await db.Involvements.Where(i => i.YoungPersonId == right.YoungPersonId && i.State == InvolvementState.Working && Sight.Teams.Contains(i.TeamId)).Select(i => i.TeamId).ToListAsync(cancel);
        var team = teams.Contains(Decision.TeamId) ? Decision.TeamId : teams[0];
        return await db.Teams.SingleAsync(t => t.Id == team, cancel);
    }
}
