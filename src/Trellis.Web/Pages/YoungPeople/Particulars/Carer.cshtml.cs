using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Particulars;

/// <summary>Adds, corrects or removes a parent or carer our organisation recorded. Who was removed stays in the trail.</summary>
public class CarerModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, ILoads, IFindsMore
{
    [BindProperty, StringLength(100)] public string? Name { get; set; }
    [BindProperty, StringLength(100)] public string? Relationship { get; set; }
    [BindProperty] public string Responsibility { get; set; } = "not-known";
    [BindProperty, StringLength(300)] public string? CourtLimit { get; set; }
    [BindProperty, StringLength(30)] public string? Phone { get; set; }
    [BindProperty, StringLength(300)] public string? SafeToContact { get; set; }
    [BindProperty] public bool Remove { get; set; }

    public Carer? Kept { get; private set; }

    private bool IsNew => (string)RouteData.Values["carerId"]! == "add";

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (Guid.TryParse((string)RouteData.Values["carerId"]!, out var id))
            Kept = await db.Carers.SingleOrDefaultAsync(c => c.Id == id && c.YoungPersonId == YoungPerson.Id && c.OrganisationId == Member.OrganisationId && c.RemovedAt == null, cancel);
    }

    public async Task<bool> FindAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return IsNew || Kept is not null;
    }

    public IActionResult OnGet()
    {
        if (Kept is null) return Page();
        (Name, Relationship, CourtLimit, Phone, SafeToContact) = (Kept.Name, Kept.Relationship, Kept.CourtLimit, Kept.Phone, Kept.SafeToContact);
        Responsibility = Kept.ParentalResponsibility switch { true => "yes", false => "no", null => "not-known" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        bool? responsibility = Responsibility switch { "yes" => true, "no" => false, _ => null };
        if (Kept is null) db.Add(Carer.Add(YoungPerson, Name ?? "", Relationship ?? "", responsibility, CourtLimit, Phone, SafeToContact, Hand(clock)));
        else if (Remove) Kept.Remove(clock.Now());
        else Kept.Correct(Name ?? "", Relationship ?? "", responsibility, CourtLimit, Phone, SafeToContact);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = Remove ? $"{Kept!.Name} has been removed" : $"{Name} is saved";
        return RedirectToPage("/YoungPeople/Particulars/Index", new { youngPersonId = YoungPerson.Id });
    }
}
