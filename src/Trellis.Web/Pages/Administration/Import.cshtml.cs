using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Content;
using Trellis.Data.Imports;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration;

/// <summary>Takes in a list of organisations, teams or people: first what it would change and what is wrong, in words; then, when somebody says so, the changes.</summary>
[RequestSizeLimit(Most), RequestFormLimits(MultipartBodyLengthLimit = Most, ValueLengthLimit = Most)]
public class ImportModel(TrellisDb db, LocalityContent content, IDataProtectionProvider protection) : AdministrationPage(db)
{
    private const int Most = 8_000_000, MostOfFile = 2_000_000;

    [BindProperty] public IFormFile? Upload { get; set; }
    /// <summary>The rows that were sent, sealed for whoever sent them, so that what is confirmed is what was shown.</summary>
    [BindProperty] public string? Sent { get; set; }
    /// <summary>What was shown, in short: where something changed since, it is shown anew.</summary>
    [BindProperty] public string? Seen { get; set; }

    public IReadOnlyList<string>? Changes { get; private set; }
    public IReadOnlyList<WrongRow> Wrong { get; private set; } = [];
    public bool ChangedSince { get; private set; }

    private ITimeLimitedDataProtector Seal => protection.CreateProtector("Trellis.Roster.Import", $"{Me.Id}").ToTimeLimitedDataProtector();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is null) throw new RuleBrokenException("Choose the file first", nameof(Upload));
        if (Upload.Length > MostOfFile) throw new RuleBrokenException("The file is larger than 2 MB. Send it in parts", nameof(Upload));
        using var sent = Upload.OpenReadStream();
        await TakeAsync(RosterFile.Read(sent), cancel);
        Db.ChangeTracker.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        var seen = Seen;
        var roster = await TakeAsync(Opened(), cancel);
        ChangedSince = seen != Seen;
        if (ChangedSince || roster.Wrong.Count > 0) { Db.ChangeTracker.Clear(); return Page(); }
        Db.NotTheirOwnRoles(Me);
        Db.AddRange(roster.Added);
        return await DoneAsync(roster.Changes.Count == 1 ? "1 change is made" : $"{roster.Changes.Count} changes are made", "/administration", cancel);
    }

    private async Task<Roster> TakeAsync(IReadOnlyList<RosterRow> rows, CancellationToken cancel)
    {
        var roster = new Roster([.. content.Sectors.Items.Select(i => i.Code)], await Db.Organisations.ToListAsync(cancel), await Db.Teams.ToListAsync(cancel), await Db.Members.People().ToListAsync(cancel), await Db.TeamMembers.AsNoTracking().ToListAsync(cancel));
        roster.Take(rows);
        (Changes, Wrong) = (roster.Changes, roster.Wrong);
        Sent = Seal.Protect(JsonSerializer.Serialize(rows), TimeSpan.FromHours(4));
        Seen = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(roster.Changes)));
        ModelState.Remove(nameof(Sent));
        ModelState.Remove(nameof(Seen));
        return roster;
    }

    private List<RosterRow> Opened()
    {
        try { return JsonSerializer.Deserialize<List<RosterRow>>(Seal.Unprotect(Sent ?? ""))!; }
        catch (CryptographicException) { throw new RuleBrokenException("It was too long ago. Send the file again", nameof(Upload)); }
    }
}
