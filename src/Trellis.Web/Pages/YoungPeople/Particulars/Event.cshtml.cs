using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Particulars;

/// <summary>Writes down that somebody died or moved away; or takes that back.</summary>
public class EventModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, ILoads
{
    [BindProperty] public LifeEventKind? Kind { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty, StringLength(500)] public string? Note { get; set; }
    [BindProperty] public Guid EventId { get; set; }
    [BindProperty, StringLength(500)] public string? TakenBackBecause { get; set; }

    public IReadOnlyList<LifeEvent> Events { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancel) => Events = await db.LifeEvents.Where(e => e.YoungPersonId == YoungPerson.Id).OrderByDescending(e => e.RecordedAt).ToListAsync(cancel);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        db.Add(LifeEvent.Record(YoungPerson, Details.BornOn, Kind ?? throw new RuleBrokenException("Choose what happened", nameof(Kind)), On, Note, Hand(clock)));
        return await DoneAsync(Kind is LifeEventKind.Died ? "Saved. From now on nothing is sent and nothing is due" : "Saved", cancel);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Events.SingleOrDefault(e => e.Id == EventId && e.OrganisationId == Member.OrganisationId) is not { } mistaken) return NotFound();
        mistaken.TakeBack(TakenBackBecause, Member, clock.Now());
        return await DoneAsync("It was taken back", cancel);
    }

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return RedirectToPage("/YoungPeople/Show", new { youngPersonId = YoungPerson.Id });
    }
}
