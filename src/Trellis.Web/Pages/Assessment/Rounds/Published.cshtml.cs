using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;

namespace Trellis.Web.Pages.Assessment.Rounds;

/// <summary>Totals of a round that are printed elsewhere, so that its report can say where they do not fit.</summary>
public class PublishedModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RoundFormPage(db, locality), ILoads
{
    [BindProperty, Required(ErrorMessage = "Choose the level of the system")] public SystemLevel? Level { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the total as it is printed")] public int? Total { get; set; }
    [BindProperty] public int? Maximum { get; set; }
    [BindProperty] public string? PrintedIn { get; set; }
    [BindProperty] public bool RuleIsPrinted { get; set; }

    public IReadOnlyList<PublishedTotal> Noted { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancel) => Noted = await Db.PublishedTotals.AsNoTracking().Where(p => p.RoundId == Round.Id).OrderBy(p => p.Level).ThenBy(p => p.NotedAt).ToListAsync(cancel);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Db.Add(PublishedTotal.Note(Round, new(Level!.Value, Total!.Value, Maximum, PrintedIn, RuleIsPrinted), Member, clock.Now()));
        return await DoneAsync("The printed figure is noted", "/Assessment/Rounds/Published", cancel);
    }
}
