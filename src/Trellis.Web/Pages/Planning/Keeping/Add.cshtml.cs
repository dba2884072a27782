using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Planning;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Adds an action to an objective, blank or from a recommended one.</summary>
public class AddModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : ActionFormPage(db, locality, clock)
{
    [BindProperty(SupportsGet = true), Required(ErrorMessage = "Choose the objective it serves")] public Guid? ObjectiveId { get; set; }
    [BindProperty(SupportsGet = true)] public string? Template { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the day it starts")] public DateOnly? Starts { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the day it is due")] public DateOnly? Due { get; set; }

    protected override bool IsFound() => true;

    protected override Guid? AlreadyWith => null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await LoadAsync(cancel);
        if (Locality.Templates.Of(Template) is { } template) Show(template);
        Starts = Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var objective = Objectives.FirstOrDefault(o => o.Id == ObjectiveId) ?? throw new RuleBrokenException("Choose the objective it serves", nameof(ObjectiveId));
        var action = PlanAction.Add(objective, Intended(Starts!.Value, Due!.Value, Locality.Templates.Of(Template)?.Code), Locality.PlanLists, Member, Now);
        Db.Add(action);
        return await DoneAsync("The action is in the plan", $"/plan/actions/{action.Id}", cancel);
    }
}
