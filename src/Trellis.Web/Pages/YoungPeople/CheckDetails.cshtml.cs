using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>A question whether our details of somebody are right, answered by the team that can ask them.</summary>
public class CheckDetailsModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, IFindsMore
{
    [BindProperty] public DetailsFound? Found { get; set; }
    [BindProperty] public string? Note { get; set; }

    public DetailsCheck Check { get; private set; } = null!;

    public IEnumerable<(string Field, string Value)> Known =>
    [
        ("Name", Details.FullName), ("Known as", Details.PreferredName ?? "Not known"), ("Date of birth", Details.BornOn?.Said ?? "Not known"),
        ("NHS number", Details.NhsNumber?.Spaced ?? "Not known"), ("Address", SamePersonModel.Address(Details)), ("Phone", Details.Phone ?? "Not known"),
    ];

    public async Task<bool> FindAsync(CancellationToken cancel)
    {
        var id = Guid.Parse((string)RouteData.Values["checkId"]!);
        if (await db.DetailsChecks.SingleOrDefaultAsync(c => c.Id == id && c.YoungPersonId == YoungPerson.Id && c.OrganisationId == Member.OrganisationId, cancel) is not { } check) return false;
        Check = check;
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Check.Answer(Found ?? throw new RuleBrokenException("Choose what you found", nameof(Found)), Note, Hand(clock));
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = "Thank you. Your answer is saved";
        return RedirectToPage("/YoungPeople/Show", new { youngPersonId = YoungPerson.Id });
    }
}
