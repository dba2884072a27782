using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Planning;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning;

/// <summary>Says how an action stands: for whoever it belongs to, and the programme team.</summary>
public class ReportModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : ActionPage(db, locality, clock), IKeepsDraft
{
    [BindProperty, Required(ErrorMessage = "Choose how it stands")] public ActionStatus? Status { get; set; }
    [BindProperty, StringLength(500)] public string? Says { get; set; }
    [BindProperty, StringLength(500)] public string? Decided { get; set; }
    [BindProperty, StringLength(200)] public string? Dialogue { get; set; }

    protected override bool IsAllowed() => Action.IsReportedOnBy(Member);

    public void OnGet() => Status = Action.HeardOn is null ? null : Action.Status;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Db.Add(Action.Report(new(Status!.Value, Says, Decided, Dialogue), Member, Now));
        return await DoneAsync("Thank you. What you said is in the plan", cancel);
    }
}
