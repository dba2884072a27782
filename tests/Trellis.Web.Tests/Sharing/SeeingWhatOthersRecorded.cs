using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

public class SeeingWhatOthersRecorded(TrellisSite site)
{
    private static Task<List<Guid>> SeenBy(TrellisSite site, Member member, Team team, params SharingAgreement[] agreements) =>
        SeenBy(site, Sight.Of(member, [team.Id], [], agreements, Locality.Now));

    private static Task<List<Guid>> SeenBy(TrellisSite site, Sight sight) => site.Database(s => s.Use(sight), db => db.GroupingDecisions.Select(d => d.Id).ToListAsync());

    [Fact]
    public async Task An_agreement_that_lists_groupings_opens_them_and_one_that_does_not_leaves_them_closed()
    {
        var here = await new Locality().In(site);
        var decision = here.Decide(here.SamsHand);
        await site.Save(decision);

        Assert.Equal([decision.Id], await SeenBy(site, here.Kit, here.Pastoral, here.Agreement));
        Assert.Empty(await SeenBy(site, here.Kit, here.Pastoral));
        Assert.Empty(await SeenBy(site, here.Kit, here.Pastoral, Locality.Sharing(EntryKinds.Identity | EntryKinds.Plan, here.Trust, here.School)));
    }

    [Fact]
    public async Task What_is_asked_not_to_be_shared_is_kept_from_that_organisation_alone()
    {
        var here = await new Locality().In(site);
        var (mine, theirs) = (here.Decide(here.SamsHand), here.Decide(here.KitsHand));
        await site.Save(mine, theirs);
        await site.Save(RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, here.Trust, here.School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear about why", null, here.SamsHand));

        Assert.Equal([theirs.Id], await SeenBy(site, here.Kit, here.Pastoral, here.Agreement));
        Assert.Equal(new[] { mine.Id, theirs.Id }.Order(), (await SeenBy(site, here.Sam, here.Camhs, here.Agreement)).Order());
    }

    [Fact]
    public async Task A_service_that_is_not_shown_keeps_its_entries_to_its_own_team()
    {
        var here = await new Locality().In(site);
        var quiet = new Team { OrganisationId = here.Trust.Id, Name = "Safe place", InvolvementNotShown = true };
        await site.Save(quiet);
        await site.Save(Involvement.Working(here.Amina, quiet, new(2026, 6, 1), Locality.Now), GroupingDecision.Record(here.Amina, null, Locality.Decided(), Hand.Of(here.Sam, quiet, Locality.Now)));

        Assert.Empty(await SeenBy(site, Sight.Of(here.Kit, [here.Pastoral.Id], [quiet.Id], [here.Agreement], Locality.Now)));
        Assert.Empty(await SeenBy(site, Sight.Of(here.Sam, [here.Camhs.Id], [quiet.Id], [here.Agreement], Locality.Now)));
        Assert.Single(await SeenBy(site, Sight.Of(here.Sam, [quiet.Id], [quiet.Id], [here.Agreement], Locality.Now)));
    }

    [Theory]
    [InlineData(EntryKinds.None, false)]
    [InlineData(EntryKinds.Plan, true)]
    public async Task Options_and_who_does_what_are_the_plan_and_show_only_where_an_agreement_covers_it(EntryKinds also, bool shows)
    {
        var (here, decision) = await WithAPlan(also);

        var page = await site.SignedInAs(here.Kit.Id).Said($"/young-people/{here.Amina.Id}/groupings/{decision.Id}");

        Assert.Contains("Getting Help", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(shows, page.Contains("turns the phone off", StringComparison.Ordinal));
        Assert.Equal(shows, page.Contains("A drama club", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_asked_to_be_kept_back_is_kept_back_and_the_grouping_stays()
    {
        var (here, decision) = await WithAPlan(EntryKinds.Plan);
        await site.Save(RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Plan, null, here.School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear", null, here.SamsHand));

        var page = await site.SignedInAs(here.Kit.Id).Said($"/young-people/{here.Amina.Id}/groupings/{decision.Id}");

        Assert.Contains("Getting Help", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("turns the phone off", page, StringComparison.Ordinal);
        Assert.Contains("turns the phone off", await site.SignedInAs(here.Sam.Id).Said($"/young-people/{here.Amina.Id}/groupings/{decision.Id}"), StringComparison.Ordinal);
    }

    private async Task<(Locality Here, GroupingDecision Decision)> WithAPlan(EntryKinds also)
    {
        var here = await new Locality().In(site);
        await site.Change(here.Agreement, a => a.Kinds |= also);
        var decision = here.Decide(here.SamsHand, Locality.Decided() with
        {
            Parts = new([new("Mum", "turns the phone off at nine")], Readers.Everyone),
            Options = new([new OptionTalkedThrough("A drama club", Enum.GetValues<HelpKind>()[0], true)], Readers.Everyone),
        });
        await site.Save(decision);
        return (here, decision);
    }
}
