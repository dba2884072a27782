using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Sharing;

public class KeepingToTheAgreement(TrellisSite site)
{
    public static TheoryData<EntryKinds> Kinds => [.. EntryKindText.Each];

    private async Task<Locality> SharingOnly(EntryKinds kinds)
    {
        var here = await new Locality().In(site);
        await site.Save(here.TrustsEntries());
        await site.Change(here.Agreement, a => a.Kinds = kinds);
        return here;
    }

    /// <summary>Kit's own school has one registration and one involvement; whatever is above that came from the trust.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public async Task An_agreement_of_one_kind_opens_every_type_of_that_kind_and_no_other(EntryKinds kind)
    {
        var here = await SharingOnly(kind);

        var seen = await site.Sees(here.Kit, here);

        Assert.All(Eyes.Types, t => Assert.Equal((t.Type, Own(t.Type) + (t.Kind == kind ? 1 : 0)), (t.Type, seen[t.Type])));
    }

    [Fact]
    public async Task Whose_entry_it_is_sees_it_whatever_the_agreement_says()
    {
        var here = await SharingOnly(EntryKinds.Sessions);

        Assert.All(await site.Sees(here.Sam, here), seen => Assert.Equal((seen.Key, 1), (seen.Key, seen.Value)));
    }

    [Fact]
    public async Task Not_yet_in_force_suspended_and_ended_share_nothing_and_a_review_date_passing_stops_nothing()
    {
        var here = await SharingOnly(EntryKinds.Grouping);
        async Task<int> Groupings() => (await site.Sees(here.Kit, here))["GroupingDecision"];

        Assert.Equal(1, await Groupings());
        await site.Change(here.Agreement, a => a.ReviewOn = Locality.Now.Today.AddDays(-400));
        Assert.Equal(1, await Groupings());
        await site.Change(here.Agreement, a => a.Suspend("A breach is being looked at", Locality.Now));
        Assert.Equal(0, await Groupings());
        await site.Change(here.Agreement, a => a.Resume());
        Assert.Equal(1, await Groupings());
        await site.Change(here.Agreement, a => a.Stop("The school has left", Locality.Now));
        Assert.Equal(0, await Groupings());
    }

    [Fact]
    public async Task An_agreement_that_starts_tomorrow_shares_from_tomorrow()
    {
        var here = await new Locality().In(site);
        await site.Change(here.Agreement, a => a.Kinds = EntryKinds.Sessions);
        var later = new SharingAgreement
        {
            Title = "From tomorrow", Purpose = "Helping together", Kinds = EntryKinds.Grouping, StartsOn = Locality.Now.Today.AddDays(1), ReviewOn = new(2028, 1, 1), Article6Basis = "6(1)(e)",
            Article9Basis = "9(2)(h)", DataProtectionActCondition = "Schedule 1", ConfidentialityBasis = "Direct care", ContactForRights = "rights@example.org", Signatories = "Both",
        };
        later.Join(here.Trust, ControllerRole.Controller);
        later.Join(here.School, ControllerRole.Controller);
        await site.Save(later, here.Decide(here.SamsHand));

        Assert.Equal(0, (await site.Sees(here.Kit, here))["GroupingDecision"]);
        Assert.True(await site.SeenBy(here.Kit, db => Task.FromResult(db.GroupingDecisions.Any(d => d.YoungPersonId == here.Amina.Id)), TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task An_agreement_between_others_opens_nothing()
    {
        var here = await new Locality().In(site);
        var elsewhere = await new Locality().In(site);
        await site.Save(here.TrustsEntries());
        await site.Change(here.Agreement, a =>
        {
            a.Leave(here.School.Id, here.Trust.Id);
            a.Join(elsewhere.School, ControllerRole.JointController);
        });

        var seen = await site.Sees(here.Kit, here);

        Assert.All(Eyes.Types, t => Assert.Equal((t.Type, Own(t.Type)), (t.Type, seen[t.Type])));
        Assert.False(await site.Finds(elsewhere.Kit, here.Amina));
    }

    [Theory]
    [InlineData(Roles.SystemAdministrator)]
    [InlineData(Roles.Commissioner | Roles.ProgrammeTeam)]
    [InlineData(Roles.InformationGovernanceLead | Roles.MatchingOfficer)]
    public async Task Roles_that_are_not_about_helping_see_no_content_even_from_within_the_team(Roles roles)
    {
        var here = await SharingOnly(EntryKinds.Grouping);
        var admin = Locality.Person("Ash Admin", here.Trust, roles);
        await site.Save(admin, new TeamMember { TeamId = here.Camhs.Id, MemberId = admin.Id });

        Assert.False(await site.Finds(admin, here.Amina));
        Assert.All(await site.Sees(admin, here), seen => Assert.Equal((seen.Key, 0), (seen.Key, seen.Value)));
    }

    private static int Own(string type) => type is "Registration" or "Involvement" ? 1 : 0;
}
