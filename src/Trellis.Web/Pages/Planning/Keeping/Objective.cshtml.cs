using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Instruments;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>An objective for one of the five, added or said otherwise.</summary>
public class ObjectiveModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PlanPage(db, locality, clock), IKeepsDraft
{
    [BindProperty(SupportsGet = true)] public string? Card { get; set; }
    [BindProperty, StringLength(500)] public string? Title { get; set; }
    [BindProperty] public IList<string> Ratings { get; set; } = [];

    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public long Opened { get; set; }
    public Domain.Planning.Objective? Before { get; private set; }
    public AssessmentTool Tool => Locality.Tool;

    protected override bool IsFound() =>
        RouteData.Values["objectiveId"] is not string id || (Before = Objectives.FirstOrDefault(o => o.Id == Guid.Parse(id))) is not null;

    public void OnGet()
    {
        if (Before is not null) (Card, Title, Ratings, Opened) = (Before.Card, Before.Title, [.. Before.Ratings], Before.Version);
        else if (Card is { } card && Priority(card) is { } priority) (Title, Ratings) = (priority.Aim, [.. Tool.BehindCard(card)?.Ratings.Select(r => r.Code) ?? []]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.RefuseOnce(Opened, Before?.Version ?? 0);
        if (Before is { } objective) objective.Change(Five, Card, Title, [.. Ratings], Locality.PlanLists, Member);
        else Db.Add(Domain.Planning.Objective.Add(Plan, Five, Card, Title, [.. Ratings], Locality.PlanLists, Member, Now));
        return await DoneAsync("The objective is in the plan", "/plan", cancel);
    }
}
