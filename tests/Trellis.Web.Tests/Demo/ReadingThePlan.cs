using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Demo;

[Collection(nameof(Northborough))]
public class ReadingThePlan(NorthboroughSite site)
{
    private Task<HttpClient> As(string name) => site.Database(async db => site.SignedInAs((await db.Members.FirstAsync(m => m.Name == name)).Id));

    [Fact]
    public async Task Fourteen_actions_for_five_priorities_some_done_one_overdue_and_two_stuck()
    {
        var fiona = await As("Fiona Grant");
        Assert.Contains("14 actions for 5 of 5 priorities: 3 done, 1 overdue, 2 stuck.", await fiona.Said("/plan"), StringComparison.Ordinal);
        Assert.Single(await fiona.Rows("/plan?Show=Moved"));
        Assert.Contains("2 of 3 still stand in the way", await fiona.Said("/plan/barriers"), StringComparison.Ordinal);
        Assert.Contains("9 of 10 have a figure; 5 of 7 that can be compared went the way they should.", await fiona.Said("/plan/benefits"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_late_finds_it_at_home() =>
        Assert.Contains("1 action of yours in the plan is overdue: The two boards meet as one, four times a year", await (await As("Ray Tully")).Said("/"), StringComparison.Ordinal);
}
