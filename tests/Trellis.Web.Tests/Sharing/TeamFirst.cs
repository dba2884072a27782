using System.Net;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

public class TeamFirst(TrellisSite site)
{
    private async Task<(Locality Here, Member Colleague, Team Their)> Colleague()
    {
        var here = await new Locality().In(site);
        var their = new Team { OrganisationId = here.Trust.Id, Name = "Eating team" };
        var colleague = Locality.Person("Robin Hale", here.Trust, Roles.Practitioner);
        await site.Save(their, colleague, new TeamMember { TeamId = their.Id, MemberId = colleague.Id });
        await site.Save(here.TrustsEntries());
        return (here, colleague, their);
    }

    [Fact]
    public async Task Another_team_of_the_same_organisation_finds_nothing_without_a_reason()
    {
        var (here, colleague, _) = await Colleague();

        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(colleague.Id).GetAsync($"/young-people/{here.Amina.Id}")).StatusCode);
        Assert.All(await site.Sees(colleague, here), seen => Assert.Equal((seen.Key, 0), (seen.Key, seen.Value)));
    }

    [Fact]
    public async Task A_reason_opens_the_record_to_that_colleague_alone_for_twelve_hours()
    {
        var (here, colleague, their) = await Colleague();
        var other = Locality.Person("Lee Byrne", here.Trust, Roles.Practitioner);
        await site.Save(other, new TeamMember { TeamId = their.Id, MemberId = other.Id });
        await site.Save(OpenedWithReason.Open(here.Amina, "She came to our drop-in today", Hand.Of(colleague, their, Locality.Now)));

        Assert.True(await site.Finds(colleague, here.Amina, TimeSpan.FromHours(12) - TimeSpan.FromMinutes(1)));
        Assert.Equal(1, (await site.Sees(colleague, here))["GroupingDecision"]);
        Assert.False(await site.Finds(colleague, here.Amina, TimeSpan.FromHours(12)));
        Assert.False(await site.Finds(other, here.Amina));
    }

    [Fact]
    public async Task Whoever_opened_with_a_reason_may_look_and_not_write()
    {
        var (here, colleague, their) = await Colleague();
        await site.Save(OpenedWithReason.Open(here.Amina, "She came to our drop-in today", Hand.Of(colleague, their, Locality.Now)));
        var client = site.SignedInAs(colleague.Id);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/young-people/{here.Amina.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/young-people/{here.Amina.Id}/details/correct")).StatusCode);
    }
}
