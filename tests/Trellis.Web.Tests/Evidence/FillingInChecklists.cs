using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Evidence;
using Trellis.Domain.Measures;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Evidence;

/// <summary>Each test has a year of its own, since lists belong to the locality and not to a round.</summary>
public class FillingInChecklists(TrellisSite site)
{
    private static (string, string?)[] Seven(DateOnly day, params string[] states) =>
        [.. Programme.Date("AsOf", day), .. states.SelectMany((s, i) => new (string, string?)[] { ($"Elements[{i}].State", s), ($"Elements[{i}].Evidence", "Minutes of the forum") })];

    /// <summary>Everything reliably in place, but for what is given by grouping and question.</summary>
    private static (string, string?)[] Five(DateOnly day, params (int Grouping, GroupingQuestion Question, InPlace State)[] but) =>
    [
        .. Programme.Date("AsOf", day),
        .. from g in Enumerable.Range(0, 5)
           from q in Enum.GetValues<GroupingQuestion>()
           let state = but.Where(b => b.Grouping == g && b.Question == q).Select(b => b.State).DefaultIfEmpty(InPlace.Reliably).Single()
           select ($"Groupings[{g}].States[{(int)q}]", (string?)$"{state}"),
        .. Enumerable.Range(0, 5).Select(g => ($"Groupings[{g}].Evidence", (string?)"Review of the groupings")),
    ];

    [Fact]
    public async Task The_seven_elements_take_the_place_of_a_count_keyed_in_and_what_was_used_stays()
    {
        var (programme, held) = (await Programme.In(site), new DateOnly(2006, 6, 1));
        var round = await programme.Starts(held);
        (await programme.Browser.Submit($"{round}/figures", [.. Programme.Date("From", held.AddYears(-1).AddDays(1)), .. Programme.Date("To", held.AddDays(-40)), ("Rows[2].Numerator", "2"), ("Rows[2].Source", "A guess")])).EnsureRedirect();
        (await programme.Browser.Submit($"{round}/ratings/meso-2", ("Level", "2"))).EnsureRedirect();

        (await programme.Browser.Submit("/evidence/checklists/elements", Seven(held.AddDays(-30), "Reliably", "Reliably", "Reliably", "Reliably", "Partly", "Not", "Not"))).EnsureRedirect();

        var said = await programme.Browser.Said($"{round}/ratings/meso-2");
        Assert.Contains("Level 4 is suggested", said, StringComparison.Ordinal);
        Assert.Contains("4 of 7 elements are in place", said, StringComparison.Ordinal);
        Assert.Contains("Source: Checklist of the seven elements.", said, StringComparison.Ordinal);
        Assert.Contains("2 of 7 elements are in place", await programme.Browser.Said($"{round}/ratings/meso-2/read"), StringComparison.Ordinal);
        Assert.Contains("Counted already: 4 of 7 elements", await programme.Browser.Said($"{round}/figures"), StringComparison.Ordinal);
        Assert.Equal([ResultOrigin.KeyedIn, ResultOrigin.Computed], await site.Database(db => db.MeasureResults.Where(r => r.Measure == MindfulChecklist.Measure && r.To <= held && r.To > held.AddYears(-1)).OrderBy(r => r.To).Select(r => r.Origin).ToListAsync()));

        // Keeping the figures again does not turn what was counted into something keyed in.
        (await programme.Browser.Submit($"{round}/figures")).EnsureRedirect();
        Assert.Contains("4 of 7 elements are in place", await programme.Browser.Said($"{round}/ratings/meso-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_not_full_counts_for_nothing_and_the_next_begins_from_it()
    {
        var programme = await Programme.In(site);
        var day = new DateOnly(2026, 8, 31);
        (await programme.Browser.Submit("/evidence/checklists/elements", Seven(day, "Reliably", "Reliably", "", "", "", "", ""))).EnsureRedirect();

        Assert.False(await site.Database(db => db.MeasureResults.AnyAsync(r => r.Measure == MindfulChecklist.Measure && r.To == day)));
        Assert.Contains("2 of 7 reliably in place, 5 not looked at yet, so nothing is counted", await programme.Browser.Said("/evidence/checklists"), StringComparison.Ordinal);
        Assert.Equal("Minutes of the forum", (await programme.Browser.Page("/evidence/checklists/elements")).QuerySelector("textarea[name='Elements[1].Evidence']")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_is_in_place_needs_what_shows_it_at_its_field()
    {
        var programme = await Programme.In(site);
        var answer = await programme.Browser.Submit("/evidence/checklists/elements", [.. Seven(new(2005, 1, 1), "Not", "Partly").Where(t => t.Item1 != "Elements[1].Evidence"), ("Elements[1].Evidence", "")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Say what shows that it is in place", (await answer.Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_five_groupings_give_count_and_answers_and_the_panel_may_answer_otherwise()
    {
        var (programme, held) = (await Programme.In(site), new DateOnly(2008, 6, 1));
        var round = await programme.Starts(held);
        (await programme.Browser.Submit("/evidence/checklists/groupings", Five(held.AddDays(-10), (2, GroupingQuestion.AgenciesIncluded, InPlace.Not)))).EnsureRedirect();

        Assert.Contains("Do all agencies take part? No: level 2 at most.", await programme.Browser.Said($"{round}/ratings/meso-3a"), StringComparison.Ordinal);
        (await programme.Browser.Submit($"{round}/ratings/meso-3a", ("Level", "2"))).EnsureRedirect();
        var id = Guid.Parse(round.AsSpan("/assessment/".Length));
        var accepted = await site.Database(db => db.PrincipleRatings.SingleAsync(r => r.RoundId == id && r.Rating == "meso-3a"));
        Assert.Equal((2, "agencies"), (accepted.Level, Assert.Single(accepted.AnsweredNo)));
        Assert.Equal(["informatics", "reporting"], accepted.AnsweredYes);

        (await programme.Browser.Submit($"{round}/ratings/meso-3a", ("Answers[agencies]", "true"), ("Level", "4"))).EnsureRedirect();
        Assert.Contains("Meso 3A: Groupings in place", await programme.Browser.Said(round), StringComparison.Ordinal);
        Assert.Equal([2, 4], await site.Database(db => db.PrincipleRatings.Where(r => r.RoundId == id && r.Rating == "meso-3a").OrderBy(r => r.Sequence).Select(r => r.SuggestedLevel!.Value).ToListAsync()));
    }
}
