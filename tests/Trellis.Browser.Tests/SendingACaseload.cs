using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

/// <summary>A caseload file from the data officer's hand to the record, in a Northborough of its own, since it is killed on the way.</summary>
[Trait("kill", "yes")]
public class SendingACaseload
{
    private const int Rows = 2_500;

    [Fact]
    public async Task Sent_explained_tried_out_approved_killed_in_the_middle_and_done()
    {
        await using var northborough = new Northborough();
        await northborough.InitializeAsync();
        string file;
        await using (var dee = await northborough.SignedInAsync("Dee Offord", 360, javaScript: false))
        {
            await dee.Page.GotoAsync("/imports");
            await dee.Page.GetByRole(AriaRole.Button, new() { Name = "Send a caseload file" }).ClickAsync();
            await dee.Page.Locator("#Upload").SetInputFilesAsync(new FilePayload { Name = "open referrals.csv", MimeType = "text/csv", Buffer = Caseload() });
            await dee.Page.GetByRole(AriaRole.Button, new() { Name = "Send the file" }).ClickAsync();

            await Expect(dee.Page.Locator("h1")).ToHaveTextAsync("Which column is which?");
            await dee.FitsAsync();
            file = new Uri(dee.Page.Url).AbsolutePath[..^"/columns".Length];
            await dee.Page.GetByLabel("Band").SelectOptionAsync("Grouping");
            await dee.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

            await Expect(dee.Page.Locator("h1")).ToHaveTextAsync("How days and words are written");
            await dee.FitsAsync();
            await dee.Page.GetByLabel("The day first").CheckAsync();
            await dee.Page.GetByLabel("“Band C”").SelectOptionAsync("Getting more help");
            await dee.Page.GetByRole(AriaRole.Button, new() { Name = "See what it would bring" }).ClickAsync();

            await Expect(dee.Page.Locator(".trellis-outcomes")).ToContainTextAsync("would be new to your organisation", new() { Timeout = 180_000 });
            await Expect(dee.Page.Locator("main")).ToContainTextAsync("Ruth Castle");
            await dee.FitsAsync();
        }

        await using var ruth = await northborough.SignedInAsync("Ruth Castle");
        await ruth.Page.GotoAsync(file);
        await ruth.IsAccessibleAsync();
        await ruth.Page.GetByLabel("Young people our teams work with").CheckAsync();
        await ruth.Page.GetByLabel("How do you know?").FillAsync("Every open referral in our own system on Friday");
        await ruth.Page.GetByRole(AriaRole.Button, new() { Name = "We work with these people: take them in" }).ClickAsync();
        await ruth.Page.GotoAsync($"{file}?still=true");
        for (var looks = 0; looks < 1_000 && !await HasBegunAsync(ruth); looks++) await ruth.Page.ReloadAsync();
        await ruth.IsAccessibleAsync();
        await northborough.KillAndStartAgainAsync();

        await ruth.Page.GotoAsync(file);
        await Expect(ruth.Page.Locator("main")).ToContainTextAsync("What it brought", new() { Timeout = 180_000 });
        await Expect(ruth.Page.Locator(".trellis-outcomes")).ToContainTextAsync($"{Rows - 2:N0} new to your organisation");
        await Expect(ruth.Page.Locator(".trellis-outcomes")).ToContainTextAsync("2 refused");
        await ruth.IsAccessibleAsync();
        await ruth.Page.GetByRole(AriaRole.Link, new() { Name = "Put them right one by one" }).ClickAsync();
        await ruth.Page.GetByRole(AriaRole.Link, new() { Name = "Row 101", Exact = true }).ClickAsync();
        await ruth.Page.GetByLabel("Date of birth").FillAsync("28/02/2012");
        await ruth.IsAccessibleAsync();
        await ruth.Page.GetByRole(AriaRole.Button, new() { Name = "Take this row in" }).ClickAsync();
        await Expect(ruth.Page.Locator(".trellis-outcomes")).ToContainTextAsync("1 new to your organisation", new() { Timeout = 60_000 });
    }

    private static async Task<bool> HasBegunAsync(Visit visit) => await visit.Page.Locator("#progress").CountAsync() > 0 && (await visit.Page.Locator("#progress").InnerTextAsync()).Replace(",", "", StringComparison.Ordinal).Split(' ') is [var done, "of", ..]
        && int.TryParse(done, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0;

    private static byte[] Caseload()
    {
        var text = new StringBuilder("Client No,Forename,Surname,DOB,Home postcode,Band,Date agreed\n");
        for (var i = 1; i <= Rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"Q{i},Given{i},Family{i * 7},{(i is 100 or 200 ? "31/02/2012" : $"0{1 + i % 9}/0{1 + i % 7}/{2009 + i % 8}")},NB{i % 90} 1AA,{(i % 3 == 0 ? "Band C" : "Getting help")},2026-02-01\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
