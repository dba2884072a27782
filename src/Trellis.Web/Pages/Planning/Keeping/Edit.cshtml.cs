using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Says anew what an action is, or whose. Its dates have a page of their own.</summary>
public class EditModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : ActionFormPage(db, locality, clock)
{
    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public long Opened { get; set; }

    public Task OnGetAsync(CancellationToken cancel)
    {
        Show(Action);
        Opened = Action.Version;
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        this.RefuseOnce(Opened, Action.Version);
        Action.Change(Intended(Action.Starts, Action.Due), Locality.PlanLists, Member);
        return await DoneAsync("The action is changed", cancel);
    }
}
