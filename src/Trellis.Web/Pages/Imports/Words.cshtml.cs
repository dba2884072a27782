using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Imports;
using Trellis.Data.Working;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Imports;

namespace Trellis.Web.Pages.Imports;

/// <summary>How the file writes its days, shown with examples and asked where nobody can tell; and what its own words stand for.</summary>
public class WordsModel(TrellisDb db, SentFiles files, WorkList works, Porter porter, LocalityContent content, TimeProvider clock) : LoadPage(db, files, clock), ILoads
{
    private const string Month = "month", Day = "day", LeftOut = "-";

    [BindProperty] public Dictionary<CaseloadColumn, string?> Orders { get; set; } = [];
    /// <summary>Column and word of theirs, and beside it ours.</summary>
    [BindProperty] public List<string> Theirs { get; set; } = [];
    [BindProperty] public List<string?> Ours { get; set; } = [];

    public CaseloadReading? Reading { get; private set; }
    public FileLook Look { get; private set; } = new();

    public async Task LoadAsync(CancellationToken cancel)
    {
        using var file = await FileIfHereAsync(cancel);
        if (file is null || await Files.ReadingAsync(Load, cancel) is not { } reading) return;
        Reading = reading;
        Look = FileLook.Through(file, Reading, new(content.Groupings));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Load.State is not (LoadState.Preparing or LoadState.Waiting) || Reading is null ? RedirectToPage("/Imports/Show", new { loadId = Load.Id }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var reading = Reading ?? throw new RuleBrokenException("Say first which column is which");
        RuleBrokenException.ThrowIfAny(Look.Days.Where(d => d.Value.MustBeAsked && Orders.GetValueOrDefault(d.Key) is not (Day or Month))
            .Select(d => new RuleBrokenException($"Say how {d.Key.Words} is written: the day first, or the month", $"Orders[{d.Key}]")));

        var words = reading.Words.ToDictionary(w => w.Key, w => new Dictionary<string, string>(w.Value));
        foreach (var (theirs, ours) in Theirs.Zip(Ours))
            if (theirs.Split('|', 2) is [var name, var word] && Enum.TryParse<CaseloadColumn>(name, out var column) && CaseloadReading.OfLists.Contains(column)) Say(words, column, Folding.Fold(word), ours);
        var monthFirst = Look.Days.Where(d => Orders.GetValueOrDefault(d.Key) is { } said ? said == Month : d.Value.MonthFirst).Select(d => d.Key).ToList();
        Load.Prepare(Now);
        await Files.SettleAsync(Load, reading with { MonthFirst = monthFirst, Words = words }, cancel);
        works.Put(WorkKind.TryCaseload, Load.Id, Me.Id, Now);
        await Db.SaveChangesAsync(cancel);
        porter.Ring();
        return RedirectToPage("/Imports/Show", new { loadId = Load.Id });
    }

    /// <summary>Our words for a column of a list, as they are written in a file and as people read them.</summary>
    public IEnumerable<(string Code, string Title)> Choices(CaseloadColumn column) => column switch
    {
        CaseloadColumn.Grouping => content.Groupings.Groupings.Select(g => (g.Title, g.Title)),
        CaseloadColumn.Gender => NationalCodes.Genders.Select(c => (c.Key, c.Value)),
        CaseloadColumn.Ethnicity => NationalCodes.Ethnicities.Select(c => (c.Key, c.Value)),
        _ => [],
    };

    public string SaidFor(UnknownWord word) => Reading!.Words.TryGetValue(word.Column, out var ours) && ours.TryGetValue(Folding.Fold(word.Word), out var said) ? said.Length == 0 ? LeftOut : said : "";

    private static void Say(Dictionary<CaseloadColumn, Dictionary<string, string>> words, CaseloadColumn column, string theirs, string? ours)
    {
        if (!words.TryGetValue(column, out var of)) words[column] = of = [];
        if (string.IsNullOrEmpty(ours)) of.Remove(theirs);
        else of[theirs] = ours == LeftOut ? "" : ours;
    }
}
