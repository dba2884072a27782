using Trellis.Domain.Alliance;
using Trellis.Web.Tests.Auditing;

namespace Trellis.Web.Tests.Assessment;

/// <summary>When the last round was held is the locality's matter, so these tests have a locality of their own.</summary>
public class RemindingOfTheNext(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    [Fact]
    public async Task The_list_and_the_home_of_the_programme_say_how_long_ago_it_was_until_the_next_is_planned()
    {
        var programme = await Programme.In(record.Site);
        const string due = "yearly assessment to plan: the last was 13 months ago";
        Assert.DoesNotContain("yearly assessment", await programme.Browser.Said("/"), StringComparison.Ordinal);

        await programme.Starts(new(2025, 8, 1));
        Assert.Contains("Last held 13 months ago, on 1 August 2025. It is time for the next one", await programme.Browser.Said("/assessment"), StringComparison.Ordinal);
        Assert.Contains(due, await programme.Browser.Said("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("yearly assessment", await (await programme.Another(Roles.TeamLead)).Said("/"), StringComparison.Ordinal);

        await programme.Starts(Locality.Now.Today.AddMonths(2));
        Assert.DoesNotContain("yearly assessment", await programme.Browser.Said("/"), StringComparison.Ordinal);
    }
}
