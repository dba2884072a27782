using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Data.Reading;
using Trellis.Domain;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Imports;

namespace Trellis.Web.Pages.Imports;

/// <summary>One refused row, put right on a page.</summary>
public class RowModel(TrellisDb db, SentFiles files, ToMend toMend, ReadLog looked, TimeProvider clock) : LoadPage(db, files, clock), ILoads
{
    /// <summary>The cells by their place in the file. Those of columns that are left alone are not shown, and stay as they are.</summary>
    [BindProperty] public Dictionary<int, string?> Cells { get; set; } = [];

    public RefusedRow Refused { get; private set; } = null!;
    public IReadOnlyList<(int Place, CaseloadColumn Column, string Heading)> Columns { get; private set; } = [];

    protected override async Task<bool> IsThereAsync(CancellationToken cancel)
    {
        if (!int.TryParse((string)RouteData.Values["row"]!, NumberStyles.None, CultureInfo.InvariantCulture, out var row) || await toMend.OneAsync(Load.Id, row, cancel) is not { } refused) return false;
        Refused = refused;
        return true;
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await toMend.RunAsync(Load.Id, cancel) is not { } run) return;
        var reading = ToMend.ReadingOf(run);
        Columns = [.. run.Headings.Index().Where(h => reading.Columns.ContainsKey(h.Item)).Select(h => (h.Index, reading.Columns[h.Item], h.Item)).OrderByDescending(h => h.Item2.Header == Refused.Column).ThenBy(h => h.Item2)];
    }

    public string CellAt(int place) => place < Refused.Cells.Count ? Refused.Cells[place] : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        await looked.LookedAtAsync(await toMend.KnownAsync((await toMend.RunAsync(Load.Id, cancel))!, [Refused], cancel), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var cells = Refused.Cells.ToList();
        foreach (var (place, _, _) in Columns)
        {
            while (cells.Count <= place) cells.Add("");
            if (Cells.TryGetValue(place, out var typed)) cells[place] = typed?.Trim() ?? "";
        }
        if (cells.SequenceEqual(Refused.Cells)) throw new RuleBrokenException("Nothing was changed yet, so it would be refused again", Columns is [var first, ..] ? $"Cells[{first.Place}]" : null);
        var (mend, _) = await HttpContext.RequestServices.GetRequiredService<Mending>().MendAsync(Load, [(Refused.Row, cells)], Me, cancel);
        TempData["Done"] = "The row is being taken in";
        return RedirectToPage("/Imports/Show", new { loadId = mend.Id });
    }
}
