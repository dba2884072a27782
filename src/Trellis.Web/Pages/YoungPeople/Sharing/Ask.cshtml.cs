using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Sharing;

/// <summary>Writes down that somebody asked for something not to be shared: what, with whom, who asked, and whether the young person can decide this today.</summary>
public class AskModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, ILoads
{
    private const string Parents = "parents";

    [BindProperty] public IReadOnlyList<EntryKinds> Kinds { get; set; } = [];
    [BindProperty, Required(ErrorMessage = "Choose with whom it should not be shared")] public string? Whom { get; set; }
    [BindProperty] public Guid? From { get; set; }
    [BindProperty, Required(ErrorMessage = "Say who asks")] public AskedBy? AskedBy { get; set; }
    [BindProperty, Required(ErrorMessage = "Say whether they can decide this today")] public Competence? Competence { get; set; }
    [BindProperty, StringLength(1000)] public string? CompetenceReasons { get; set; }
    [BindProperty] public DateOnly? Until { get; set; }

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public IEnumerable<Organisation> Recorders => Organisations.Where(o => o.Id == Member.OrganisationId || Involvements.Any(i => i.OrganisationId == o.Id));

    public async Task LoadAsync(CancellationToken cancel) => Organisations = await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var whom = Whom == Parents ? null : Organisations.SingleOrDefault(o => o.Id.ToString() == Whom) ?? throw new RuleBrokenException("Choose with whom it should not be shared", nameof(Whom));
        var from = Organisations.SingleOrDefault(o => o.Id == From);
        var kinds = Kinds.Aggregate(EntryKinds.None, (all, kind) => all | kind);
        var request = RequestNotToShare.Ask(YoungPerson, Details.AgeOn(Sight.Today), kinds, from, whom, AskedBy!.Value, Competence!.Value, CompetenceReasons, Until, Hand(clock));
        db.Add(request);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = request.Holds ? "Saved. It holds from now on" : "Saved. It waits for somebody to decide";
        return RedirectToPage("/YoungPeople/Sharing/Index", new { youngPersonId = YoungPerson.Id });
    }
}
