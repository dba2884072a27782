using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration.Teams;

/// <summary>A team as it is typed.</summary>
public sealed class TeamForm
{
    [Required(ErrorMessage = "Enter the team's name"), StringLength(120)] public string? Name { get; set; }
    [StringLength(40)] public string? Phone { get; set; }
    public bool InvolvementNotShown { get; set; }

    public static TeamForm Of(Team t) => new() { Name = t.Name, Phone = t.Phone, InvolvementNotShown = t.InvolvementNotShown };

    public async Task WriteToAsync(Team team, TrellisDb db, CancellationToken cancel)
    {
        var name = Name!.Trim();
        if (await db.Teams.AnyAsync(t => t.OrganisationId == team.OrganisationId && t.Id != team.Id && t.Name == name, cancel)) throw new RuleBrokenException("There is a team of that name here already", nameof(Name));
        (team.Name, team.Phone, team.InvolvementNotShown) = (name, string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(), InvolvementNotShown);
    }
}
