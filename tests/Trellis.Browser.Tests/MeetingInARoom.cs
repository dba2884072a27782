using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class MeetingInARoom(Northborough northborough)
{
    [Fact]
    public async Task Two_phones_vote_and_see_the_votes_when_the_facilitator_shows_them()
    {
        await using var facilitator = await northborough.PlannedAsync("Two phones");
        var code = await facilitator.StartedAsync();
        await using var wall = await northborough.OpenAsync();
        await wall.Page.GotoAsync($"/room/{code}/wall");
        await Expect(wall.Page.Locator("h1")).ToHaveTextAsync("Join with your phone");
        await wall.IsAccessibleAsync();
        await using var one = await northborough.JoinedAsync(code);
        await using var other = await northborough.JoinedAsync(code);
        await Expect(one.Page.Locator("main")).ToContainTextAsync("You are in the room");
        await one.IsAccessibleAsync();

        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Macro 1" }).First.ClickAsync();
        await Expect(one.Page.GetByText("Where do we stand?")).ToBeVisibleAsync();
        await one.IsAccessibleAsync();
        await one.FitsAsync();
        await one.Page.VoteAsync(1);
        await other.Page.VoteAsync(4);
        await other.Page.VoteAsync(3);
        await Expect(wall.Page.Locator(".trellis-wall__said")).ToHaveTextAsync("2 of 2 have voted");
        await Expect(facilitator.Page.Locator(".trellis-leading__progress")).ToHaveTextAsync("2 of 2 have voted.");
        await Expect(wall.Page.Locator(".trellis-dots")).ToHaveCountAsync(0);
        await wall.IsAccessibleAsync();
        await facilitator.IsAccessibleAsync();

        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Show the votes" }).ClickAsync();

        foreach (var page in new[] { one.Page, other.Page, wall.Page, facilitator.Page })
        {
            await Expect(page.Locator(".trellis-dots figcaption")).ToHaveTextAsync("1 person on level 1, 1 on level 3.");
            await Expect(page.GetByText("Someone chose 1. Who would like to say why?")).ToBeVisibleAsync();
        }
        foreach (var visit in new[] { one, wall, facilitator }) await visit.IsAccessibleAsync();
        await one.FitsAsync();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Vote again" }).ClickAsync();
        await Expect(one.Page.GetByText("Vote 2, after talking")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_network_the_phone_keeps_the_vote_and_sends_it_when_it_is_back()
    {
        await using var facilitator = await northborough.PlannedAsync("No network");
        var code = await facilitator.StartedAsync("Macro 1");
        await using var phone = await northborough.JoinedAsync(code);
        await Expect(phone.Page.GetByText("Where do we stand?")).ToBeVisibleAsync();

        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.Locator("[name=Level][value='2']").CheckAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Vote" }).ClickAsync();
        await Expect(phone.Page.Locator("[data-unsent]")).ToContainTextAsync("It is not sent yet");
        await phone.IsAccessibleAsync();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Show the votes" }).ClickAsync();
        await Expect(facilitator.Page.Locator(".trellis-leading__voting")).ToContainTextAsync("Nobody voted.");
        await phone.Page.Context.SetOfflineAsync(false);

        await Expect(phone.Page.Locator(".trellis-dots")).ToContainTextAsync("You chose 2.", new() { Timeout = 20_000 });
        await Expect(facilitator.Page.Locator(".trellis-dots figcaption")).ToHaveTextAsync("1 person on level 2.");
    }

    [Fact]
    public async Task What_somebody_is_choosing_stays_while_others_vote_and_join()
    {
        await using var facilitator = await northborough.PlannedAsync("Choosing");
        var code = await facilitator.StartedAsync("Macro 1");
        await using var slow = await northborough.JoinedAsync(code);
        await slow.Page.Locator("[name=Level][value='3']").CheckAsync();
        await using var quick = await northborough.JoinedAsync(code);
        await quick.Page.VoteAsync(2);

        await Expect(slow.Page.Locator(".trellis-room__said")).ToHaveTextAsync("1 of 2 have voted.", new() { Timeout = 15_000 });
        await Expect(slow.Page.Locator("[name=Level][value='3']")).ToBeCheckedAsync();
        await Expect(slow.Page.Locator("[name=Level][value='3']")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task From_joining_to_voting_with_the_keyboard_alone()
    {
        await using var facilitator = await northborough.PlannedAsync("By keyboard");
        var code = await facilitator.StartedAsync("Macro 1");
        await using var visit = await northborough.OpenAsync(360);
        var page = visit.Page;
        await page.GotoAsync("/join");
        await page.Locator("[name=Letters]").FocusAsync();
        await page.Keyboard.TypeAsync(code.ToLower(CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[name=Organisation]")).ToBeVisibleAsync();
        await visit.IsAccessibleAsync();
        await visit.FitsAsync();
        await page.Locator("[name=Organisation]").FocusAsync();
        await page.Keyboard.TypeAsync("Hill School");
        foreach (var _ in new[] { "Sector", "Role" })
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Space");
        }
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Where do we stand?")).ToBeVisibleAsync();

        await page.Locator("[name=Level]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#chosen")).ToContainTextAsync("You chose 2");
    }

    [Fact]
    public async Task Without_JavaScript_a_form_and_a_refresh_link_do_everything()
    {
        await using var facilitator = await northborough.PlannedAsync("Plain", javaScript: false);
        var code = await facilitator.StartedAsync("Macro 1");
        await using var phone = await northborough.JoinedAsync(code, javaScript: false);
        await phone.Page.Locator("[name=Level][value='4']").CheckAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Vote" }).ClickAsync();
        await Expect(phone.Page.Locator("#chosen")).ToContainTextAsync("You chose 4");

        await facilitator.Page.GetByRole(AriaRole.Link, new() { Name = "Refresh this page" }).ClickAsync();
        await Expect(facilitator.Page.Locator(".trellis-leading__progress")).ToHaveTextAsync("1 of 1 have voted.");
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Show the votes" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Refresh this page" }).ClickAsync();

        await Expect(phone.Page.Locator(".trellis-dots figcaption")).ToHaveTextAsync("1 person on level 4.");
    }

    [Fact]
    public async Task Whoever_wants_less_motion_sees_whole_minutes_and_nothing_moves()
    {
        await using var facilitator = await northborough.PlannedAsync("Calm");
        var code = await facilitator.StartedAsync("Macro 1");
        await using var wall = await northborough.OpenAsync();
        await wall.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await wall.Page.GotoAsync($"/room/{code}/wall");

        await Expect(wall.Page.Locator("[data-left]")).ToHaveTextAsync("14 minutes left");
        Assert.Equal(0, await wall.Page.EvaluateAsync<int>("document.getAnimations().length"));
        await wall.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await Expect(wall.Page.Locator("[data-left]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^14:\\d\\d left$"));
    }
}
