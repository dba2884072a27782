using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Evidence;

public class KeepingRegisters(TrellisSite site)
{
    private static (string, string?)[] Document(string title, DateOnly since, string covers = "fully") =>
    [
        ("Title", title), ("Answers[0].Value", "local-plan"), ("Answers[1].Value", "yes"), ("Answers[2].Values", "health"), ("Answers[2].Values", "social-care"), ("Answers[2].Values", "education"), ("Answers[3].Value", covers),
        ("Answers[9].Value", "Shelf 3"), .. Programme.Date("AsOf", since),
    ];

    private static async Task<string> Writes(HttpClient browser, string register, params (string, string?)[] typed)
    {
        var answer = await browser.Submit($"/registers/{register}/write", typed);
        answer.EnsureRedirect();
        return answer.Headers.Location!.OriginalString;
    }

    [Fact]
    public async Task A_document_is_added_changed_and_closed_and_each_version_stays()
    {
        var (programme, title) = (await Programme.In(site), $"Plan {Guid.NewGuid():N}");
        var address = await Writes(programme.Browser, "documents", Document(title, new(2006, 3, 1)));
        var said = await programme.Browser.Said(address);
        Assert.Contains("Health (NHS), Social care, Education", said, StringComparison.Ordinal);
        Assert.Contains("Shelf 3", said, StringComparison.Ordinal);
        Assert.Contains("Prue Hart", said, StringComparison.Ordinal);
        Assert.Contains(title, await programme.Browser.Said("/registers/documents"), StringComparison.Ordinal);

        var (id, change) = (Guid.Parse(address[^36..]), $"/registers/documents/write/{address[^36..]}");
        var refused = await programme.Browser.Submit(change, [("Answers[3].Value", "partly")]);
        Assert.Equal("Say why it is changed", (await refused.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        (await programme.Browser.Submit(change, [("Answers[3].Value", "partly"), ("ChangedBecause", "A chapter was taken out"), .. Programme.Date("AsOf", new(2006, 9, 1))])).EnsureRedirect();
        said = await programme.Browser.Said(address);
        Assert.Contains("As it was from 1 March 2006 A chapter was taken out", said, StringComparison.Ordinal);
        Assert.Contains("Does it speak of young people’s mental health? Fully", said, StringComparison.Ordinal);

        (await programme.Browser.Submit($"{address}/close", [("ChangedBecause", "Another plan took its place"), .. Programme.Date("AsOf", new(2007, 1, 1))])).EnsureRedirect();
        Assert.Contains("Another plan took its place", await programme.Browser.Said(address), StringComparison.Ordinal);
        Assert.Contains($"{title}, closed 1 January 2007", await programme.Browser.Said("/registers/documents"), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], await site.Database(db => db.RegisterEntries.Where(e => e.EntryId == id).OrderBy(e => e.Sequence).Select(e => e.Sequence).ToListAsync()));
        Assert.Equal(3, await site.Database(db => db.AuditEntries.CountAsync(e => e.Chain == id && e.MemberId == programme.Prue.Id)));
    }

    [Fact]
    public async Task A_round_is_told_what_the_registers_said_on_its_day_and_nothing_later()
    {
        var (programme, name) = (await Programme.In(site), $"Chief {Guid.NewGuid():N}");
        var statement = await Writes(programme.Browser, "endorsements", [("Title", name), ("Answers[1].Values", "health"), ("Answers[2].Value", "We stay with it"), .. Programme.Date("Answers[3].Day", new(1993, 5, 4)), .. Programme.Date("AsOf", new(1993, 5, 4))]);
        var (before, after) = (await programme.Starts(new(1993, 5, 3)), await programme.Starts(new(1993, 6, 1)));
        var (then, now) = (await programme.Browser.Said($"{before}/ratings/macro-1/read"), await programme.Browser.Said($"{after}/ratings/macro-1/read"));
        Assert.Contains("What the registers say No strategic document is in the register. As the registers stood on 3 May 1993", then, StringComparison.Ordinal);
        Assert.Contains("Leaders stated their commitment 1 time, for 1 sector, last on 4 May 1993.", now, StringComparison.Ordinal);

        await programme.NotesPeople(after);
        (await programme.Browser.Submit($"{after}/lock")).EnsureRedirect();
        (await programme.Browser.Submit($"{statement}/close", [("ChangedBecause", "It was said of something else"), .. Programme.Date("AsOf", new(1993, 5, 5))])).EnsureRedirect();
        Assert.Contains("commitment 1 time", await programme.Browser.Said($"{after}/evidence"), StringComparison.Ordinal);
        Assert.DoesNotContain("commitment", await programme.Browser.Said($"{await programme.Starts(new(1993, 6, 2))}/evidence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statements_of_the_tool_carry_what_the_registers_say_of_them()
    {
        var programme = await Programme.In(site);
        var address = await Writes(programme.Browser, "documents", Document("The one plan", new(1994, 1, 1)));
        var round = await programme.Starts(new(1994, 2, 1));
        Assert.Contains("The registers say: 1 of 1 main strategic plans speak of it. It does not look true", await programme.Browser.Said($"{round}/ratings/macro-1"), StringComparison.Ordinal);
        var rows = await programme.Browser.Rows($"{round}/evidence");
        Assert.Contains("3 | Some of the agencies made the policy together | Health, care and education made 1 of 1 documents together; two or more sectors made 1 of 1 | Yes", rows);
        (await programme.Browser.Submit($"{address}/close", [("ChangedBecause", "Over"), .. Programme.Date("AsOf", new(1994, 2, 2))])).EnsureRedirect();
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_what_was_typed_is_kept()
    {
        var programme = await Programme.In(site);
        var answer = await programme.Browser.Submit("/registers/contracts/write", [("Title", "School nursing"), ("Answers[2].Value", "yearly"), ("Answers[6].Value", "Late"), .. Programme.Date("AsOf", new(2006, 3, 1))]);
        var page = await answer.Page();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Answer “Which types of provider does it cover?”", page.QuerySelector(".nhsuk-error-summary a")!.Words());
        Assert.Equal("#Answers-1--Values", page.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("#Answers-1--Values"));
        Assert.Equal("School nursing", page.QuerySelector("input[name=Title]")!.GetAttribute("value"));
        Assert.Equal("Late", page.QuerySelector("textarea[name='Answers[6].Value']")!.Words());
    }

    [Fact]
    public async Task Nobody_overwrites_what_somebody_else_changed_meanwhile()
    {
        var (programme, title) = (await Programme.In(site), $"Plan {Guid.NewGuid():N}");
        var address = await Writes(programme.Browser, "documents", Document(title, new(2006, 3, 1), "no"));
        var change = $"/registers/documents/write/{address[^36..]}";
        var open = await programme.Browser.Page(change);
        (await programme.Browser.Submit(change, ("Answers[3].Value", "fully"), ("ChangedBecause", "It was read again"))).EnsureRedirect();
        var late = await programme.Browser.Submit(open, change, ("Answers[3].Value", "partly"), ("ChangedBecause", "Mine"));
        var told = await late.Page();
        Assert.Contains("Somebody else changed it while you were typing", told.QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
        (await programme.Browser.Submit(told, change)).EnsureRedirect();
        Assert.Contains("Mine", await programme.Browser.Said(address), StringComparison.Ordinal);
        (await programme.Browser.Submit($"{address}/close", ("ChangedBecause", "Only a test"))).EnsureRedirect();
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_in_the_order_in_which_it_is_asked()
    {
        var answer = await (await Programme.In(site)).Browser.Submit("/registers/workforce/write", ("Answers[5].Value", "some"));
        Assert.Equal(
            [
                "Answer “Which staff?”", "Answer “In which grouping do they mainly help?”", "Answer “In which band are they?”", "Answer “How many people?”",
                "Enter a whole number, such as 12, for “How many of them have had training in THRIVE?”", "Enter the day from which it is so",
            ],
            (await answer.Page()).QuerySelectorAll(".nhsuk-error-summary a").Select(a => a.Words()));
    }

    [Fact]
    public async Task An_answer_that_is_not_on_the_list_is_refused_and_not_left_out()
    {
        var programme = await Programme.In(site);
        (string, string?)[] forged = [("Answers[2].Values", "astrology"), ("Answers[3].Value", "quite"), ("Answers[10].Value", $"{Guid.NewGuid()}")];
        foreach (var (field, value) in forged)
        {
            var answer = await programme.Browser.Submit("/registers/documents/write", [.. Document("Forged", new(2006, 3, 1)).Where(d => d.Item1 != field), (field, value)]);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
        Assert.False(await site.Database(db => db.RegisterEntries.AnyAsync(e => e.Title == "Forged")));
    }

    [Fact]
    public async Task What_somebody_may_not_read_is_not_lost_when_they_change_the_rest()
    {
        var (programme, title) = (await Programme.In(site), $"Plan {Guid.NewGuid():N}");
        var kept = await programme.Browser.Submit("/evidence/add", [("Kind", "Interview"), ("Title", "Told in confidence"), ("Says", "Much"), ("GivenBy", "Somebody"), ("Ratings", "macro-1"), ("Strength", "Several"), ("Confidentiality", "Confidential"), .. Programme.Date("DatedOn", new(2006, 3, 1))]);
        kept.EnsureRedirect();
        var address = await Writes(programme.Browser, "documents", [.. Document(title, new(2006, 3, 1)), ("Answers[10].Value", kept.Headers.Location!.OriginalString[^36..])]);
        var change = $"/registers/documents/write/{address[^36..]}";
        var commissioner = await programme.Another(Roles.Commissioner);
        Assert.Equal("An item that is withdrawn, or that you may not read", (await commissioner.Page(change)).QuerySelector("select[name='Answers[10].Value'] option[selected]")!.Words());
        (await commissioner.Submit(change, ("Answers[9].Value", "Shelf 4"), ("ChangedBecause", "It moved"))).EnsureRedirect();
        var said = await programme.Browser.Said(address);
        Assert.Contains("Shelf 4", said, StringComparison.Ordinal);
        Assert.Contains("Told in confidence", said[..said.IndexOf("As it was", StringComparison.Ordinal)], StringComparison.Ordinal);
        (await programme.Browser.Submit($"{address}/close", ("ChangedBecause", "Only a test"))).EnsureRedirect();
    }

    [Fact]
    public async Task Readers_read_and_only_those_who_keep_registers_write()
    {
        var programme = await Programme.In(site);
        var address = await Writes(programme.Browser, "policies", [("Title", "Choice first"), ("Answers[0].Value", "capa"), ("Answers[1].Value", "Choice"), ("Answers[2].Value", "fully"), .. Programme.Date("AsOf", new(2006, 3, 1))]);
        Assert.Contains("Add an answer to a policy", await programme.Browser.Said("/registers/policies"), StringComparison.Ordinal);
        var (board, commissioner, practitioner) = (await programme.Another(Roles.OversightMember), await programme.Another(Roles.Commissioner), await programme.Another(Roles.Practitioner));
        Assert.DoesNotContain("Change it", await board.Said(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync("/registers/policies/write")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync($"{address}/close")).StatusCode);
        Assert.Contains("Change it", await commissioner.Said(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await practitioner.GetAsync("/registers")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await board.GetAsync("/registers/secrets")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await board.GetAsync($"/registers/contracts/{address[^36..]}")).StatusCode);
    }
}
