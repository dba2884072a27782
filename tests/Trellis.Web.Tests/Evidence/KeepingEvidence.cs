using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Evidence;

public class KeepingEvidence(TrellisSite site)
{
    private static (string, string?)[] Typed(string title, string confidentiality = "Open", string rating = "micro-4", string kind = "Audit") =>
    [
        ("Kind", kind), ("Title", title), ("Says", "Six of nine had heard of it"), ("GivenBy", "Two head teachers"), .. Programme.Date("DatedOn", new(2010, 3, 2)), ("Ratings", rating), ("Ratings", "macro-4"), ("Strength", "Several"), ("Confidentiality", confidentiality),
    ];

    private static async Task<string> Keeps(HttpClient browser, params (string, string?)[] typed)
    {
        var answer = await browser.Submit("/evidence/add", typed);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    [Fact]
    public async Task It_is_kept_found_by_rating_and_kind_and_audited()
    {
        var (programme, title) = (await Programme.In(site), $"Audit {Guid.NewGuid():N}");
        var address = await Keeps(programme.Browser, Typed(title));

        var said = await programme.Browser.Said(address);
        Assert.Contains("Two head teachers", said, StringComparison.Ordinal);
        Assert.Contains("Several accounts, or part of the services", said, StringComparison.Ordinal);
        Assert.Contains("Prue Hart", said, StringComparison.Ordinal);
        Assert.Contains(title, await programme.Browser.Said("/evidence?Rating=micro-4&Kind=Audit"), StringComparison.Ordinal);
        Assert.DoesNotContain(title, await programme.Browser.Said("/evidence?Rating=micro-3a"), StringComparison.Ordinal);
        Assert.DoesNotContain(title, await programme.Browser.Said("/evidence?Kind=Survey"), StringComparison.Ordinal);

        var id = Guid.Parse(address.AsSpan("/evidence/".Length));
        var entry = await site.Database(db => db.AuditEntries.SingleAsync(e => e.Chain == id));
        Assert.Equal((programme.Prue.Id, "POST evidence/add"), (entry.MemberId, entry.Act));
    }

    [Fact]
    public async Task What_was_told_in_confidence_is_not_there_for_others()
    {
        var (programme, title) = (await Programme.In(site), $"Interview {Guid.NewGuid():N}");
        var address = await Keeps(programme.Browser, Typed(title, "Confidential"));
        var round = await programme.Starts(new(2010, 6, 1));
        Assert.Contains(title, await programme.Browser.Said($"{round}/evidence"), StringComparison.Ordinal);
        Assert.Contains("do not hand out this print", await programme.Browser.Said($"{round}/evidence"), StringComparison.Ordinal);
        Assert.Contains(title, await (await programme.Another(Roles.IndependentEvaluator)).Said("/evidence"), StringComparison.Ordinal);

        foreach (var role in new[] { Roles.Facilitator, Roles.OversightMember, Roles.Commissioner })
        {
            var other = await programme.Another(role);
            Assert.DoesNotContain(title, await other.Said("/evidence"), StringComparison.Ordinal);
            Assert.DoesNotContain(title, await other.Said($"{round}/evidence"), StringComparison.Ordinal);
            Assert.DoesNotContain(title, await other.Said($"{round}/ratings/micro-4/read"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task A_facilitator_adds_for_all_to_read_and_readers_only_read()
    {
        var programme = await Programme.In(site);
        var (facilitator, board, practitioner) = (await programme.Another(Roles.Facilitator), await programme.Another(Roles.OversightMember), await programme.Another(Roles.Practitioner));

        Assert.Empty((await facilitator.Page("/evidence/add")).QuerySelectorAll("input[value=Confidential]"));
        var refused = await facilitator.Submit("/evidence/add", Typed("Told", "Confidential"));
        Assert.Contains("Only the programme team and evaluators can keep something confidential", (await refused.Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
        var address = await Keeps(facilitator, Typed("Open to all"));
        Assert.Equal(HttpStatusCode.OK, (await board.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync("/evidence/add")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync($"{address}/withdraw")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await practitioner.GetAsync("/evidence")).StatusCode);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_what_was_typed_is_kept()
    {
        var programme = await Programme.In(site);
        var answer = await programme.Browser.Submit("/evidence/add", [.. Typed("").Where(t => t.Item1 is not "Ratings")]);
        var page = await answer.Page();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Give it a title", page.QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Six of nine", page.QuerySelector("textarea[name=Says]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_that_there_is_not_is_refused_and_a_reason_is_no_book()
    {
        var (programme, title) = (await Programme.In(site), $"Audit {Guid.NewGuid():N}");
        Assert.Equal(HttpStatusCode.BadRequest, (await programme.Browser.Submit("/evidence/add", [.. Typed(title), ("Ratings", "macro-99")])).StatusCode);
        Assert.False(await site.Database(db => db.EvidenceItems.AnyAsync(e => e.Title == title)));
        var address = await Keeps(programme.Browser, Typed(title));
        var answer = await programme.Browser.Submit($"{address}/withdraw", ("WithdrawnBecause", new string('x', 501)));
        Assert.Equal("Say it in 500 characters or fewer", (await answer.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
    }

    [Fact]
    public async Task It_is_withdrawn_with_a_reason_and_a_round_locked_before_still_shows_it()
    {
        var (programme, title) = (await Programme.In(site), $"Plan {Guid.NewGuid():N}");
        var address = await Keeps(programme.Browser, Typed(title));
        var (locked, open) = (await programme.Starts(new(2010, 7, 1)), await programme.Starts(new(2010, 8, 1)));
        await programme.NotesPeople(locked);
        (await programme.Browser.Submit($"{locked}/lock")).EnsureRedirect();

        Assert.Equal(HttpStatusCode.BadRequest, (await programme.Browser.Submit($"{address}/withdraw")).StatusCode);
        (await programme.Browser.Submit($"{address}/withdraw", ("WithdrawnBecause", "It was a draft"))).EnsureRedirect();

        Assert.Contains("It was a draft", await programme.Browser.Said(address), StringComparison.Ordinal);
        Assert.Contains($"{title} (withdrawn since)", await programme.Browser.Said($"{locked}/evidence"), StringComparison.Ordinal);
        Assert.DoesNotContain(title, await programme.Browser.Said($"{open}/evidence"), StringComparison.Ordinal);
        Assert.True(await site.Database(db => db.EvidenceItems.AnyAsync(i => i.Title == title && i.WithdrawnBecause == "It was a draft")));
    }
}
