using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Planning;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>The organisations, and the members to whom something can be given: those who work there today, and whoever has it already, should they have left.</summary>
public sealed record WhoThereIs(IReadOnlyList<Organisation> Organisations, IReadOnlyList<Member> Members, DateOnly Today)
{
    public static WhoThereIs Nobody { get; } = new([], [], default);

    public static async Task<WhoThereIs> OfAsync(TrellisDb db, DateOnly today, IEnumerable<Guid?> already, CancellationToken cancel) => new(
        await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel),
        [.. (await db.Members.AsNoTracking().People().OrderBy(m => m.Name).ToListAsync(cancel)).Where(m => m.WorksHereOn(today) || already.Contains(m.Id))], today);

    public string Said(Member member) => $"{member.Name}, {member.JobTitle}, {Organisation(member.OrganisationId)}{(member.WorksHereOn(Today) ? "" : ", who has left")}";

    /// <summary>The person an action belongs to, by name, whether they still work there or not.</summary>
    public string? Person(PlanAction action) => Members.FirstOrDefault(m => m.Id == action.OwnerId)?.Name ?? action.OwnerName;

    public Owner Owner(Guid organisationId, Guid? memberId, string? name)
    {
        var organisation = Organisations.FirstOrDefault(o => o.Id == organisationId) ?? throw new RuleBrokenException("Choose an organisation from the list", "OwnerOrganisationId");
        var person = memberId is { } id ? Members.FirstOrDefault(m => m.Id == id) ?? throw new RuleBrokenException("Choose somebody from the list", "OwnerId") : null;
        return new(organisation, person, name);
    }

    public string Organisation(Guid id) => Organisations.FirstOrDefault(o => o.Id == id)?.Name ?? "";
}
