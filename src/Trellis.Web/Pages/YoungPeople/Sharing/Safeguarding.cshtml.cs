using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Sharing;

/// <summary>Shares something to keep somebody safe, or writes down that it is not shared: what, with whom, why, and whether the family knows.</summary>
public class SafeguardingModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, ILoads
{
    [BindProperty, Required(ErrorMessage = "Choose whether you share it or not")] public SafeguardingChoice? Choice { get; set; }
    [BindProperty, StringLength(1000)] public string? What { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose the team")] public Guid? ToTeamId { get; set; }
    [BindProperty, StringLength(100)] public string? ToMemberId { get; set; }
    [BindProperty] public IReadOnlyList<EntryKinds> Kinds { get; set; } = [];
    [BindProperty, StringLength(1000)] public string? Why { get; set; }
    [BindProperty, Required(ErrorMessage = "Say whether the family was told")] public bool? FamilyTold { get; set; }
    [BindProperty, StringLength(1000)] public string? NotToldBecause { get; set; }
    [BindProperty] public DateOnly? Until { get; set; }

    public IReadOnlyList<(Team Team, Organisation Organisation)> Offered { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancel)
    {
        var teams = await db.Teams.AsNoTracking().Where(t => t.Id != Team!.Id).Join(db.Organisations.AsNoTracking(), t => t.OrganisationId, o => o.Id, (t, o) => new { Team = t, Organisation = o })
            .OrderBy(x => x.Organisation.Name).ThenBy(x => x.Team.Name).ToListAsync(cancel);
        Offered = [.. teams.Select(x => (x.Team, x.Organisation))];
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var (team, organisation) = Offered.FirstOrDefault(o => o.Team.Id == ToTeamId);
        if (team is null) throw new RuleBrokenException("Choose a team from the list", nameof(ToTeamId));
        var decision = SafeguardingDecision.Decide(YoungPerson, Choice!.Value, What, Kinds.Aggregate(EntryKinds.None, (all, kind) => all | kind), new(team, await PersonAsync(team, cancel)), Why, FamilyTold!.Value, NotToldBecause, Until, Hand(clock));
        db.Add(decision);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = decision.Choice is SafeguardingChoice.DoNotShare ? "Your decision not to share is saved"
            : decision.Kinds == EntryKinds.None ? "Saved. It opens nothing here, so tell them yourself" : $"Saved. {team.Name}, {organisation.Name}, can read it now. Ring them too when it is urgent";
        return RedirectToPage("/YoungPeople/Sharing/Index", new { youngPersonId = YoungPerson.Id });
    }

    private async Task<Member?> PersonAsync(Team team, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(ToMemberId)) return null;
        var name = ToMemberId.Trim();
        var found = await db.Members.AsNoTracking().People().Where(m => m.Name == name && db.TeamMembers.Any(t => t.TeamId == team.Id && t.MemberId == m.Id)).ToListAsync(cancel);
        return found.FirstOrDefault(m => m.WorksHereOn(Sight.Today)) ?? throw new RuleBrokenException($"Nobody of {team.Name} has exactly this name. Check the spelling, or leave it empty for the whole team", nameof(ToMemberId));
    }
}
