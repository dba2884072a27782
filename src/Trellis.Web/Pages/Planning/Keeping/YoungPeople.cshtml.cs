using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Planning;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Writes down what young people did in designing help anew, or later what came of it.</summary>
public class YoungPeopleModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : BenefitsPage(db, locality, clock), IKeepsDraft, ILoads
{
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty, StringLength(200)] public string? Who { get; set; }
    [BindProperty] public int? People { get; set; }
    [BindProperty, StringLength(500)] public string? What { get; set; }
    [BindProperty, StringLength(500)] public string? Effect { get; set; }

    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public long Opened { get; set; }
    public PartInRedesign? Before { get; private set; }

    private string? Id => RouteData.Values["partId"] as string;

    public async Task LoadAsync(CancellationToken cancel) => Before = Id is { } id ? await Db.PartsInRedesign.FindAsync([Guid.Parse(id)], cancel) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Opened = Before?.Version ?? 0;
        return Id is not null && Before is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Id is not null && Before is null) return NotFound();
        this.RefuseOnce(Opened, Before?.Version ?? 0);
        if (Before is { } part) part.CameOf(Effect, Member);
        else Db.Add(PartInRedesign.Record(On ?? throw new RuleBrokenException("Enter the day it was", nameof(On)), Who, People ?? 0, What, Effect, Member, Now));
        await Db.SaveChangesAsync(cancel);

        TempData["Done"] = "It is written down";
        return RedirectToPage("/Planning/Benefits");
    }
}
