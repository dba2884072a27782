using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class StayingSignedIn(Northborough northborough)
{
    private const string Plan = "[name='PlanLine.Words']";

    /// <summary>Sam has the form for deciding about somebody open, on a clock that the test moves.</summary>
    private async Task<Visit> DecidingAbout(string name)
    {
        var visit = await northborough.SignedInAsync("Sam Okoro");
        var person = await visit.FindAsync(name);
        await visit.Page.Clock.InstallAsync();
        await visit.Page.GotoAsync($"{person}/groupings/record");
        return visit;
    }

    private static ILocator Warning(IPage page) => page.GetByRole(AriaRole.Alertdialog, new() { Name = "You are about to be signed out" });

    private static async Task TypeAsync(IPage page, string words)
    {
        await page.Locator(Plan).FillAsync(words);
        var kept = page.WaitForResponseAsync(r => r is { Request.Method: "POST", Status: 204 });
        await page.Clock.RunForAsync(4_000);
        await kept;
    }

    [Fact]
    public async Task Two_minutes_before_the_end_they_are_asked_and_go_on_where_they_were()
    {
        await using var visit = await DecidingAbout("Freya Lindholm");
        var page = visit.Page;
        await page.Locator(Plan).FocusAsync();

        await page.Clock.FastForwardAsync("27:00");
        await Expect(Warning(page)).ToBeHiddenAsync();
        await page.Clock.FastForwardAsync("01:30");

        await Expect(Warning(page)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" })).ToBeFocusedAsync();
        await Expect(page.Locator("[data-session-left]")).ToHaveTextAsync("You have 2 minutes left.");
        await visit.IsAccessibleAsync();
        await page.Clock.FastForwardAsync("00:45");
        await Expect(page.Locator("[data-session-left]")).ToHaveTextAsync("You have 45 seconds left.");

        await page.Keyboard.PressAsync("Enter");
        await Expect(Warning(page)).ToBeHiddenAsync();
        await Expect(page.Locator(Plan)).ToBeFocusedAsync();
        await page.Clock.FastForwardAsync("20:00");
        await Expect(page.Locator(Plan)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Escape_says_the_same_as_the_button()
    {
        await using var visit = await DecidingAbout("Freya Lindholm");
        await visit.Page.Clock.FastForwardAsync("28:30");
        await Expect(Warning(visit.Page)).ToBeVisibleAsync();

        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(Warning(visit.Page)).ToBeHiddenAsync();
        await visit.Page.Clock.FastForwardAsync("10:00");
        await Expect(visit.Page.Locator(Plan)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task After_the_end_nothing_of_the_record_is_left_on_the_screen_and_signing_in_brings_the_typing_back()
    {
        await using var visit = await DecidingAbout("Freya Lindholm");
        var page = visit.Page;
        await TypeAsync(page, "Said by Freya, not saved");

        await page.Clock.FastForwardAsync("31:00");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You have been signed out" })).ToBeFocusedAsync();
        Assert.DoesNotContain("Freya", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Freya", await page.TitleAsync(), StringComparison.Ordinal);
        await visit.IsAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in again" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Be Sam Okoro" }).First.ClickAsync();
        await Expect(page.Locator(Plan)).ToHaveValueAsync("Said by Freya, not saved");
        await Expect(page.Locator(".trellis-kept")).ToContainTextAsync("We kept what you typed");
    }

    [Fact]
    public async Task All_tabs_stay_together_and_leave_together()
    {
        await using var visit = await DecidingAbout("Freya Lindholm");
        var (one, other) = (visit.Page, await visit.Page.Context.NewPageAsync());
        await one.Clock.FastForwardAsync("28:30");
        await Expect(Warning(one)).ToBeVisibleAsync();

        await other.Clock.SetFixedTimeAsync(await one.EvaluateAsync<long>("Date.now()") is var now ? DateTimeOffset.FromUnixTimeMilliseconds(now).UtcDateTime : default);
        await other.GotoAsync("/");
        await Expect(Warning(one)).ToBeHiddenAsync();

        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First.ClickAsync();
        await Expect(one.GetByRole(AriaRole.Heading, new() { Name = "You have been signed out" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_saved_while_it_is_being_kept_is_not_called_unfinished_afterwards()
    {
        await using var visit = await DecidingAbout("Tomasz Zieliński");
        var page = visit.Page;
        await page.Locator("input[name=Grouping][value=GettingHelp]").CheckAsync();
        await page.Locator("input[name=Present][value=YoungPerson]").CheckAsync();
        await page.Locator("input[name=YoungPersonAgreed][value=Yes]").CheckAsync();
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/groupings/record", async route =>
        {
            if (route.Request.PostData?.Contains("__keep=quietly", StringComparison.Ordinal) is true) await held.Task;
            await route.ContinueAsync();
        });
        await page.Locator(Plan).FillAsync("Saved in the middle of keeping");
        var keeping = page.WaitForRequestAsync(r => r.PostData?.Contains("__keep=quietly", StringComparison.Ordinal) is true);
        await page.Clock.RunForAsync(4_000);
        await keeping;

        await page.Locator(".trellis-save-bar").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        held.SetResult();

        await Expect(page.Locator("#plan")).ToHaveTextAsync("Saved in the middle of keeping");
        await page.GotoAsync("/drafts");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Tomasz");
    }
}
