using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Priorities;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Priorities.Hold;

/// <summary>One of the five, as it is typed.</summary>
public sealed class PriorityRow
{
    public string? Card { get; set; }
    [StringLength(500)] public string? Aim { get; set; }
    [StringLength(500)] public string? Reason { get; set; }
}

/// <summary>The five all agreed on, in their order, each with an aim and a reason. It begins with what most tables chose.</summary>
public class AgreeModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PrioritisationPage(db, locality), IKeepsDraft
{
    [BindProperty] public IList<PriorityRow> Priorities { get; set; } = [];
    [BindProperty, StringLength(500)] public string? ChangedBecause { get; set; }
    /// <summary>Which agreed five this form was opened on; 0 before any.</summary>
    [BindProperty] public long Opened { get; set; }

    public void OnGet()
    {
        Opened = Five?.Sequence ?? 0;
        Priorities = Five is { } five ? [.. five.Priorities.Select(p => new PriorityRow { Card = p.Card, Aim = p.Aim, Reason = p.Reason })]
            : [.. Combined.Chosen.Take(AgreedFive.Count).Select(c => new PriorityRow { Card = c.Card })];
        while (Priorities.Count < AgreedFive.Count) Priorities.Add(new());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.RefuseOnce(Opened, Five?.Sequence ?? 0, "Somebody else wrote down the agreed five while you were typing. What you typed is still here: look at theirs, then save yours if that is what all agreed");
        Db.Add(Held.Agree(Cards, [.. Priorities.Select(p => new AgreedPriority(p.Card ?? "", p.Aim ?? "", p.Reason ?? ""))], Five, ChangedBecause, Member, clock.Now()));
        return await DoneAsync("The five priorities are written down", cancel);
    }
}
