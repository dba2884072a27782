using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Administration.Members;

/// <summary>A member as they are typed.</summary>
public sealed class MemberForm
{
    [Required(ErrorMessage = "Enter the person's name"), StringLength(120)] public string? Name { get; set; }
    [Required(ErrorMessage = "Enter the job, as colleagues would say it"), StringLength(120)] public string? JobTitle { get; set; }
    public IList<Roles> Roles { get; set; } = [];
    public IList<Guid> Teams { get; set; } = [];
    [StringLength(20)] public string? Band { get; set; }
    public bool Clinical { get; set; }
    [StringLength(40)] public string? Phone { get; set; }
    public DateOnly? StartedOn { get; set; }
    public DateOnly? LeftOn { get; set; }

    public MemberDetails Details => new(Name!, JobTitle!, Roles.Aggregate(Domain.Alliance.Roles.None, (all, role) => all | role), Band, Clinical, Phone, StartedOn, LeftOn);

    public static MemberForm Of(Member m, IEnumerable<Guid> teams) => new()
    {
        Name = m.Name, JobTitle = m.JobTitle, Roles = [.. RoleWords.Each.Where(r => m.Roles.HasFlag(r))], Teams = [.. teams], Band = m.Band, Clinical = m.Clinical, Phone = m.Phone, StartedOn = m.StartedOn, LeftOn = m.LeftOn,
    };

    /// <summary>Puts a member into the teams that are ticked, and out of the others.</summary>
    public async Task PutIntoTeamsAsync(Member member, TrellisDb db, CancellationToken cancel)
    {
        var own = await db.Teams.Where(t => t.OrganisationId == member.OrganisationId).Select(t => t.Id).ToListAsync(cancel);
        if (Teams.Except(own).Any()) throw new RuleBrokenException("Choose teams of the same organisation", nameof(Teams));
        var now = await db.TeamMembers.Where(t => t.MemberId == member.Id).ToListAsync(cancel);
        db.RemoveRange(now.Where(t => !Teams.Contains(t.TeamId)));
        db.AddRange(Teams.Where(id => now.All(t => t.TeamId != id)).Select(id => new TeamMember { TeamId = id, MemberId = member.Id }));
    }
}
