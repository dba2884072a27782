using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Trellis.Web.Tests.Drafts;

[Collection(Typing.Name)]
public class SendingAFormThatCannotBeSaved(DraftSite site)
{
    private Task<int> SavedAbout(Locality here) => site.Database(db => db.OwnWords.CountAsync(w => w.YoungPersonId == here.Amina.Id));

    [Fact]
    public async Task Everything_typed_comes_back_with_the_pages_own_data_and_a_way_to_each_mistake()
    {
        var here = await new Locality().In(site);

        var answer = await site.SignedInAs(here.Sam.Id).Submit(here.TryOut(), Forms.Filled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        page.ShowsWhatWasTyped();
        Assert.Equal("0 earlier", page.QuerySelector("#own-data")!.TextContent);
        var link = Assert.Single(page.QuerySelectorAll<IHtmlAnchorElement>(".nhsuk-error-summary a"));
        Assert.NotNull(page.QuerySelector($"input{link.Hash}"));
        Assert.Equal(0, await SavedAbout(here));
    }

    [Fact]
    public async Task Where_no_box_was_ticked_the_mistake_leads_to_the_first_one()
    {
        var here = await new Locality().In(site);

        var page = await site.SignedInAs(here.Sam.Id).Submit(here.TryOut(), [.. Forms.Right("a line").Where(f => f.Item1 != "Ticked"), ("Ticked", null)]).Read();

        Assert.Equal("Tick something", page.QuerySelector(".nhsuk-error-summary a[href='#Ticked']")!.Words());
        Assert.NotNull(page.QuerySelector("#Ticked-error"));
    }

    [Fact]
    public async Task A_very_long_text_comes_back_whole()
    {
        var here = await new Locality().In(site);
        var epic = string.Concat(Enumerable.Repeat("🦔 and more. ", 10_000));

        var page = await site.SignedInAs(here.Sam.Id).Submit(here.TryOut(), ("Words", epic), ("Line", "")).Read();

        Assert.Equal("Enter a line", page.Mistakes());
        Assert.Equal(epic, page.Box("Words"));
    }

    [Fact]
    public async Task A_broken_rule_is_said_at_its_field_and_nothing_half_done_is_shown_or_saved()
    {
        var here = await new Locality().In(site);

        var answer = await site.SignedInAs(here.Sam.Id).Submit(here.TryOut(), Forms.Right("break a rule"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("The line must not break a rule", page.QuerySelector(".nhsuk-error-summary a[href='#Line']")!.Words());
        Assert.Equal("0 earlier", page.QuerySelector("#own-data")!.TextContent);
        Assert.Equal("cooks", page.QuerySelector<IHtmlInputElement>("[name='Rows[1].What']")!.Value);
        Assert.Equal(0, await SavedAbout(here));
    }

    [Fact]
    public async Task Somebody_who_saved_first_is_told_of_in_a_sentence()
    {
        var here = await new Locality().In(site);

        var answer = await site.SignedInAs(here.Sam.Id).Submit(here.TryOut(), Forms.Right("be late"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.StartsWith("Somebody else saved a change here while you were typing.", page.Mistakes());
        Assert.Equal("be late", page.Box("Line"));
        Assert.Equal(0, await SavedAbout(here));
    }

    [Fact]
    public async Task When_we_fail_there_is_a_reference_and_the_way_back_to_what_was_typed()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        var answer = await sam.Submit(here.TryOut(), Forms.Right("break"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.Page();
        Assert.NotEmpty(page.QuerySelector("main strong")!.TextContent);
        Assert.DoesNotContain("Nobody thought of", page.Body!.TextContent, StringComparison.Ordinal);
        var again = await sam.Page(page.QuerySelector("main a")!.GetAttribute("href")!);
        Assert.Equal("break", again.Box("Line"));
        Assert.Equal(Forms.Astral, again.Box("Words"));
        Assert.NotNull(again.Kept());
    }

    [Fact]
    public async Task Opening_a_form_finds_no_mistakes_in_it()
    {
        var here = await new Locality().In(site);

        var page = await site.SignedInAs(here.Sam.Id).Page($"{here.TryOut()}?Line=&On[day]=99");

        Assert.Null(page.Mistakes());
        Assert.Equal("Carried forward", page.Box("Words"));
        Assert.Equal("What Amina tries out – Trellis", page.Title);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public async Task Without_our_token_nothing_is_saved_and_the_form_comes_back(string? token)
    {
        var here = await new Locality().In(site);

        var answer = await site.SignedInAs(here.Sam.Id).Submit(here.TryOut(), [.. Forms.Right("a line"), ("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.StartsWith("This page was open for too long", page.Mistakes());
        Assert.Equal("a line", page.Box("Line"));
        Assert.Equal(0, await SavedAbout(here));
    }

    [Fact]
    public async Task Whoever_signed_in_in_another_tab_does_not_save_in_their_own_name_what_was_typed_before()
    {
        var here = await new Locality().In(site);
        var browser = site.BrowserOf(here.Sam);
        var page = await browser.Open(here.TryOut());

        var answer = await browser.SignIn(here.Kit).Send(page, here.TryOut(), Forms.Right("a line"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var again = await answer.Page();
        Assert.StartsWith("This page was open for too long, or somebody signed in", again.Mistakes());
        Assert.Equal("a line", again.Box("Line"));
        Assert.Equal(0, await SavedAbout(here));
        Assert.Empty(await site.DraftsOf(here.Kit.Id));
        Assert.Equal("a line", (await site.BrowserOf(here.Sam).Open(here.TryOut())).Box("Line"));
    }

    [Fact]
    public async Task A_second_job_of_one_person_does_not_save_what_was_typed_in_the_first()
    {
        var here = new Locality();
        var account = new Data.Accounts.Account { Id = Guid.CreateVersion7(), UserName = $"sam{Guid.NewGuid():N}" };
        (here.Sam.AccountId, here.Kit.AccountId) = (account.Id, account.Id);
        await site.Save(account);
        await here.In(site);
        var browser = site.BrowserOf(here.Sam);
        var page = await browser.Open(here.TryOut());

        var answer = await browser.SignIn(here.Kit).Send(page, here.TryOut(), Forms.Right("a line"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await SavedAbout(here));
    }

    [Fact]
    public async Task A_page_without_mistakes_of_its_own_also_comes_back_with_its_data()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit(here.TryOut(), Forms.Filled);

        var page = await sam.Submit("/drafts", ("__RequestVerificationToken", "nonsense")).Read();

        Assert.StartsWith("This page was open for too long", page.Mistakes());
        Assert.Equal("What Amina tries out", page.QuerySelector("main li a")!.TextContent);
    }
}
