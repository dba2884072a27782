using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Web.Pages.Shared;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>Who can open one record today, and why, for the lead of an organisation that knows the young person.</summary>
public class AccessModel(TrellisDb db, AccessMap map, ReadLog looked) : LogPage(db)
{
    public AccessShown Map { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Map = await AccessShown.OfAsync(Db, map, KnownId, cancel);
        await looked.LookedAtAsync([KnownId], cancel);
    }
}
