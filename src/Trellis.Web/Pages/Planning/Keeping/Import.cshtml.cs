using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Web.Sheets;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Takes the plan’s sheet in again: first what it would change and what is wrong, in words; then, when somebody says so, the changes.</summary>
[RequestSizeLimit(Most), RequestFormLimits(MultipartBodyLengthLimit = Most, ValueLengthLimit = Most)]
public class ImportModel(TrellisDb db, LocalityContent locality, TimeProvider clock, IDataProtectionProvider protection) : PlanPage(db, locality, clock)
{
    private const int Most = 8_000_000;

    [BindProperty] public IFormFile? Upload { get; set; }
    /// <summary>The rows that were sent, sealed for whoever sent them, so that what is confirmed is what was shown.</summary>
    [BindProperty] public string? Sent { get; set; }
    /// <summary>How the plan stood when it was shown, in short: where it changed since, it is shown anew.</summary>
    [BindProperty] public string? Seen { get; set; }

    /// <summary>The cells in which the sheet’s words shall stand, though others changed them in the plan meanwhile.</summary>
    [BindProperty] public IReadOnlyList<string> Theirs { get; set; } = [];

    public IReadOnlyList<string>? Changes { get; private set; }
    public IReadOnlyList<WrongCell> Wrong { get; private set; } = [];
    public IReadOnlyList<Clash> Clashes { get; private set; } = [];
    /// <summary>Rows that do not say how the action stood when they were taken out.</summary>
    public int Unmarked { get; private set; }
    public bool ChangedSince { get; private set; }

    private ITimeLimitedDataProtector Seal => protection.CreateProtector("Trellis.Plan.Import", $"{Member.Id}").ToTimeLimitedDataProtector();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is null) throw new RuleBrokenException("Choose the file first", nameof(Upload));
        using var sent = Upload.OpenReadStream();
        await TakeAsync(Columns(SheetReader.Read(sent, PlanSheet.Name)), cancel);
        Db.ChangeTracker.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        var seen = Seen;
        var import = await TakeAsync(Opened(), cancel);
        ChangedSince = seen != Seen;
        if (ChangedSince || import.Wrong.Count > 0) { Db.ChangeTracker.Clear(); return Page(); }
        Db.AddRange(import.Added);
        return await DoneAsync(import.Changes.Count switch { 0 => "Nothing was changed", 1 => "1 change is in the plan", var n => $"{n} changes are in the plan" }, "/plan", cancel);
    }

    private async Task<PlanImport> TakeAsync(IReadOnlyList<SentRow> rows, CancellationToken cancel)
    {
        var there = await WhoThereIs.OfAsync(Db, Today, Actions.Select(a => a.OwnerId), cancel);
        var sheet = new PlanSheet(Locality, there, Objectives, CardTitle);
        var merging = new Merging(sheet, Theirs.ToHashSet());
        var import = new PlanImport(Locality, there, Objectives, Actions, merging, Member, Now);
        var ids = rows.Select(r => r.Cells.GetValueOrDefault((int)At.Id)?.Said).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Seen = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Actions.Where(a => ids.Contains($"{a.Id}")).Select(a => $"{a.Id} {RowMark.Of(sheet.Cells(a))}"))));
        import.Take(rows);
        (Changes, Wrong, Clashes, Unmarked) = (import.Changes, import.Wrong, merging.Clashes, merging.Unmarked);
        Sent = Seal.Protect(JsonSerializer.Serialize(rows), TimeSpan.FromHours(4));
        ModelState.Remove(nameof(Sent));
        ModelState.Remove(nameof(Seen));
        return import;
    }

    private List<SentRow> Opened()
    {
        try { return JsonSerializer.Deserialize<List<SentRow>>(Seal.Unprotect(Sent ?? ""))!; }
        catch (CryptographicException) { throw new RuleBrokenException("It was too long ago. Send the file again", nameof(Upload)); }
    }

    /// <summary>The rows under our headings, wherever the columns stand.</summary>
    private static IReadOnlyList<SentRow> Columns(IReadOnlyList<ReadRow> rows)
    {
        if (rows.Count == 0) throw new RuleBrokenException("The sheet is empty", nameof(Upload));
        var heads = rows[0].Cells.ToLookup(c => c.Value.Said ?? "", c => c.Key, StringComparer.OrdinalIgnoreCase);
        var missing = Enum.GetValues<At>().Where(a => Needed.Contains(a) && !heads[PlanSheet.Title(a)].Any()).Select(PlanSheet.Title).ToList();
        if (missing.Count > 0) throw new RuleBrokenException($"The first row lacks these headings: {string.Join(", ", missing)}. Take the sheet from Trellis and fill that in", nameof(Upload));
        var places = Enum.GetValues<At>().Where(a => heads[PlanSheet.Title(a)].Any()).ToDictionary(a => (int)a, a => heads[PlanSheet.Title(a)].First());
        return [.. rows.Skip(1).Where(r => places.Values.Any(p => !r[p].IsEmpty)).Select(r => new SentRow(r.Number, places.ToDictionary(p => p.Key, p => r[p.Value])))];
    }

    private static readonly At[] Needed = [At.Id, At.Objective, At.Title, At.Level, At.Phase, At.Workstream, At.Organisation, At.Person, At.Starts, At.Due];
}
