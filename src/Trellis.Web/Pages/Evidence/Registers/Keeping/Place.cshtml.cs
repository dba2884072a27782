using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence.Registers;

namespace Trellis.Web.Pages.Evidence.Registers.Keeping;

/// <summary>Gives somebody a place in a joint group.</summary>
public class PlaceModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RegisterPage(db, locality), ILoads
{
    [BindProperty, StringLength(120)] public string? Person { get; set; }
    [BindProperty] public Guid? FromOrganisationId { get; set; }
    [BindProperty] public string? Sector { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose for whom they speak")] public SpeaksFor? SpeaksFor { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose whether they may decide for their organisation")] public bool? Senior { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the day from which they have the place")] public DateOnly? Since { get; set; }

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancel) => Organisations = await Db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var organisation = Organisations.FirstOrDefault(o => o.Id == FromOrganisationId);
        if (FromOrganisationId is not null && organisation is null) throw new RuleBrokenException("Choose an organisation from the list", nameof(FromOrganisationId));
        if (!string.IsNullOrEmpty(Sector) && !Sectors.Has(Sector)) throw new RuleBrokenException("Choose a sector from the list", nameof(Sector));
        var others = await Db.GroupMembers.AsNoTracking().Where(m => m.GroupId == Entry.EntryId).ToListAsync(cancel);
        var sector = string.IsNullOrEmpty(Sector) ? organisation?.Sector : Sector;
        Db.Add(GroupMember.Join(Entry, new(Person ?? "", FromOrganisationId, sector ?? "", SpeaksFor!.Value, Senior!.Value, Since!.Value), others, Member, clock.Now()));
        return await DoneAsync("They have a place in the group", Entry.EntryId, cancel);
    }
}
