using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>What keeps somebody safe on one page, as far as the reader may see it; who opened it in an emergency, and whether the young person knows.</summary>
public class EmergencyModel(TrellisDb db, LocalityContent content, TimeProvider clock) : YoungPersonPage, ILoads, IAnsweredByWhoeverLooks
{
    [BindProperty] public Guid OpeningId { get; set; }
    [BindProperty, StringLength(500)] public string? ExtendedBecause { get; set; }
    [BindProperty] public ToldOfIt ToldOfIt { get; set; }
    [BindProperty, StringLength(500)] public string? NotSafeBecause { get; set; }

    public Positions Positions { get; private set; } = null!;
    public IReadOnlyList<EmergencyAccess> Openings { get; private set; } = [];
    public IReadOnlyList<Carer> Carers { get; private set; } = [];
    public IReadOnlyList<Circumstance> Circumstances { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public GroupingWords Words => content.Groupings;
    public ContentList CircumstanceWords => content.Circumstances;
    public IEnumerable<Involvement> Helping => Involvements.Where(i => i.State is InvolvementState.Working);
    /// <summary>The reader's own opening, while it is open.</summary>
    public EmergencyAccess? Own => Openings.FirstOrDefault(o => o.MemberId == Member.Id && o.Until > Sight.Instant);
    /// <summary>Those a team that helps can still tell the young person of.</summary>
    public IEnumerable<EmergencyAccess> ToTell => Team is null ? [] : Openings.Where(o => o.ToldOfIt is ToldOfIt.NotYet && o.MemberId != Member.Id);
    public bool MayExtend => Own is { } own && own.MayBeExtended(Member, clock.Now());

    public async Task LoadAsync(CancellationToken cancel)
    {
        var decisions = await db.GroupingDecisions.AsNoTracking().About(YoungPerson.Id).ToListAsync(cancel);
        Positions = new(decisions, Involvements);
        Openings = await db.EmergencyAccess.Where(e => e.YoungPersonId == YoungPerson.Id).OrderByDescending(e => e.OpenedAt).ToListAsync(cancel);
        Carers = await db.Carers.AsNoTracking().Where(c => c.YoungPersonId == YoungPerson.Id && c.RemovedAt == null).OrderBy(c => c.RecordedAt).ToListAsync(cancel);
        Circumstances = await db.Circumstances.AsNoTracking().Where(c => c.YoungPersonId == YoungPerson.Id && c.Until == null).ToListAsync(cancel);
        Names = await Names.OfAsync(db, Involvements.Select(i => i.OrganisationId).Concat(decisions.Select(d => d.OrganisationId)).Concat(Openings.Select(o => o.OrganisationId)),
            Involvements.Select(i => i.TeamId).Concat(Openings.Select(o => o.TeamId)), Involvements.SelectMany(i => new[] { i.LeadId, i.CoverId }), cancel);
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostExtendAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Own is not { } own) return Forbid();
        own.Extend(ExtendedBecause ?? "", Member, clock.Now());
        return await DoneAsync("It is open for 12 hours more", cancel);
    }

    public async Task<IActionResult> OnPostTellAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (ToTell.SingleOrDefault(o => o.Id == OpeningId) is not { } opening) return Forbid();
        opening.Tell(ToldOfIt, NotSafeBecause, Member, clock.Now());
        return await DoneAsync("Saved", cancel);
    }

    public string? Who(Guid? memberId) => Names.Member(memberId) is { } member ? $"{member.Name}{(member.Phone is { Length: > 0 } phone ? $", {phone}" : "")}" : null;

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return RedirectToPage("/YoungPeople/Emergency", new { youngPersonId = YoungPerson.Id });
    }
}
