using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Particulars;

/// <summary>Writes down that a circumstance of the locality's list holds from a day, or has ended.</summary>
public class CircumstancesModel(TrellisDb db, LocalityContent content, TimeProvider clock) : YoungPersonFormPage, ILoads
{
    [BindProperty, Required(ErrorMessage = "Choose what you want to write down")] public string? What { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the date")] public DateOnly? On { get; set; } = clock.Now().Today;

    public ContentList Words => content.Circumstances;
    public IReadOnlyList<Circumstance> Current { get; private set; } = [];
    public IEnumerable<ListItem> Offered => Words.Items.Where(i => Current.All(c => c.Code != i.Code));

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task LoadAsync(CancellationToken cancel) => Current =
        await db.Circumstances.Where(c => c.YoungPersonId == YoungPerson.Id && c.OrganisationId == Member.OrganisationId && c.Until == null).OrderBy(c => c.From).ToListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Current.FirstOrDefault(c => c.Id.ToString() == What) is { } ending) ending.End(On!.Value);
        else if (Offered.FirstOrDefault(i => i.Code == What) is { } item) db.Add(Circumstance.Note(YoungPerson, item.Code, On!.Value, Hand(clock)));
        else throw new RuleBrokenException("Choose one from the list", nameof(What));
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The circumstances are saved";
        return RedirectToPage("/YoungPeople/Particulars/Index", new { youngPersonId = YoungPerson.Id });
    }
}
