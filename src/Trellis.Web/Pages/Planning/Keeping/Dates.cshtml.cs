using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Moves the dates of an action, with the reason. Those first agreed stay beside them.</summary>
public class DatesModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : ActionPage(db, locality, clock), IKeepsDraft
{
    [BindProperty, Required(ErrorMessage = "Enter the day it starts")] public DateOnly? Starts { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the day it is due")] public DateOnly? Due { get; set; }
    [BindProperty, StringLength(500)] public string? Because { get; set; }

    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public long Opened { get; set; }

    public void OnGet() => (Starts, Due, Opened) = (Action.Starts, Action.Due, Action.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.RefuseOnce(Opened, Action.Version);
        Db.Add(Action.Move(Starts!.Value, Due!.Value, Because, Member, Now));
        return await DoneAsync("The dates are moved. Those first agreed stay in the plan", cancel);
    }
}
