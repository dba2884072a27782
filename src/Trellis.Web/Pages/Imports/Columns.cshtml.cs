using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Imports;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Imports;

namespace Trellis.Web.Pages.Imports;

/// <summary>Which of their columns is which of ours: suggested by what was said last time, by name and by content, and settled here.</summary>
public class ColumnsModel(TrellisDb db, SentFiles files, LocalityContent content, TimeProvider clock) : LoadPage(db, files, clock), ILoads
{
    private IReadOnlyDictionary<string, CaseloadColumn> suggested = new Dictionary<string, CaseloadColumn>();

    [BindProperty] public List<string?> Columns { get; set; } = [];

    public IReadOnlyList<(string Heading, IReadOnlyList<string> Examples)> Headings { get; private set; } = [];
    public int Rows { get; private set; }
    public bool Remembered { get; private set; }

    public string? SuggestedFor(string heading) => suggested.TryGetValue(heading, out var column) ? column.ToString() : null;

    public async Task LoadAsync(CancellationToken cancel)
    {
        using var file = await FileIfHereAsync(cancel);
        if (file is null) return;
        (Headings, Rows) = (FileLook.Examples(file), file.Rows);
        var said = await Files.ReadingAsync(Load, cancel) ?? await Files.RememberedAsync(Load.OrganisationId, cancel);
        Remembered = said is not null && file.Headings.Any(said.Columns.ContainsKey);
        suggested = Trellis.Domain.YoungPeople.Caseloads.Headings.Suggest(Headings, said?.Columns ?? new Dictionary<string, CaseloadColumn>(), new CaseloadGrouping(content.Groupings).Knows, Now.Today);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Load.State is not (LoadState.Preparing or LoadState.Waiting)) return RedirectToPage("/Imports/Show", new { loadId = Load.Id });
        await LoadAsync(cancel);
        return Headings.Count == 0 ? RedirectToPage("/Imports/Show", new { loadId = Load.Id }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        using var file = await FileAsync(cancel);
        var chosen = file.Headings.Zip(Columns, (heading, column) => (heading, Column: Enum.TryParse<CaseloadColumn>(column, out var known) && Enum.IsDefined(known) ? known : (CaseloadColumn?)null)).ToList();
        var said = await Files.ReadingAsync(Load, cancel) ?? await Files.RememberedAsync(Load.OrganisationId, cancel);
        var reading = new CaseloadReading { Columns = chosen.Where(c => c.Column is not null).ToDictionary(c => c.heading, c => c.Column!.Value), MonthFirst = said?.MonthFirst ?? [], Words = said?.Words ?? new Dictionary<CaseloadColumn, Dictionary<string, string>>() };
        reading.Check();
        Load.Prepare(Now);
        await Files.SettleAsync(Load, reading, cancel);
        await Db.SaveChangesAsync(cancel);
        return RedirectToPage("/Imports/Words", new { loadId = Load.Id });
    }
}
