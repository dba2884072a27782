using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class SettlingAndChoosing(Northborough northborough)
{
    [Fact]
    public async Task What_is_clear_is_settled_together_and_each_screen_of_it_is_accessible()
    {
        await using var facilitator = await northborough.PlannedAsync("Settling");
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Let people score at home" }).ClickAsync();
        var code = (await facilitator.Page.Locator(".trellis-leading__code").TextContentAsync())!.Trim();
        Visit[] phones = [await northborough.JoinedAsync(code), await northborough.JoinedAsync(code), await northborough.JoinedAsync(code)];
        foreach (var phone in phones)
        {
            await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Macro 1" }).ClickAsync();
            await phone.Page.VoteAsync(3);
            await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the list" }).ClickAsync();
        }
        await phones[0].IsAccessibleAsync();
        await facilitator.StartedAsync();
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

        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Write down what is ticked" }).ClickAsync();
        await Expect(phones[0].Page.Locator("main")).ToContainTextAsync("You are in the room");
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Ask how it was" }).ClickAsync();
        await Expect(phones[0].Page.Locator("h1")).ToHaveTextAsync("How was it for you?");
        foreach (var visit in new[] { phones[0], wall }) await visit.IsAccessibleAsync();
        foreach (var phone in phones) await phone.DisposeAsync();
    }

    [Fact]
    public async Task A_table_drags_and_chooses_its_five_and_saves_them()
    {
        await using var facilitator = await northborough.PlannedAsync("Five");
        var code = await facilitator.StartedAsync();
        Visit[] table = [await northborough.JoinedAsync(code), await northborough.JoinedAsync(code), await northborough.JoinedAsync(code)];
        await facilitator.Page.GotoAsync("/priorities/start");
        await facilitator.Page.Locator("[name=WorkshopId]").SelectOptionAsync(new SelectOptionValue { Label = await facilitator.Page.Locator("[name=WorkshopId] option").Filter(new() { HasText = "Five," }).Last.TextContentAsync() });
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();

        var page = table[0].Page;
        await page.GotoAsync($"/room/{code}/five");
        await table[0].IsAccessibleAsync();
        await table[0].FitsAsync();
        await page.SetViewportSizeAsync(1280, 900);
        await page.Locator("[data-order-list=others] li").Nth(3).DragToAsync(page.Locator("[data-order-list=chosen]"));
        await Expect(page.Locator("[data-order-list=chosen] li")).ToHaveCountAsync(1);
        await page.Locator("[data-order-list=others] li").First.GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();
        var order = await page.Locator("[data-order-list=chosen] p > strong:first-child").AllTextContentsAsync();
        Assert.Equal(2, order.Count);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save our five" }).ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("The five of Table 2 are saved");
        Assert.Equal(order, await page.Locator("[data-order-list=chosen] p > strong:first-child").AllTextContentsAsync());
        foreach (var phone in table) await phone.DisposeAsync();
    }
}
