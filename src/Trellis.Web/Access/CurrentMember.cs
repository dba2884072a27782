using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Access;

/// <summary>The member this request is for, their teams and the name of their organisation, read once.</summary>
public sealed record CurrentMember(Member Member, IReadOnlyList<Team> Teams)
{
    public string Organisation { get; init; } = "";

    public bool MayOpen(string page) => Grid.For(page) is var roles && (roles == Grid.Anybody || Member.Has(roles));
}

/// <summary>Finds who is asking and works out what they may see, once, before anything else reads the record.</summary>
internal sealed class SightOfRequest(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, TrellisDb db, CurrentSight sight, TimeProvider clock)
    {
        if (http.User.MemberId() is { } id && http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            var now = clock.Now();
            var found = await db.Members.AsNoTracking().Where(m => m.Id == id)
                .Join(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => new { Member = m, Organisation = o.Name }).SingleOrDefaultAsync(http.RequestAborted);
            if (found is not null && found.Member.WorksHereOn(now.Today))
            {
                var member = found.Member;
                var teams = await db.Teams.AsNoTracking()
                    .Where(t => t.InvolvementNotShown || db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == id))
                    .Select(t => new { Team = t, Mine = db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == id) })
                    .ToListAsync(http.RequestAborted);
                var agreements = await db.SharingAgreements.AsNoTracking().Include(a => a.Parties)
                    .Where(a => a.EndedAt == null && a.Parties.Any(p => p.OrganisationId == member.OrganisationId)).ToListAsync(http.RequestAborted);
                var mine = teams.Where(t => t.Mine).Select(t => t.Team).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
                sight.Use(Sight.Of(member, mine.Select(t => t.Id), teams.Where(t => t.Team.InvolvementNotShown).Select(t => t.Team.Id), agreements, now));
                http.Features.Set(new CurrentMember(member, mine) { Organisation = found.Organisation });
            }
        }
        await next(http);
    }
}

/// <summary>Who is acting in this request, and at which page.</summary>
internal sealed class WhoIsActing(IHttpContextAccessor http) : IWhoIsActing
{
    public Guid? MemberId => http.HttpContext?.Features.Get<CurrentMember>()?.Member.Id;

    public string Act => http.HttpContext is { } context
        ? $"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}"
        : "trellis";
}
