using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Closes a barrier with how it was removed, or opens it again.</summary>
public class CloseBarrierModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : BarrierPage(db, locality, clock), IKeepsDraft
{
    [BindProperty, StringLength(500)] public string? ClosedHow { get; set; }
    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public long Opened { get; set; }

    public void OnGet() => Opened = Barrier!.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var barrier = Barrier!;
        this.RefuseOnce(Opened, barrier.Version);
        if (barrier.IsClosed) barrier.OpenAgain(Member);
        else barrier.Close(ClosedHow, Member, Now);
        return await DoneAsync(barrier.IsClosed ? "The barrier is closed" : "The barrier is open again", cancel);
    }
}
