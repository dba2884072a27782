using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data;
using Trellis.Data.Drafts;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Drafts;

[Collection(Typing.Name)]
public class ComingBackToAForm(DraftSite site)
{
    private static readonly (string, string?) Later = ("__keep", "later");
    private static readonly (string, string?) Quietly = ("__keep", "quietly");

    private async Task<(Locality Here, HttpClient Sam)> Kept(params (string, string?)[] more)
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit(here.TryOut(), [.. Forms.Filled, .. more]);
        return (here, sam);
    }

    [Fact]
    public async Task Keep_for_later_keeps_it_saves_nothing_and_says_where_it_is()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        var answer = await sam.Submit(here.TryOut(), [.. Forms.Right("a line"), Later]);

        Assert.Equal("/drafts", answer.Headers.Location!.ToString());
        var list = await sam.Page("/drafts");
        Assert.Contains("What you typed is kept for you", list.QuerySelector(".nhsuk-notification-banner")!.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await site.Database(db => db.OwnWords.CountAsync(w => w.YoungPersonId == here.Amina.Id)));
        Assert.Equal("a line", (await sam.Page(list.QuerySelector("main li a")!.GetAttribute("href")!)).Box("Line"));
    }

    [Fact]
    public async Task Everything_typed_is_back_over_what_is_carried_forward_and_nothing_is_called_a_mistake()
    {
        var (here, sam) = await Kept(Quietly);

        var page = await sam.Page(here.TryOut());

        page.ShowsWhatWasTyped();
        Assert.Null(page.Mistakes());
        Assert.Empty(page.QuerySelectorAll(".nhsuk-error-message"));
        Assert.Equal("What Amina tries out – Trellis", page.Title);
        Assert.Matches(@"^We kept what you typed at \d\d:\d\d on \d+ [A-Z][a-z]+\. It is not saved in the record yet\.$", page.Kept());
    }

    [Fact]
    public async Task What_is_typed_is_kept_without_a_word_while_typing()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        var answer = await sam.Submit(here.TryOut(), [.. Forms.Filled, Quietly]);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Single(await site.DraftsOf(here.Sam.Id));
        await sam.Submit(here.TryOut(), ("Line", "another line"), Quietly);
        Assert.Single(await site.DraftsOf(here.Sam.Id));
        Assert.Equal("another line", (await sam.Page(here.TryOut())).Box("Line"));
    }

    [Fact]
    public async Task Only_somebody_with_our_token_can_have_a_form_kept_or_thrown_away()
    {
        var (here, sam) = await Kept(Quietly);

        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit(here.TryOut(), ("__keep", "not"), ("__RequestVerificationToken", null))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit(here.TryOut(), ("Line", "forged"), Quietly, ("__RequestVerificationToken", null), ("__form", null))).StatusCode);

        Assert.Equal("a line", (await sam.Page(here.TryOut())).Box("Line"));
    }

    [Fact]
    public async Task Saving_takes_the_draft_with_it()
    {
        var (here, sam) = await Kept();
        Assert.Single(await site.DraftsOf(here.Sam.Id));

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(here.TryOut(), Forms.Right("a line"))).StatusCode);

        Assert.Empty(await site.DraftsOf(here.Sam.Id));
        var page = await sam.Page(here.TryOut());
        Assert.Equal("Carried forward", page.Box("Words"));
        Assert.Null(page.Kept());
    }

    [Fact]
    public async Task Saving_without_a_draft_is_as_good()
    {
        var here = await new Locality().In(site);

        Assert.Equal(HttpStatusCode.Redirect, (await site.SignedInAs(here.Sam.Id).Submit(here.TryOut(), Forms.Right("a line"))).StatusCode);
    }

    [Fact]
    public async Task A_save_that_is_rolled_back_leaves_the_draft()
    {
        var (here, _) = await Kept(Quietly);
        var draft = Assert.Single(await site.DraftsOf(here.Sam.Id));

        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        scope.ServiceProvider.GetRequiredService<Drawer>().GoesWithTheSave(draft.MemberId, draft.Form, draft.Subject);
        db.Add(OwnWords.Write(YoungPerson.Add(Locality.Now), OwnWordsTopic.Strengths, new("About somebody who is not there", Readers.Everyone), here.SamsHand));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Equal(draft.KeptAt, Assert.Single(await site.DraftsOf(here.Sam.Id)).KeptAt);
    }

    [Fact]
    public async Task Leaving_without_saving_leaves_the_draft()
    {
        var (here, sam) = await Kept(Quietly);
        var page = await sam.Page(here.TryOut());

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(page, $"{here.TryOut()}?handler=Cancel")).StatusCode);

        Assert.Single(await site.DraftsOf(here.Sam.Id));
    }

    [Fact]
    public async Task Start_again_throws_it_away()
    {
        var (here, sam) = await Kept(Quietly);
        var page = await sam.Page(here.TryOut());
        var button = page.QuerySelector<IHtmlButtonElement>(".trellis-kept button")!;
        var form = page.GetElementById(button.GetAttribute("form")!)!;
        var token = form.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value;

        var answer = await sam.PostAsync(here.TryOut(), new FormUrlEncodedContent(new Dictionary<string, string> { [button.Name!] = button.Value, ["__RequestVerificationToken"] = token }));

        Assert.Equal(here.TryOut(), answer.Headers.Location!.ToString());
        Assert.Equal("Carried forward", (await sam.Page(here.TryOut())).Box("Words"));
        Assert.Empty(await site.DraftsOf(here.Sam.Id));
    }

    [Fact]
    public async Task Nobody_else_gets_it_in_the_same_team_or_in_another_organisation()
    {
        var (here, _) = await Kept(Quietly);
        var colleague = Locality.Person("Jo Reed", here.Trust, Roles.Practitioner);
        await site.Save(colleague, new TeamMember { TeamId = here.Camhs.Id, MemberId = colleague.Id });

        foreach (var other in new[] { colleague.Id, here.Kit.Id })
        {
            var client = site.SignedInAs(other);
            var page = await client.Page(here.TryOut());
            Assert.Equal("Carried forward", page.Box("Words"));
            Assert.Contains("There is nothing unfinished", (await client.Page("/drafts")).Body!.Words(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(page, "/drafts", ("Form", here.TryOut()), ("Subject", here.Amina.Id.ToString()))).StatusCode);
        }
        Assert.Single(await site.DraftsOf(here.Sam.Id));
    }

    [Fact]
    public async Task It_can_be_read_in_nobody_elses_name_and_not_in_the_database()
    {
        var (here, _) = await Kept(Quietly);
        var draft = Assert.Single(await site.DraftsOf(here.Sam.Id));
        Assert.DoesNotContain("walks the dog", System.Text.Encoding.UTF8.GetString(draft.Content), StringComparison.Ordinal);

        await site.Save(new Draft { MemberId = here.Kit.Id, Form = draft.Form, Subject = draft.Subject, Content = draft.Content, KeptAt = draft.KeptAt });

        Assert.Equal("Carried forward", (await site.SignedInAs(here.Kit.Id).Page(here.TryOut())).Box("Words"));
    }

    [Fact]
    public async Task Two_forms_of_one_kind_are_two_drafts()
    {
        var (here, sam) = await Kept(Quietly);
        await sam.Submit($"{here.TryOut()}/second", ("Line", "the second"), Quietly);

        Assert.Equal("a line", (await sam.Page(here.TryOut())).Box("Line"));
        Assert.Equal("the second", (await sam.Page($"{here.TryOut().ToUpperInvariant()}/Second/")).Box("Line"));
    }

    [Fact]
    public async Task More_than_we_keep_is_said_and_is_still_there()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        var tooMuch = new string('x', 1_100_000);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await sam.Submit(here.TryOut(), ("Words", tooMuch), Quietly)).StatusCode);
        var page = await sam.Submit(here.TryOut(), ("Words", tooMuch), Later).Read();

        Assert.Contains("This is more than we can keep for later", page.Mistakes(), StringComparison.Ordinal);
        Assert.Equal(tooMuch, page.Box("Words"));
        Assert.Empty(await site.DraftsOf(here.Sam.Id));
    }

    [Fact]
    public async Task What_nobody_came_back_to_for_thirty_days_goes()
    {
        var (here, _) = await Kept(Quietly);
        site.Clock.Advance(TimeSpan.FromDays(29));
        await site.SignedInAs(here.Kit.Id).Submit(here.TryOut(), ("Line", "newer"), Quietly);
        Assert.Single(await site.DraftsOf(here.Sam.Id));

        site.Clock.Advance(TimeSpan.FromDays(1.1));

        for (var tries = 0; tries < 200 && (await site.DraftsOf(here.Sam.Id)).Count > 0; tries++) await Task.Delay(50);
        Assert.Empty(await site.DraftsOf(here.Sam.Id));
        Assert.Single(await site.DraftsOf(here.Kit.Id));
    }
}
