using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Helping;

/// <summary>Asks another team, of any organisation, to join. It may read what is written here and nothing else until it says yes.</summary>
public class InviteModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, ILoads
{
    [BindProperty, Required(ErrorMessage = "Choose the team you want to ask")] public Guid? TeamId { get; set; }
    [BindProperty, StringLength(1000)] public string? AskedAbout { get; set; }

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
        var (team, organisation) = Offered.FirstOrDefault(o => o.Team.Id == TeamId);
        if (team is null) throw new RuleBrokenException("Choose a team from the list", nameof(TeamId));
        if (Involvements.Any(i => i.TeamId == team.Id && i.State is (InvolvementState.Asked or InvolvementState.Considering or InvolvementState.Working)))
            throw new RuleBrokenException($"{team.Name} was asked already, or works with {CalledName}", nameof(TeamId));
        var asking = Involvement.Ask(YoungPerson, team, AskedAbout ?? "", Hand(clock));
        if (!await db.IsInvolvedAsync(YoungPerson, team.Id, cancel)) db.Add(asking);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = team.InvolvementNotShown ? $"{team.Name} has been asked. Their answer does not show here" : $"{team.Name}, {organisation.Name}, has been asked";
        return RedirectToPage("/YoungPeople/Helping/Index", new { youngPersonId = YoungPerson.Id });
    }
}
