using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Workshops;
using Trellis.Web.Live;

namespace Trellis.Web.Pages.Workshops;

/// <summary>Keys in cards held up in the room, by sector, when phones do not work.</summary>
public class CardsModel(Doorway door) : WorkshopPage(door)
{
    [BindProperty] public Dictionary<string, int?[]> Counts { get; set; } = [];

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Workshop.CurrentBallot is not { } ballot) throw new RuleBrokenException("Choose first what the room votes on");
        var cards = Counts.Where(s => Sectors.Has(s.Key)).Select(s => new SectorCards(s.Key, [.. Enumerable.Range(0, Vote.Highest).Select(n => s.Value.ElementAtOrDefault(n) ?? 0)]));
        Db.Add(ShowOfCards.Key(Workshop, ballot, cards, Door.Clock.Now()));
        return DoneAsync("The cards are counted and shown", cancel);
    }
}
