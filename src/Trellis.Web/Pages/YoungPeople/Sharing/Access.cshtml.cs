using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Web.Access;
using Trellis.Web.Pages.Shared;

namespace Trellis.Web.Pages.YoungPeople.Sharing;

/// <summary>Who can open today what our organisation recorded about somebody, and why, for a team that works with them.</summary>
public class AccessModel(TrellisDb db, AccessMap map) : YoungPersonPage
{
    public AccessShown Map { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Team is null) return Forbid();
        Map = await AccessShown.OfAsync(db, map, YoungPerson.Id, cancel);
        return Page();
    }
}
