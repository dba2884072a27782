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
    /// <summary>What was shown, in short: where the plan changed since, it is shown anew.</summary>
    [BindProperty] public string? Seen { get; set; }

    public IReadOnlyList<string>? Changes { get; private set; }
    public IReadOnlyList<WrongCell> Wrong { get; private set; } = [];
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
        return await DoneAsync(import.Changes.Count == 1 ? "1 change is in the plan" : $"{import.Changes.Count} changes are in the plan", "/plan", cancel);
    }

    private async Task<PlanImport> TakeAsync(IReadOnlyList<SentRow> rows, CancellationToken cancel)
    {
        var import = new PlanImport(Locality, await WhoThereIs.OfAsync(Db, Today, cancel), Objectives, Actions, Member, Now);
        import.Take(rows);
        (Changes, Wrong) = (import.Changes, import.Wrong);
        Sent = Seal.Protect(JsonSerializer.Serialize(rows), TimeSpan.FromHours(4));
        Seen = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(import.Changes)));
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
