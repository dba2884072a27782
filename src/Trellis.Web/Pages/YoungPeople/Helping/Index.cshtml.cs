using Trellis.Data;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Helping;

/// <summary>Who helps, who was asked and who helped before, as far as the reader may know.</summary>
public class IndexModel(TrellisDb db) : YoungPersonPage
{
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<Involvement> InOrder => [.. Involvements.OrderBy(i => i.State switch { InvolvementState.Working => 0, InvolvementState.Worked => 2, _ => 1 }).ThenByDescending(i => i.RecordedAt)];

    public async Task OnGetAsync(CancellationToken cancel) => Names = await Names.OfAsync(db, Involvements.Select(i => i.OrganisationId), Involvements.Select(i => i.TeamId),
        Involvements.SelectMany(i => new[] { i.LeadId, i.CoverId }), cancel);

    public string? Who(Guid? memberId) => Names.Member(memberId) is { } member ? $"{member.Name}{(member.Phone is { Length: > 0 } phone ? $", {phone}" : "")}" : null;
}
