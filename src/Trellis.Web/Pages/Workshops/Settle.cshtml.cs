using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Workshops;
using Trellis.Web.Access;
using Trellis.Web.Live;
using Trellis.Web.Pages.Assessment;

namespace Trellis.Web.Pages.Workshops;

/// <summary>What one question can settle: levels that figures give and levels on which all stand are put before the room together, and what stands is written down.</summary>
public class SettleModel(Doorway door) : WorkshopPage(door), ILoads
{
    private IReadOnlyDictionary<string, PrincipleRating> ratings = new Dictionary<string, PrincipleRating>();
    private RoundEvidence? evidence;

    [BindProperty] public IList<string> Figures { get; set; } = [];
    [BindProperty] public bool AlsoVotes { get; set; }
    [BindProperty] public IList<string> Stands { get; set; } = [];

    public AssessmentRound? Round { get; private set; }
    /// <summary>Measured ratings with a suggested level that the round has not taken yet.</summary>
    public IReadOnlyList<(Rating Rating, Suggestion Suggestion)> FromFigures { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancel)
    {
        Round = await Db.RoundToWriteIn(Workshop.Id, cancel);
        if (Round is null) return;
        ratings = await Db.RatingsOf(Round, cancel);
        evidence = await RoundEvidence.OfAsync(Db, Round, ratings, cancel);
        FromFigures = [.. evidence.Measured(Tool).Where(m => m.Suggestion.Level is { } level && m.Now?.Level != level).Select(m => (m.Rating, m.Suggestion))];
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Figures = [.. FromFigures.Select(m => m.Rating.Code)];
        AlsoVotes = true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var figures = FromFigures.Where(m => Figures.Contains(m.Rating.Code)).Select(m => new Proposed(m.Rating.Code, $"{m.Rating.Name}: {m.Rating.ShortTitle}", m.Suggestion.Level!.Value, evidence!.Line(m.Rating))).ToList();
        Workshop.PutTogether(Room, figures, AlsoVotes, Door.Clock.Now());
        return await DoneAsync("The list is before the room", cancel);
    }

    /// <summary>Writes down what stands, in the open round where there is one; the rest is left to talk about.</summary>
    public async Task<IActionResult> OnPostWriteAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var (standing, now) = (Workshop.ToSettle.Where(p => Stands.Contains(p.Code)).ToList(), Door.Clock.Now());
        foreach (var proposal in standing) Write(proposal, now);
        if (standing.Count > 0) Round?.HoldIn(Workshop.Id);
        Workshop.Settle([.. standing.Select(p => p.Code)], now);
        return await DoneAsync($"{(standing.Count == 1 ? "1 level is" : $"{standing.Count} levels are")} agreed as they stand{(Round is null ? ". No round of the assessment is open, so they are kept with the workshop only" : "")}", cancel);
    }

    private void Write(Proposal proposal, Moment now)
    {
        if (Round is null || Tool.Rating(proposal.Code) is not { } rating) return;
        var (before, suggestion, by) = (ratings.GetValueOrDefault(rating.Code), evidence!.For(rating), HttpContext.Features.Get<CurrentMember>()!.Member);
        var because = $"{proposal.Because}. Agreed as it stands, with others in one question";
        var judged = (before?.Judged ?? new()) with { Level = proposal.Level, Deliberation = before?.Deliberation ?? because, DiffersBecause = because, Answers = suggestion.Answers };
        Db.Add(PrincipleRating.Rate(Round, rating, judged, suggestion, before, by, now));
    }
}
