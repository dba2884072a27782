using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Planning;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>A page on which an action is written: everything about it but its dates.</summary>
public abstract class ActionFormPage(TrellisDb db, LocalityContent locality, TimeProvider clock) : ActionPage(db, locality, clock), ILoads, IKeepsDraft
{
    [BindProperty, StringLength(200)] public string? Title { get; set; }
    [BindProperty, StringLength(2000)] public string? Says { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose on which level it works")] public PlanLevel? Level { get; set; }
    [BindProperty] public string? Phase { get; set; }
    [BindProperty] public string? Workstream { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose the organisation that sees to it")] public Guid? OwnerOrganisationId { get; set; }
    [BindProperty] public Guid? OwnerId { get; set; }
    [BindProperty, StringLength(100)] public string? OwnerName { get; set; }
    [BindProperty] public IList<Guid> Partners { get; set; } = [];
    [BindProperty] public string? Measure { get; set; }
    [BindProperty] public IList<string> Ratings { get; set; } = [];

    public WhoThereIs There { get; private set; } = WhoThereIs.Nobody;

    /// <summary>Whose it is, whether they still work there or not.</summary>
    protected virtual Guid? AlreadyWith => Action.OwnerId;

    public virtual async Task LoadAsync(CancellationToken cancel) => There = await WhoThereIs.OfAsync(Db, Today, [AlreadyWith], cancel);

    protected void Show(PlanAction action)
    {
        (Title, Says, Level, Phase, Workstream) = (action.Title, action.Says, action.Level, action.Phase, action.Workstream);
        (OwnerOrganisationId, OwnerId, OwnerName) = (action.OwnerOrganisationId, action.OwnerId, action.OwnerName);
        (Partners, Measure, Ratings) = ([.. action.Partners], action.Measure, [.. action.Ratings]);
    }

    protected void Show(ActionTemplate template) => (Title, Says, Level, Workstream, Ratings) = (template.Title, template.Words, template.Level, template.Workstream, [.. template.Ratings]);

    protected Intended Intended(DateOnly starts, DateOnly due, string? template = null) => new(Title, Level!.Value, Phase, Workstream, There.Owner(OwnerOrganisationId!.Value, OwnerId, OwnerName), starts, due)
    {
        Says = Says, Partners = [.. Partners.Where(p => There.Organisations.Any(o => o.Id == p))], Measure = string.IsNullOrEmpty(Measure) ? null : Measure, Ratings = [.. Ratings], Template = template,
    };
}
