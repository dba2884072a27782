using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Evidence;
using Trellis.Domain.Groupings;
using Trellis.Web.Access;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Evidence.Keeping;

/// <summary>One grouping as it is filled in: an answer for each question, and what shows it.</summary>
public sealed class GroupingRow
{
    public IList<InPlace?> States { get; set; } = [];
    [StringLength(1000)] public string? Evidence { get; set; }
    public Guid? ShownBy { get; set; }
}

/// <summary>Fills in how far each of the five groupings is put in place. A full list is counted at once for the rating that rests on it.</summary>
public class GroupingsModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel, ILoads, IKeepsDraft
{
    [BindProperty, Required(ErrorMessage = "Enter the day this was so")] public DateOnly? AsOf { get; set; }
    [BindProperty] public IList<GroupingRow> Groupings { get; set; } = [];

    public GroupingWords Words => locality.Groupings;

    public IReadOnlyList<Shown> Shown { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancel) => Shown = await db.ShownAsync(locality.Registers, cancel);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        AsOf = db.Sight.Today;
        var last = await db.GroupingsChecklists.AsNoTracking().OrderByDescending(c => c.AsOf).ThenByDescending(c => c.RecordedAt).FirstOrDefaultAsync(cancel);
        Groupings = [.. Enum.GetValues<Grouping>().Select(g => last?.Groupings[(int)g]).Select(found => new GroupingRow { States = [.. Enum.GetValues<GroupingQuestion>().Select(q => found?.On(q))], Evidence = found?.Evidence, ShownBy = found?.ShownBy })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var (tool, now) = (locality.Tool, clock.Now());
        var filled = GroupingsChecklist.Keep(AsOf!.Value, Enum.GetValues<Grouping>().Zip(Groupings, (g, row) => new GroupingFound(g, [.. row.States], row.Evidence) { ShownBy = Shown.Named(row.ShownBy) }), HttpContext.Features.Get<CurrentMember>()!.Member, now);
        db.Add(filled);
        if (tool.Measure(GroupingsChecklist.Measure) is { } measure && filled.Counted(measure, tool.Version, now) is { } counted) db.Add(counted);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = filled.NotLookedAt == 0 ? $"The list is kept: {filled.FullyInPlace} of 5 groupings fully in place" : "The list is kept. It counts once every question is answered";
        return RedirectToPage("/Evidence/Checklists");
    }
}
