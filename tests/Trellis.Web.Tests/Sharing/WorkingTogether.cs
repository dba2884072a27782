using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

/// <summary>The states of an involvement, and what each opens to the team it is about.</summary>
public class WorkingTogether(TrellisSite site)
{
    private static readonly Dictionary<string, int> OnlyTheAsking = new()
    {
        ["GroupingDecision"] = 0, ["OwnWords"] = 0, ["Registration"] = 0, ["Carer"] = 0, ["Involvement"] = 1, ["Circumstance"] = 0,
    };

    /// <summary>The trust asks a second school, with which it shares everything there is, to join.</summary>
    private async Task<(Locality Here, Member Asked, Team AskedTeam, Involvement Invitation)> Asked()
    {
        var here = await new Locality().In(site);
        var away = await new Locality().In(site);
        await site.Save(Locality.Sharing(EntryKindText.Each.Aggregate((a, b) => a | b), here.Trust, away.School));
        await site.Save(here.TrustsEntries());
        var invitation = Involvement.Ask(here.Amina, away.Pastoral, "Amina Y, year 10. Could you offer a quiet room?", here.SamsHand);
        await site.Save(invitation);
        return (here, away.Kit, away.Pastoral, invitation);
    }

    private Task<int> Change(Involvement involvement, Action<Involvement> change) => site.Database(async db =>
    {
        change(await db.Involvements.SingleAsync(i => i.Id == involvement.Id));
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task A_team_that_is_asked_or_considers_reads_the_request_and_nothing_else()
    {
        var (here, asked, _, invitation) = await Asked();

        Assert.Equal(OnlyTheAsking, await site.Sees(asked, here));
        Assert.False(await site.Finds(asked, here.Amina));
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(asked.Id).GetAsync($"/young-people/{here.Amina.Id}")).StatusCode);

        await Change(invitation, i => i.Consider(Locality.Now));
        Assert.Equal(OnlyTheAsking, await site.Sees(asked, here));
        Assert.False(await site.Finds(asked, here.Amina));
    }

    [Fact]
    public async Task Their_own_organisations_registration_does_not_tell_an_asked_team_more()
    {
        var (here, asked, askedTeam, _) = await Asked();
        var other = new Team { OrganisationId = asked.OrganisationId, Name = "Another team" };
        await site.Save(other);
        await site.Save(Registration.Register(here.Amina, "X-1", Locality.Known("Amina", "Yusuf"), other, Locality.Now), Involvement.Working(here.Amina, other, new(2026, 1, 1), Locality.Now));

        Assert.Equal(OnlyTheAsking, await site.Sees(asked, here));
    }

    [Fact]
    public async Task Working_opens_what_the_agreement_lists()
    {
        var (here, asked, _, invitation) = await Asked();
        await Change(invitation, i => i.Begin(Locality.Now));

        Assert.True(await site.Finds(asked, here.Amina));
        // The trust's own and the asked school's own involvement; the first school has no agreement with them.
        Assert.All(await site.Sees(asked, here), seen => Assert.Equal((seen.Key, seen.Key == "Involvement" ? 2 : 1), (seen.Key, seen.Value)));
    }

    [Fact]
    public async Task Worked_closes_the_record_but_for_the_teams_own_entries()
    {
        var (here, asked, askedTeam, invitation) = await Asked();
        await Change(invitation, i => i.Begin(Locality.Now));
        await site.Save(here.Decide(Hand.Of(asked, askedTeam, Locality.Now)));
        Assert.Equal(2, (await site.Sees(asked, here))["GroupingDecision"]);

        await Change(invitation, i => i.End("She moved to another school", Locality.Now.Today, Locality.Now));

        var seen = await site.Sees(asked, here);
        Assert.Equal(1, seen["GroupingDecision"]);
        Assert.Equal(1, seen["Involvement"]);
        Assert.Equal(0, seen["Registration"] + seen["OwnWords"] + seen["Carer"] + seen["Circumstance"]);
        Assert.True(await site.Finds(asked, here.Amina));
    }

    [Fact]
    public async Task Passing_back_opens_nothing_and_tells_the_asking_team_why()
    {
        var (here, asked, _, invitation) = await Asked();
        await Change(invitation, i => i.PassBack("We have no quiet room. The library does", Locality.Now));

        Assert.False(await site.Finds(asked, here.Amina));
        Assert.All(await site.Sees(asked, here), seen => Assert.Equal((seen.Key, 0), (seen.Key, seen.Value)));
        var why = await site.SeenBy(here.Sam, async db => (await db.Involvements.SingleAsync(i => i.Id == invitation.Id)).PassedBackBecauseFor(db.Sight));
        Assert.Equal("We have no quiet room. The library does", why);
    }

    [Fact]
    public async Task Others_who_may_know_of_the_asking_do_not_read_its_words()
    {
        var (here, asked, _, invitation) = await Asked();
        var school = here.School;
        await site.Save(Locality.Sharing(EntryKinds.Involvement, school, await site.Database(db => db.Organisations.SingleAsync(o => o.Id == asked.OrganisationId))));

        var words = await site.SeenBy(here.Kit, async db => (await db.Involvements.SingleAsync(i => i.Id == invitation.Id)).AskedAboutFor(db.Sight));

        Assert.Null(words);
    }

    [Fact]
    public async Task After_yes_without_an_agreement_the_asking_team_no_longer_sees_the_involvement()
    {
        var here = await new Locality().In(site);
        var away = await new Locality().In(site);
        var invitation = Involvement.Ask(here.Amina, away.Pastoral, "Amina Y. Could you help?", here.SamsHand);
        await site.Save(invitation);
        Task<bool> Seen() => site.SeenBy(here.Sam, db => db.Involvements.AnyAsync(i => i.Id == invitation.Id));

        Assert.True(await Seen());
        await Change(invitation, i => i.Begin(Locality.Now));
        Assert.False(await Seen());
    }
}
