using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Priorities;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Priorities;

/// <summary>What the tables chose put together, what young people chose, how far the tables agree, and the five that were agreed.</summary>
public class ShowModel(TrellisDb db, LocalityContent locality) : PrioritisationPage(db, locality)
{
    public Names Names { get; private set; } = null!;
    public bool MayHold => Prioritisation.IsHeldBy(Member);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Names = await Names.OfAsync(Db, [], [], [Held.OpenedById, .. Agreed.Select(a => a.AgreedById), .. Tables.Select(t => t.KeyedInById)], cancel);
}
