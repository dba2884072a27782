using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Tests.Workshops;

public class JoiningByCode(TrellisSite site)
{
    [Fact]
    public async Task Six_letters_and_four_answers_and_nobody_signs_in()
    {
        var here = await Gathering.In(site);
        var phone = here.Browser();

        var found = await phone.Submit("/join", ("Letters", $" {here.Code.ToLowerInvariant()[..3]} {here.Code[3..]}"));
        Assert.Equal(here.Phone, found.Headers.Location!.OriginalString);
        Assert.Equal($"{here.Phone}/join", (await phone.GetAsync(here.Phone)).Headers.Location!.OriginalString);
        var joined = await phone.Submit($"{here.Phone}/join", Gathering.Joining());

        Assert.Equal(here.Phone, joined.Headers.Location!.OriginalString);
        var cookie = Assert.Single(joined.Headers.GetValues("Set-Cookie"), c => c.StartsWith("trellis-room=", StringComparison.Ordinal));
        Assert.Contains($"path={here.Phone}", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("One strategy", await phone.Said(here.Phone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_typed_in_small_letters_leads_to_the_same_room() =>
        Assert.Equal((await Gathering.In(site)) is var here ? here.Phone : "", (await here.Browser().GetAsync($"/room/{here.Code.ToLowerInvariant()}")).Headers.Location!.OriginalString);

    [Fact]
    public async Task A_wrong_code_is_explained_and_an_address_with_one_is_not_found()
    {
        var phone = site.CreateClient(new() { AllowAutoRedirect = false });
        var answer = await phone.Submit("/join", ("Letters", "BBBBBB"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("There is no workshop with these letters", Gathering.Mistake(await answer.Page()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/room/BBBBBB/wall")).StatusCode);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_is_kept()
    {
        var here = await Gathering.In(site);
        var answer = await here.Browser().Submit($"{here.Phone}/join", ("Organisation", "Hill School"), ("Table", "99"), ("Sector", "education"), ("Role", "Manager"));

        var page = await answer.Page();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("A table is a number", Gathering.Mistake(page), StringComparison.Ordinal);
        Assert.Equal("Hill School", page.QuerySelector("[name=Organisation]")!.GetAttribute("value"));
        Assert.Equal("Choose the sector you work in", Gathering.Mistake(await (await here.Browser().Submit($"{here.Phone}/join", ("Organisation", "Hill School"), ("Role", "Manager"))).Page()));
    }

    [Fact]
    public async Task With_the_code_from_before_they_come_back_to_their_place_on_another_phone()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        await here.Votes(phone, 3);
        var code = (await phone.Page(here.Phone)).QuerySelectorAll(".trellis-room__aside strong").Single().TextContent;

        var other = here.Browser();
        await other.Submit($"{here.Phone}/join", [.. Gathering.Joining(), ("ReturnCode", code.ToLowerInvariant())]);

        Assert.Contains("You chose 3", await other.Said(here.Phone), StringComparison.Ordinal);
        Assert.Single((await here.Room()).Everybody);
    }

    [Fact]
    public async Task Next_year_the_same_code_says_that_the_same_person_came()
    {
        var (last, next) = (await Gathering.In(site), await Gathering.In(site));
        var phone = await last.Joined();
        var code = (await phone.Page(last.Phone)).QuerySelectorAll(".trellis-room__aside strong").Single().TextContent;
        await phone.Submit($"{next.Phone}/join", [.. Gathering.Joining(), ("ReturnCode", code)]);

        Assert.Equal(1, (await next.Room()).Everybody.AlsoAt((await last.Room()).Everybody));
    }

    [Fact]
    public async Task A_code_nobody_has_is_explained()
    {
        var here = await Gathering.In(site);
        var answer = await here.Browser().Submit($"{here.Phone}/join", [.. Gathering.Joining(), ("ReturnCode", "BBBB-BBBB")]);

        Assert.StartsWith("We do not know this code", Gathering.Mistake(await answer.Page()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_one_room_is_none_in_another()
    {
        var (one, other) = (await Gathering.In(site), await Gathering.In(site));
        var phone = await one.Joined();

        Assert.EndsWith("/join", (await phone.GetAsync(other.Phone)).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_who_is_signed_in_takes_part_as_nobody()
    {
        var here = await Gathering.In(site);
        Assert.Equal(HttpStatusCode.Redirect, (await here.Facilitator.Submit($"{here.Phone}/join", Gathering.Joining())).StatusCode);
        await here.Votes(here.Facilitator, 2);

        var acts = await site.Database(db => db.AuditEntries.Where(e => e.Chain == here.Workshop.Id && e.Act.Contains("room/")).ToListAsync());
        Assert.Equal(2, acts.Count);
        Assert.All(acts, a => Assert.Null(a.MemberId));
    }

    [Fact]
    public async Task Whoever_leaves_can_join_again_as_somebody_else()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined(part: PartInRoom.Observer);
        Assert.Contains("without a vote", await phone.Said(here.Phone), StringComparison.Ordinal);

        await phone.PressButton(await phone.GetAsync(here.Phone), "This is not me: join again");

        Assert.EndsWith("/join", (await phone.GetAsync(here.Phone)).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}

/// <summary>A site of its own, since it uses up the wrong codes there are.</summary>
public class TryingCodes(TryingCodes.OwnSite own) : IClassFixture<TryingCodes.OwnSite>
{
    public sealed class OwnSite : TrellisSite;

    [Fact]
    public async Task After_thirty_wrong_codes_nobody_from_there_is_told_anything_and_the_right_code_still_opens()
    {
        var here = await Gathering.In(own);
        var browser = here.Browser();
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 31; n++) answers.Add((await browser.GetAsync($"/room/{SpokenCode.Make(6)}")).StatusCode);

        Assert.All(answers.Take(30), a => Assert.Equal(HttpStatusCode.NotFound, a));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[30]);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.Submit("/join", ("Letters", "BBBBBB"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(here.Wall)).StatusCode);
    }
}
