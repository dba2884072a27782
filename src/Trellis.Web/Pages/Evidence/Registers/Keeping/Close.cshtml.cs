using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Evidence.Registers.Keeping;

/// <summary>Says from which day a thing no longer counts, and why.</summary>
public class CloseModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RegisterPage(db, locality), IKeepsDraft
{
    [BindProperty, Required(ErrorMessage = "Enter the day from which it no longer counts")] public DateOnly? AsOf { get; set; }
    [BindProperty, StringLength(500)] public string? ChangedBecause { get; set; }
    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public int Opened { get; set; }

    public void OnGet() => (AsOf, Opened) = (Db.Sight.Today, Entry.Sequence);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.RefuseOnce(Opened, Entry.Sequence, "Somebody else changed it while you were typing. Look at theirs, then close it if that is still right");
        Db.Add(Entry.Close(AsOf!.Value, ChangedBecause, Member, clock.Now()));
        return await DoneAsync("It is closed. It stays in the register to be read", Entry.EntryId, cancel);
    }
}
