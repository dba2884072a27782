using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class MeetingInARoom(Northborough northborough)
{
    [Fact]
    public async Task Two_phones_vote_and_see_the_votes_when_the_facilitator_shows_them()
    {
        await using var facilitator = await PlannedAsync("Two phones");
        var code = await StartedAsync(facilitator);
        await using var wall = await northborough.OpenAsync();
        await wall.Page.GotoAsync($"/room/{code}/wall");
        await Expect(wall.Page.Locator("h1")).ToHaveTextAsync("Join with your phone");
        await wall.IsAccessibleAsync();
        await using var one = await JoinedAsync(code);
        await using var other = await JoinedAsync(code);
        await Expect(one.Page.Locator("main")).ToContainTextAsync("You are in the room");
        await one.IsAccessibleAsync();

        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Macro 1" }).First.ClickAsync();
        await Expect(one.Page.GetByText("Where do we stand?")).ToBeVisibleAsync();
        await one.IsAccessibleAsync();
        await one.FitsAsync();
        await VoteAsync(one.Page, 1);
        await VoteAsync(other.Page, 4);
        await VoteAsync(other.Page, 3);
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
        await using var facilitator = await PlannedAsync("No network");
        var code = await StartedAsync(facilitator, "Macro 1");
        await using var phone = await JoinedAsync(code);
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
        await using var facilitator = await PlannedAsync("Choosing");
        var code = await StartedAsync(facilitator, "Macro 1");
        await using var slow = await JoinedAsync(code);
        await slow.Page.Locator("[name=Level][value='3']").CheckAsync();
        await using var quick = await JoinedAsync(code);
        await VoteAsync(quick.Page, 2);

        await Expect(slow.Page.Locator(".trellis-room__said")).ToHaveTextAsync("1 of 2 have voted.", new() { Timeout = 15_000 });
        await Expect(slow.Page.Locator("[name=Level][value='3']")).ToBeCheckedAsync();
        await Expect(slow.Page.Locator("[name=Level][value='3']")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task From_joining_to_voting_with_the_keyboard_alone()
    {
        await using var facilitator = await PlannedAsync("By keyboard");
        var code = await StartedAsync(facilitator, "Macro 1");
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
        await using var facilitator = await PlannedAsync("Plain", javaScript: false);
        var code = await StartedAsync(facilitator, "Macro 1");
        await using var phone = await JoinedAsync(code, javaScript: false);
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
        await using var facilitator = await PlannedAsync("Calm");
        var code = await StartedAsync(facilitator, "Macro 1");
        await using var wall = await northborough.OpenAsync();
        await wall.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await wall.Page.GotoAsync($"/room/{code}/wall");

        await Expect(wall.Page.Locator("[data-left]")).ToHaveTextAsync("14 minutes left");
        Assert.Equal(0, await wall.Page.EvaluateAsync<int>("document.getAnimations().length"));
        await wall.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await Expect(wall.Page.Locator("[data-left]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^14:\\d\\d left$"));
    }

    [Fact]
    public async Task What_is_clear_is_settled_together_and_each_screen_of_it_is_accessible()
    {
        await using var facilitator = await PlannedAsync("Settling");
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Let people score at home" }).ClickAsync();
        var code = (await facilitator.Page.Locator(".trellis-leading__code").TextContentAsync())!.Trim();
        Visit[] phones = [await JoinedAsync(code), await JoinedAsync(code), await JoinedAsync(code)];
        foreach (var phone in phones)
        {
            await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Macro 1" }).ClickAsync();
            await VoteAsync(phone.Page, 3);
            await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the list" }).ClickAsync();
        }
        await phones[0].IsAccessibleAsync();
        await StartedAsync(facilitator);
        await facilitator.Page.GetByRole(AriaRole.Link, new() { Name = "settle together what is clear" }).ClickAsync();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Put them before the room" }).ClickAsync();

        await using var wall = await northborough.OpenAsync();
        await wall.Page.GotoAsync($"/room/{code}/wall");
        await Expect(wall.Page.Locator(".trellis-wall__list")).ToContainTextAsync("Macro 1");
        await phones[0].Page.GetByRole(AriaRole.Checkbox, new() { Name = "Macro 1" }).CheckAsync();
        await phones[0].Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(wall.Page.Locator(".trellis-wall__list")).ToContainTextAsync("somebody would like to talk about it");
        await Expect(facilitator.Page.GetByText("Somebody would like to talk about it")).ToBeVisibleAsync();
        foreach (var visit in new[] { phones[0], wall, facilitator }) await visit.IsAccessibleAsync();
        await phones[0].FitsAsync();
        foreach (var phone in phones) await phone.DisposeAsync();
    }

    private async Task<Visit> PlannedAsync(string title, bool javaScript = true)
    {
        var visit = await northborough.SignedInAsync("Ade Balogun", javaScript: javaScript);
        await visit.Page.GotoAsync("/workshops/add");
        await visit.Page.Locator("[name='Form.Title']").FillAsync(title);
        await visit.Page.Locator("[name='Form.HeldOn[day]']").FillAsync("1");
        await visit.Page.Locator("[name='Form.HeldOn[month]']").FillAsync("6");
        await visit.Page.Locator("[name='Form.HeldOn[year]']").FillAsync($"{TimeProvider.System.GetUtcNow().Year + 1}");
        await visit.FitsAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the plan" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(title);
        return visit;
    }

    private static async Task<string> StartedAsync(Visit facilitator, string? on = null)
    {
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Start the workshop" }).ClickAsync();
        await Expect(facilitator.Page.GetByText("Nothing is before the room")).ToBeVisibleAsync();
        if (on is not null)
        {
            await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = on }).First.ClickAsync();
            await Expect(facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Show the votes" })).ToBeVisibleAsync();
        }
        return (await facilitator.Page.Locator(".trellis-leading__code").TextContentAsync())!.Trim();
    }

    private async Task<Visit> JoinedAsync(string code, bool javaScript = true)
    {
        var visit = await northborough.OpenAsync(360, javaScript);
        await visit.Page.GotoAsync($"/room/{code}");
        await visit.Page.Locator("[name=Organisation]").FillAsync("Hill School");
        await visit.Page.Locator("[name=Sector][value=education]").CheckAsync();
        await visit.Page.Locator("[name=Role][value=FrontLine]").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Expect(visit.Page.GetByText("Your code:")).ToBeVisibleAsync();
        return visit;
    }

    private static async Task VoteAsync(IPage page, int level)
    {
        await page.Locator($"[name=Level][value='{level}']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ote" }).First.ClickAsync();
        await Expect(page.Locator("#chosen")).ToContainTextAsync($"You chose {level}");
    }
}
