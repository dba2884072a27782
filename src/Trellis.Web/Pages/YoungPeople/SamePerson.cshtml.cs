using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>Asked once of each organisation, before it first sees what another recorded about somebody whom details alone brought together.</summary>
public class SamePersonModel(TrellisDb db, TimeProvider clock) : YoungPersonPage, ILoads, IAsksWhoItIs
{
    [BindProperty] public SamePerson? Answer { get; set; }
    [BindProperty, StringLength(500)] public string? Why { get; set; }
    /// <summary>The registration that the page showed.</summary>
    [BindProperty] public Guid About { get; set; }

    public Registration Other { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public Details Ours => Details;
    public Details Theirs => Other.DetailsFor(Sight);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Other is null ? Record() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        // A colleague answered meanwhile; their answer stands.
        if (Other?.Id != About || Team is null) return Record();
        var answer = IdentityAnswer.Give(Other, Answer ?? throw new RuleBrokenException("Choose whether it is the person you know", nameof(Answer)), Why, Hand(clock));
        db.Add(answer);
        await db.SaveChangesAsync(cancel);
        if (answer.Doubts) TempData["Done"] = "The two are kept apart. You see what you recorded, and a matching officer finds out";
        return Record();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Other = (await db.ToBeConfirmed(YoungPerson.Id).FirstOrDefaultAsync(cancel))!;
        if (Other is not null) Names = await Names.OfAsync(db, [Other.OrganisationId], [], [], cancel);
    }

    public static string Address(Details details) => string.Join(", ", new[] { details.AddressLine, details.Town, details.Postcode }.Where(a => a is { Length: > 0 })) is { Length: > 0 } address ? address : "Not known";

    private RedirectToPageResult Record() => RedirectToPage("/YoungPeople/Show", new { youngPersonId = YoungPerson.Id });
}
