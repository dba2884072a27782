using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

public class RestrictingARecord(TrellisSite site)
{
    private static Member In(Locality here, string name, Roles roles) => Locality.Person(name, here.Trust, roles);

    /// <summary>Leila leads Sam's team and restricts Amina's record, naming Noor of another team.</summary>
    private async Task<(Locality Here, Member Leila, Member Noor)> Restricted()
    {
        var here = await new Locality().In(site);
        var (leila, noor) = (In(here, "Leila Ward", Roles.TeamLead), In(here, "Noor Aziz", Roles.SafeguardingLead));
        var other = new Team { OrganisationId = here.Trust.Id, Name = "Safeguarding" };
        await site.Save(leila, noor, other, new TeamMember { TeamId = here.Camhs.Id, MemberId = leila.Id }, new TeamMember { TeamId = other.Id, MemberId = noor.Id });
        await site.Save(here.TrustsEntries());
        await Change(here, db => db.YoungPeople.SingleAsync(y => y.Id == here.Amina.Id), y => y.Restrict("A colleague's child", [noor], Hand.Of(leila, here.Camhs, Locality.Now)));
        return (here, leila, noor);
    }

    private Task<int> Change<T>(Locality here, Func<Data.TrellisDb, Task<T>> find, Func<T, IEnumerable<object>> change) => site.Database(async db =>
    {
        db.AddRange(change(await find(db)));
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task It_opens_to_the_people_named_on_it_and_to_whoever_restricted_it()
    {
        var (here, leila, noor) = await Restricted();

        Assert.Equal(HttpStatusCode.OK, (await site.SignedInAs(noor.Id).GetAsync($"/young-people/{here.Amina.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.SignedInAs(leila.Id).GetAsync($"/young-people/{here.Amina.Id}")).StatusCode);
    }

    [Fact]
    public async Task The_working_teams_of_every_organisation_find_nothing_not_even_what_they_wrote()
    {
        var (here, _, _) = await Restricted();

        foreach (var member in new[] { here.Sam, here.Kit })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(member.Id).GetAsync($"/young-people/{here.Amina.Id}")).StatusCode);
            Assert.All(await site.Sees(member, here), seen => Assert.Equal((seen.Key, 0), (seen.Key, seen.Value)));
        }
    }

    [Fact]
    public async Task A_reason_given_before_or_after_does_not_open_it()
    {
        var (here, _, _) = await Restricted();
        await site.Save(OpenedWithReason.Open(here.Amina, "I am curious", here.SamsHand));

        Assert.False(await site.Finds(here.Sam, here.Amina));
    }

    [Fact]
    public async Task Those_who_lead_or_stand_in_for_a_working_team_are_not_shut_out()
    {
        var (here, _, _) = await Restricted();
        var cover = Locality.Person("Jo Cover", here.School, Roles.SchoolLead);
        await site.Save(cover, new TeamMember { TeamId = here.Pastoral.Id, MemberId = cover.Id });
        await Change(here, db => db.Involvements.SingleAsync(i => i.YoungPersonId == here.Amina.Id && i.TeamId == here.Pastoral.Id), i => { i.LedBy(here.Kit, cover); return []; });

        Assert.True(await site.Finds(here.Kit, here.Amina));
        Assert.True(await site.Finds(cover, here.Amina));
        Assert.False(await site.Finds(here.Sam, here.Amina));
    }

    [Fact]
    public async Task An_ended_naming_closes_it_and_lifting_opens_it_to_the_team_again()
    {
        var (here, leila, noor) = await Restricted();
        await Change(here, db => db.NamedPeople.SingleAsync(n => n.YoungPersonId == here.Amina.Id && n.MemberId == noor.Id), n => { n.End(Locality.Now); return []; });
        Assert.False(await site.Finds(noor, here.Amina));

        await Change(here, db => db.YoungPeople.SingleAsync(y => y.Id == here.Amina.Id), y => { y.LiftRestriction([], Hand.Of(leila, here.Camhs, Locality.Now)); return []; });
        Assert.True(await site.Finds(here.Sam, here.Amina));
    }

    [Fact]
    public async Task Once_lifted_a_name_opens_nothing_not_even_when_the_record_is_restricted_anew()
    {
        var (here, leila, noor) = await Restricted();
        Task Lift() => Change(here, db => db.YoungPeople.SingleAsync(y => y.Id == here.Amina.Id), y => { y.LiftRestriction([], Hand.Of(leila, here.Camhs, Locality.Now)); return []; });

        await Lift();
        Assert.False(await site.Finds(noor, here.Amina));

        var later = new Domain.Moment(Locality.Now.Instant.AddDays(30), Locality.Now.Today.AddDays(30));
        await Change(here, db => db.YoungPeople.SingleAsync(y => y.Id == here.Amina.Id), y => y.Restrict("Adopted", [leila], Hand.Of(leila, here.Camhs, later)));
        Assert.False(await site.Finds(noor, here.Amina));
        Assert.True(await site.Finds(leila, here.Amina));
    }
}
