using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Evidence;
using Trellis.Web.Access;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Evidence.Keeping;

/// <summary>One element as it is filled in.</summary>
public sealed class ElementRow
{
    public InPlace? State { get; set; }
    [StringLength(1000)] public string? Evidence { get; set; }
    public Guid? ShownBy { get; set; }
}

/// <summary>Fills in the seven elements of improving help from data. A full list is counted at once for the rating that rests on it.</summary>
public class ElementsModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel, ILoads, IKeepsDraft
{
    [BindProperty, Required(ErrorMessage = "Enter the day this was so")] public DateOnly? AsOf { get; set; }
    [BindProperty] public IList<ElementRow> Elements { get; set; } = [];

    public IReadOnlyList<Shown> Shown { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancel) => Shown = await db.ShownAsync(locality.Registers, cancel);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        AsOf = db.Sight.Today;
        var last = await db.MindfulChecklists.AsNoTracking().OrderByDescending(c => c.AsOf).ThenByDescending(c => c.RecordedAt).FirstOrDefaultAsync(cancel);
        Elements = [.. Enum.GetValues<MindfulElement>().Select(e => last?.Elements[(int)e] is { } found ? new ElementRow { State = found.State, Evidence = found.Evidence, ShownBy = found.ShownBy } : new())];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var (tool, now) = (locality.Tool, clock.Now());
        var filled = MindfulChecklist.Keep(AsOf!.Value, Enum.GetValues<MindfulElement>().Zip(Elements, (e, row) => new ElementFound(e, row.State, row.Evidence) { ShownBy = Shown.Named(row.ShownBy) }), HttpContext.Features.Get<CurrentMember>()!.Member, now);
        db.Add(filled);
        if (tool.Measure(MindfulChecklist.Measure) is { } measure && filled.Counted(measure, tool.Version, now) is { } counted) db.Add(counted);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = filled.NotLookedAt == 0 ? $"The list is kept: {filled.Reliable} of 7 elements reliably in place" : "The list is kept. It counts once all seven are looked at";
        return RedirectToPage("/Evidence/Checklists");
    }
}
