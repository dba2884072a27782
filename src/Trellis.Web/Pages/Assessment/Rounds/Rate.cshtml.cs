using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Workshops;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Workshops;
using Trellis.Web.Drafts;
using Trellis.Web.Live;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Assessment.Rounds;

/// <summary>One rating of a round: what is suggested and why, the statements to tick, the questions, the level agreed, and three kinds of notes.</summary>
public class RateModel(TrellisDb db, LocalityContent locality, LiveRooms live, Rooms rooms, TimeProvider clock) : RoundFormPage(db, locality), ILoads, IKeepsDraft
{
    [BindProperty] public Dictionary<string, bool?> Answers { get; set; } = [];
    [BindProperty] public IList<string> Met { get; set; } = [];
    [BindProperty] public IList<string> Planned { get; set; } = [];
    [BindProperty] public int? Level { get; set; }
    [BindProperty, StringLength(2000)] public string? DiffersBecause { get; set; }
    [BindProperty, StringLength(4000)] public string? Deliberation { get; set; }
    [BindProperty, StringLength(4000)] public string? Strengths { get; set; }
    [BindProperty, StringLength(4000)] public string? Improvements { get; set; }
    [BindProperty, StringLength(2000)] public string? CorrectedBecause { get; set; }
    /// <summary>The workshop in which this is being agreed, and the level most chose there, to begin with.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Workshop { get; set; }
    [BindProperty(SupportsGet = true)] public int? Agreed { get; set; }
    /// <summary>The version of the rating this form was opened on.</summary>
    [BindProperty] public int Opened { get; set; }

    public Rating Rating { get; private set; } = null!;
    public Suggestion Suggestion { get; private set; } = null!;
    public Bearing Bearing { get; private set; } = null!;
    public RatingVersions Versions { get; private set; } = null!;
    /// <summary>What the votes of the workshop showed on it, first to last.</summary>
    public IReadOnlyList<Reveal> Shown { get; private set; } = [];
    public PrincipleRating? Now => Ratings.GetValueOrDefault(Rating.Code);
    public Rating? Next => Tool.Ratings.SkipWhile(r => r != Rating).Skip(1).FirstOrDefault();

    protected override Task<bool> IsFoundAsync(CancellationToken cancel) => Task.FromResult((Rating = Tool.Rating((string)RouteData.Values["rating"]!)!) is not null);

    public async Task LoadAsync(CancellationToken cancel)
    {
        var known = await RoundEvidence.OfAsync(Db, Round, Ratings, cancel);
        foreach (var (question, yes) in known.Answered(Rating, Judged.Answers)) Answers[question] = yes;
        Suggestion = known.For(Rating, Judged);
        Bearing = await Db.BearingOn(Locality, Round, Rating, true, cancel);
        Versions = await RatingVersions.OfAsync(Db, Round, Rating, cancel);
        if ((Workshop ?? Round.WorkshopId) is { } id && await rooms.ByIdAsync(Db, id, cancel) is { } now) Shown = now.Room.Shown(Rating.Code);
    }

    public Task OnGetAsync(CancellationToken cancel)
    {
        if (Now is { } now)
        {
            (Met, Planned, Level, DiffersBecause, Opened) = ([.. now.Met], [.. now.Planned], now.Level, now.DiffersBecause, now.Sequence);
            (Deliberation, Strengths, Improvements) = (now.Deliberation, now.Strengths, now.Improvements);
            Answers = now.Answers.ToDictionary(a => a.Key, a => (bool?)a.Value);
        }
        Level = Agreed ?? Level;
        return LoadAsync(cancel);
    }

    /// <summary>Shows what is suggested for what is ticked and answered now; nothing is saved.</summary>
    [NotCheckedYet]
    public async Task<IActionResult> OnPostSuggestAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Opened != (Now?.Sequence ?? 0)) throw new RuleBrokenException("Somebody else saved this rating while you were typing. What you typed is still here: look at theirs below, then save again");
        await LoadAsync(cancel);
        Db.Add(PrincipleRating.Rate(Round, Rating, Judged, Suggestion, Now, Member, clock.Now()));
        var workshop = await Db.Workshops.Whole().SingleOrDefaultAsync(w => w.Id == Workshop, cancel);
        if (workshop is not null && !Round.IsLocked)
        {
            Round.HoldIn(workshop.Id);
            workshop.Agree(Rating.Code, Level);
        }
        await Db.SaveChangesAsync(cancel);
        if (workshop is not null) await live.ChangedAsync(workshop);

        TempData["Done"] = $"{Rating.Name}: {Level.LevelSaid.ToLowerInvariant()}. Saved";
        if (workshop is not null) return RedirectToPage("/Workshops/Show", new { workshopId = workshop.Id });
        return Next is { } next && !Round.IsLocked ? RedirectToPage("/Assessment/Rounds/Rate", new { roundId = Round.Id, rating = next.Code }) : RedirectToPage("/Assessment/Show", new { roundId = Round.Id });
    }

    private Judgement Judged => new()
    {
        Level = Level, DiffersBecause = DiffersBecause, Met = [.. Met], Planned = [.. Planned], Deliberation = Deliberation, Strengths = Strengths, Improvements = Improvements, CorrectedBecause = CorrectedBecause,
        Answers = Answers.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value!.Value),
    };
}
