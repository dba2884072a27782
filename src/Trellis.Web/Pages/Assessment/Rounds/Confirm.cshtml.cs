using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;

namespace Trellis.Web.Pages.Assessment.Rounds;

/// <summary>The ratings that follow from figures, on one page: accepted together, or opened one by one where the panel sees it otherwise.</summary>
public class ConfirmModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RoundFormPage(db, locality), ILoads
{
    [BindProperty] public IList<string> Accepted { get; set; } = [];

    public IReadOnlyList<(Rating Rating, Suggestion Suggestion, PrincipleRating? Now)> Measured { get; private set; } = [];
    public IReadOnlyList<(Rating Rating, Suggestion Suggestion, PrincipleRating? Now)> ToAccept => [.. Measured.Where(m => m.Suggestion.Level is { } level && m.Now?.Level != level)];
    public IReadOnlyList<(Rating Rating, Suggestion Suggestion, PrincipleRating? Now)> Others => [.. Measured.Except(ToAccept)];

    public async Task LoadAsync(CancellationToken cancel)
    {
        Measured = [.. (await RoundEvidence.OfAsync(Db, Round, Ratings, cancel)).Measured(Tool)];
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Round.IsLocked) throw new RuleBrokenException("This round is locked. Open a rating to correct it");
        await LoadAsync(cancel);
        var chosen = Measured.Where(m => Accepted.Contains(m.Rating.Code) && m.Suggestion.Level is not null).ToList();
        if (chosen.Count == 0) throw new RuleBrokenException("Tick at least one rating to accept its suggested level", nameof(Accepted));
        foreach (var (rating, suggestion, now) in chosen) Db.Add(PrincipleRating.Accept(Round, rating, suggestion, now, Member, clock.Now()));
        return await DoneAsync($"{chosen.Count} ratings accepted as suggested", "/Assessment/Show", cancel);
    }
}
