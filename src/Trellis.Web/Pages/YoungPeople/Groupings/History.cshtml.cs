using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Groupings;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>All decisions about a young person that the reader may see, and what was current on any day.</summary>
public class HistoryModel(TrellisDb db, LocalityContent content, TimeProvider clock) : YoungPersonPage
{
    [BindProperty(SupportsGet = true)] public DateOnly? On { get; set; }

    public IReadOnlyList<DecisionInWords> Decisions { get; private set; } = [];
    public GroupingDecision? Current { get; private set; }
    /// <summary>What was current on the day asked about: by what is known now, and by what was known then.</summary>
    public IReadOnlyList<string> Answers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var decisions = await db.GroupingDecisions.AsNoTracking().About(YoungPerson.Id).ToListAsync(cancel);
        Decisions = await DecisionInWords.OfAsync(db, content, this, decisions, cancel);
        Current = decisions.Find(d => d.WithdrawnAt is null);
        if (On is not { } day) return;
        var now = clock.Now();
        if (day > now.Today) ModelState.AddModelError(nameof(On), "The date must be today or in the past");
        else Answers = [.. Answered(day, decisions, now)];
    }

    private IEnumerable<string> Answered(DateOnly day, List<GroupingDecision> decisions, Moment now)
    {
        var (known, knownThen) = (decisions.AsKnown(day, now.Instant).FirstOrDefault(), decisions.AsKnown(day, Clock.EndOf(day)).FirstOrDefault());
        yield return $"By what we know now: {Said(known)}.";
        yield return knownThen?.Id == known?.Id ? "The same was known on that day." : $"As it was known on that day: {Said(knownThen)}.";
    }

    private string Said(GroupingDecision? decision) => Decisions.FirstOrDefault(d => d.Decision.Id == decision?.Id) is { } found
        ? $"{found.Wording.Title} (“{found.Wording.YoungTitle}”), agreed on {found.Decision.AgreedOn.Said}, recorded by {found.RecordedBy}"
        : "no grouping had been agreed";
}
