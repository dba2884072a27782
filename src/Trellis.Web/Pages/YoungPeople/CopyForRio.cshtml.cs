using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Groupings;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople;

public class CopyForRioModel(TrellisDb db, LocalityContent content) : YoungPersonPage
{
    public string Text { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var current = new Positions(await db.GroupingDecisions.AsNoTracking().About(YoungPerson.Id).ToListAsync(cancel), Involvements).Current;
        var names = await Names.OfAsync(db, current is null ? [] : Partners(current).Append(current.OrganisationId), [], [current?.RecordedById], cancel);
        Text = current is null ? "No grouping has been decided yet." : RioText.Of(current, Registration?.LocalId, CalledName, content, names, Partners(current), Reader);
    }
}
