using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Planning;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>The organisations, and the members who work there today, to whom something can be given.</summary>
public sealed record WhoThereIs(IReadOnlyList<Organisation> Organisations, IReadOnlyList<Member> Members)
{
    public static async Task<WhoThereIs> OfAsync(TrellisDb db, DateOnly today, CancellationToken cancel) => new(
        await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel),
        [.. (await db.Members.AsNoTracking().OrderBy(m => m.Name).ToListAsync(cancel)).Where(m => m.WorksHereOn(today))]);

    public Owner Owner(Guid organisationId, Guid? memberId, string? name)
    {
        var organisation = Organisations.FirstOrDefault(o => o.Id == organisationId) ?? throw new RuleBrokenException("Choose an organisation from the list", "OwnerOrganisationId");
        var person = memberId is { } id ? Members.FirstOrDefault(m => m.Id == id) ?? throw new RuleBrokenException("Choose somebody from the list", "OwnerId") : null;
        return new(organisation, person, name);
    }

    public string Organisation(Guid id) => Organisations.FirstOrDefault(o => o.Id == id)?.Name ?? "";
}
