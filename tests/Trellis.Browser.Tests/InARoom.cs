using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

/// <summary>What facilitators and phones do in a room: plan, start, join, vote.</summary>
internal static class InARoom
{
    public static async Task<Visit> PlannedAsync(this Northborough northborough, string title, bool javaScript = true)
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

    public static async Task<string> StartedAsync(this Visit facilitator, string? on = null)
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

    public static async Task<Visit> JoinedAsync(this Northborough northborough, string code, bool javaScript = true)
    {
        var visit = await northborough.OpenAsync(360, javaScript);
        await visit.Page.GotoAsync($"/room/{code}");
        await visit.Page.Locator("[name=Organisation]").FillAsync("Hill School");
        await visit.Page.Locator("[name=Sector][value=education]").CheckAsync();
        await visit.Page.Locator("[name=Role][value=FrontLine]").CheckAsync();
        await visit.Page.Locator("[name=Table]").FillAsync("2");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Expect(visit.Page.GetByText("Your code:")).ToBeVisibleAsync();
        return visit;
    }

    public static async Task VoteAsync(this IPage page, int level)
    {
        await page.Locator($"[name=Level][value='{level}']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ote" }).First.ClickAsync();
        await Expect(page.Locator("#chosen")).ToContainTextAsync($"You chose {level}");
    }
}
