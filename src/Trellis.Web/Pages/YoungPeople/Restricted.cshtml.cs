using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>Marks a record as open to named people only, names people, and lifts the mark. Team leads and safeguarding leads do this, of the team or not.</summary>
public class RestrictedModel(TrellisDb db, TimeProvider clock) : YoungPersonPage, ILoads
{
    [BindProperty] public string? RestrictedBecause { get; set; }
    [BindProperty] public IReadOnlyList<Guid> Who { get; set; } = [];
    [BindProperty] public Guid? Also { get; set; }
    [BindProperty] public Guid? Naming { get; set; }

    public IReadOnlyList<Member> Candidates { get; private set; } = [];
    public IReadOnlyList<NamedPerson> Named { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    private Hand OwnHand => Domain.Alliance.Hand.Of(Member, Team ?? (HttpContext.Features.Get<CurrentMember>()!.Teams is [var first, ..] ? first : throw new RuleBrokenException("You are in no team yet. Ask your team lead to add you")), clock.Now());

    /// <summary>Those of the teams seen to work with the young person, and the seniors of one's own organisation.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        var teams = Involvements.Where(i => i.State is InvolvementState.Working).Select(i => i.TeamId).ToList();
        var seniors = (int)(Roles.TeamLead | Roles.SafeguardingLead | Roles.Supervisor);
        var members = await db.Members.People().Where(m => db.TeamMembers.Any(t => teams.Contains(t.TeamId) && t.MemberId == m.Id) || m.OrganisationId == Member.OrganisationId && ((int)m.Roles & seniors) != 0)
            .OrderBy(m => m.Name).ToListAsync(cancel);
        Candidates = [.. members.Where(m => m.WorksHereOn(Sight.Today) && m.Has(Roles.Helping))];
        Named = await db.NamedPeople.Where(n => n.YoungPersonId == YoungPerson.Id && n.EndedAt == null).OrderBy(n => n.NamedAt).ToListAsync(cancel);
        Names = await Names.OfAsync(db, [], [], Named.Select(n => (Guid?)n.MemberId), cancel);
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostRestrictAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        db.AddRange(YoungPerson.Restrict(RestrictedBecause ?? "", [.. Candidates.Where(c => Who.Contains(c.Id))], OwnHand));
        return await DoneAsync("Only named people can open this record now", cancel);
    }

    public async Task<IActionResult> OnPostNameAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var member = Candidates.SingleOrDefault(c => c.Id == Also) ?? throw new RuleBrokenException("Choose who else may open this record", nameof(Also));
        db.Add(YoungPerson.NameAlso(member, YoungPerson.RestrictedBecause ?? "", OwnHand));
        return await DoneAsync($"{member.Name} can open this record", cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        YoungPerson.EndNaming(Named.SingleOrDefault(n => n.Id == Naming), Named.Count, OwnHand);
        return await DoneAsync("Saved", cancel);
    }

    public async Task<IActionResult> OnPostLiftAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        YoungPerson.LiftRestriction(Named, OwnHand);
        return await DoneAsync("The team can open this record again", cancel);
    }

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return RedirectToPage("/YoungPeople/Restricted", new { youngPersonId = YoungPerson.Id });
    }
}
