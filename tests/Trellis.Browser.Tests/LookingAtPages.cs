using Microsoft.Playwright;

namespace Trellis.Browser.Tests;

public class LookingAtPages(Northborough northborough)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "Sam Okoro", "/" }, { "Sam Okoro", "/young-people" }, { "Sam Okoro", "/search?q=a" }, { "Sam Okoro", "/young-people/add" }, { "Sam Okoro", "/drafts" }, { "Sam Okoro", "/groupings" },
        { "Sam Okoro", "/accessibility" }, { "Sam Okoro", "/privacy" }, { "Shabana Mirza", "/invitations" }, { "Ruth Castle", "/requests" },
        { "Judith Amos", "/registers/joint-groups" }, { "Ray Tully", "/" }, { "Imran Sheikh", "/agreements" }, { "Imran Sheikh", "/agreements/add" },
        { "Imran Sheikh", "/sharing-desk" }, { "Imran Sheikh", "/sharing-desk/who-looked" }, { "Imran Sheikh", "/sharing-desk/colleagues" }, { "Imran Sheikh", "/sharing-desk/trail" }, { "Imran Sheikh", "/sharing-desk/between" },
        { "Nina Forsyth", "/emergency" }, { "Ruth Castle", "/young-people/export" }, { "Ruth Castle", "/young-people/export/back" }, { "Imran Sheikh", "/sharing-desk/arrangements" }, { "Hannah Brook", "/alerts" },
        { "Dee Offord", "/imports" }, { "Dee Offord", "/imports/send" }, { "Ruth Castle", "/imports/to-mend" },
    };

    public static TheoryData<string> AboutAmina => new()
    {
        "", "/groupings/record", "/groupings/still-right", "/groupings/history", "/details", "/details/correct", "/details/event", "/helping", "/sharing", "/sharing/ask", "/sharing/safeguarding", "/sharing/access", "/emergency", "/who-looked", "/copy-for-rio",
        "/print/young-person", "/print/parent", "/print/parent/agree",
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_and_fits_a_phone(string who, string address)
    {
        await using var visit = await northborough.SignedInAsync(who, 360);
        await OpensAsync(visit, address);
        await visit.FitsAsync();
        await visit.IsAccessibleAsync();
    }

    [Theory]
    [MemberData(nameof(AboutAmina))]
    public async Task A_page_about_somebody_is_accessible_and_fits_a_phone(string page)
    {
        await using var visit = await northborough.SignedInAsync("Sam Okoro", 360);
        await OpensAsync(visit, await visit.FindAsync("Amina Yusuf") + page);
        await visit.FitsAsync();
        await visit.IsAccessibleAsync();
    }

    [Fact]
    public async Task Nobody_signed_in_finds_a_way_in_and_a_wrong_address_says_what_to_do()
    {
        await using var visit = await northborough.OpenAsync(360);
        foreach (var address in new[] { "/", "/sign-in", "/no-such-page" })
        {
            await visit.Page.GotoAsync(address);
            await visit.FitsAsync();
            await visit.IsAccessibleAsync();
        }
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Nothing_moves_on_a_young_persons_page_after_it_was_loaded(int width)
    {
        await using var visit = await northborough.SignedInAsync("Sam Okoro", width);
        await visit.FindAsync("Amina Yusuf");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var moved = await visit.Page.EvaluateAsync<double>("""
            () => new Promise(done => {
              let moved = 0;
              new PerformanceObserver(seen => { for (const shift of seen.getEntries()) moved += shift.value; }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(moved), 500);
            })
            """);

        Assert.Equal(0, moved);
    }

    [Fact]
    public async Task On_a_desk_the_grouping_is_left_what_happened_in_the_middle_and_people_right()
    {
        await using var visit = await northborough.SignedInAsync("Sam Okoro");
        await visit.FindAsync("Amina Yusuf");
        var columns = await visit.Page.Locator(".trellis-record__column").EvaluateAllAsync<double[]>("columns => columns.map(c => c.getBoundingClientRect().left)");
        Assert.Equal(3, columns.Length);
        Assert.Equal(columns.Order(), columns);
        Assert.Equal(3, columns.Distinct().Count());

        if (Environment.GetEnvironmentVariable("TRELLIS_WRITE_DOCS") is not null)
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Northborough.Root, "docs", "picture.png"), Clip = new() { X = 0, Y = 0, Width = 1280, Height = 900 } });
    }

    [Fact]
    public async Task What_another_may_not_see_is_not_found_by_typing_its_address()
    {
        await using var ruths = await northborough.SignedInAsync("Ruth Castle");
        var poppy = await ruths.FindAsync("Poppy Whitaker");
        await using var sams = await northborough.SignedInAsync("Sam Okoro");

        var answer = await sams.Page.GotoAsync(poppy);

        Assert.Equal(404, answer!.Status);
        Assert.DoesNotContain("Poppy", await sams.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task OpensAsync(Visit visit, string address)
    {
        var answer = await visit.Page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}.");
    }
}
