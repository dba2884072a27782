using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class DecidingTogether(Northborough northborough)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task Four_answers_and_the_new_grouping_stands_on_the_page(int width, bool javaScript)
    {
        await using var visit = await northborough.SignedInAsync("Sam Okoro", width, javaScript);
        await visit.FindAsync(javaScript ? "Maya Kaur-Bennett" : "Mila Kaur-Bennett");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();

        await visit.Page.Locator("input[name=Grouping][value=GettingMoreHelp]").CheckAsync();
        await visit.Page.Locator("input[name=Present][value=YoungPerson]").CheckAsync();
        await visit.Page.Locator("input[name=YoungPersonAgreed][value=Partly]").CheckAsync();
        await visit.Page.Locator("[name='PlanLine.Words']").FillAsync("Two meetings a week until the summer");
        await visit.FitsAsync();
        await visit.Page.Locator(".trellis-save-bar").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(visit.Page.Locator("#grouping")).ToHaveTextAsync("Getting more help");
        await Expect(visit.Page.Locator("#plan")).ToHaveTextAsync("Two meetings a week until the summer");
        await visit.FitsAsync();
    }

    [Fact]
    public async Task The_whole_form_is_filled_in_and_saved_from_the_keyboard()
    {
        await using var visit = await northborough.SignedInAsync("Sam Okoro");
        var person = await visit.FindAsync("Tomasz Zieliński");
        await visit.Page.GotoAsync($"{person}/groupings/record");

        await visit.Page.Locator("input[name=Grouping]").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(visit.Page, "Present");
        await visit.Page.Keyboard.PressAsync("Space");
        await TabToAsync(visit.Page, "YoungPersonAgreed");
        await visit.Page.Keyboard.PressAsync("Space");
        await TabToAsync(visit.Page, "PlanLine.Words");
        await visit.Page.Keyboard.PressAsync("Control+A");
        await visit.Page.Keyboard.TypeAsync("Written without a mouse");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator("#plan")).ToHaveTextAsync("Written without a mouse");
    }

    [Fact]
    public async Task Still_right_is_two_presses()
    {
        await using var visit = await northborough.SignedInAsync("Sam Okoro", 360);
        await visit.FindAsync("Zoë Marchetti");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Still right" }).ClickAsync();
        await visit.Page.Locator("main form button.nhsuk-button:visible").First.ClickAsync();

        await Expect(visit.Page.Locator(".trellis-timeline__what").First).ToContainTextAsync("Still right");
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_the_page_was_left()
    {
        await using var visit = await northborough.SignedInAsync("Sam Okoro");
        var person = await visit.FindAsync("Amina Yusuf");
        await visit.Page.GotoAsync($"{person}/groupings/record");
        await visit.Page.Locator("[name='PlanLine.Words']").FillAsync("Half a thought, kept");
        await visit.Page.WaitForResponseAsync(r => r.Request.Method == "POST" && r.Ok, new() { Timeout = 30_000 });

        await visit.Page.GotoAsync($"{person}/groupings/record");

        await Expect(visit.Page.Locator("[name='PlanLine.Words']")).ToHaveValueAsync("Half a thought, kept");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("We kept what you typed");
    }

    private static async Task TabToAsync(IPage page, string field)
    {
        for (var pressed = 0; pressed < 40; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("document.activeElement.getAttribute('name')") == field) return;
        }
        Assert.Fail($"The keyboard never reached {field}.");
    }
}
