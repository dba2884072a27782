using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Trellis.Browser.Tests;

/// <summary>One person's browser. What it asked of anybody but the site, and what the security policy refused, is held against the test.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> strayed = [];

    private Visit(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<Visit> BeginAsync(IBrowserContext context, string home)
    {
        var visit = new Visit(context, await context.NewPageAsync());
        await context.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url.StartsWith(home, StringComparison.Ordinal) || route.Request.Url.StartsWith("data:", StringComparison.Ordinal)) { await route.ContinueAsync(); return; }
            visit.strayed.Add(route.Request.Url);
            await route.AbortAsync();
        });
        visit.Page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal)) visit.strayed.Add(said.Text);
        };
        visit.Page.PageError += (_, error) => visit.strayed.Add(error);
        return visit;
    }

    /// <summary>Finds somebody by name in the search box and opens their page.</summary>
    public async Task<string> FindAsync(string name)
    {
        await Page.GotoAsync($"/search?q={Uri.EscapeDataString(name)}");
        await Page.Locator("main a").Filter(new() { HasText = name.Split(' ')[0] }).First.ClickAsync();
        await Page.WaitForURLAsync("**/young-people/*");
        return new Uri(Page.Url).AbsolutePath;
    }

    public async Task IsAccessibleAsync()
    {
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(found.Violations.Length == 0, $"{Page.Url}: {string.Join("; ", found.Violations.Select(v => $"{v.Help} ({v.Nodes[0].Html})"))}");
    }

    public async Task FitsAsync()
    {
        var (wide, seen) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await Page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        Assert.True(wide <= seen, $"{Page.Url} is {wide} wide on a screen of {seen}.");
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        Assert.Empty(strayed);
    }
}
