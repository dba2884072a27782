using Trellis.Domain.Alliance;
using Trellis.Domain.Tests.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Tests.YoungPeople;

public class KnowingWhoWillSeeIt
{
    private readonly Northborough here = new();
    private readonly Organisation trust = new() { Name = "Trust", OdsCode = "T", Sector = "health" };
    private readonly Organisation school = new() { Name = "Hill School", OdsCode = "S", Sector = "education" };
    private readonly Hand sam;
    private readonly Hand kit;

    public KnowingWhoWillSeeIt() => (sam, kit) = (Northborough.Somebody("Sam", trust.Id), Northborough.Somebody("Kit", school.Id));

    private SeenBy Foretold(EntryKinds shared = EntryKinds.Grouping, params KeptFrom[] kept) => SeenBy.Of(EntryKinds.Grouping, sam.Team, Sees(shared), here.Amina, [here.Working(sam), here.Working(kit)], kept);

    private Sight Sees(EntryKinds shared)
    {
        var agreement = new SharingAgreement
        {
            Title = "Alliance", Purpose = "Help", Kinds = shared, StartsOn = new(2025, 1, 1), ReviewOn = new(2027, 1, 1), Article6Basis = "e", Article9Basis = "h", DataProtectionActCondition = "2", ConfidentialityBasis = "care",
            ContactForRights = "rights@example.org", Signatories = "Both",
        };
        agreement.Join(trust, ControllerRole.Controller);
        agreement.Join(school, ControllerRole.Controller);
        return Sight.Of(sam.Member, [sam.Team.Id], [], [agreement], Northborough.Now);
    }

    private IReadOnlyList<string> Said(SeenBy seen) => seen.Sentences("Amina", id => id == school.Id ? school.Name : "?");

    [Fact]
    public void Whom_an_agreement_covers_will_see_it()
    {
        Assert.Equal("Hill School will see the grouping and plan line, and the rest but what you mark “Only our team”.", Said(Foretold())[0]);
        Assert.Equal("your team, Hill School", Foretold().InShort(_ => school.Name));
        Assert.Equal("Hill School will not see it, because no sharing agreement covers it.", Said(Foretold(EntryKinds.Plan))[0]);
    }

    [Theory]
    [InlineData(AskedBy.YoungPerson, "Hill School will not see it, because Amina asked us not to share it.")]
    [InlineData(AskedBy.ParentOrCarer, "Hill School will not see it, because a parent or carer asked us not to share it.")]
    [InlineData(null, "Hill School will not see it, because somebody asked for it not to be shared with them.")]
    public void A_request_says_who_asked_as_far_as_we_may_know(AskedBy? by, string sentence) =>
        Assert.Equal(sentence, Said(Foretold(EntryKinds.Grouping, new(EntryKinds.Grouping, null, school.Id, null), new(EntryKinds.Grouping, null, school.Id, null, by)))[0]);

    [Fact]
    public void A_request_about_something_else_or_someone_else_or_long_over_keeps_nothing_back()
    {
        KeptFrom[] others = [new(EntryKinds.Goals, null, school.Id, null), new(EntryKinds.Grouping, school.Id, school.Id, null), new(EntryKinds.Grouping, null, Guid.NewGuid(), null), new(EntryKinds.Grouping, null, school.Id, Northborough.Now.Today.AddDays(-1))];

        Assert.Equal([school.Id], Foretold(EntryKinds.Grouping, others).Seers);
        Assert.Empty(Foretold(EntryKinds.Grouping, new KeptFrom(EntryKinds.Grouping, trust.Id, school.Id, Northborough.Now.Today)).Seers);
    }

    [Fact]
    public void What_is_asked_about_parents_is_said_and_changes_nothing_for_organisations()
    {
        var seen = Foretold(EntryKinds.Grouping, new KeptFrom(EntryKinds.Grouping, null, null, null));

        Assert.Contains("Parents and carers will not be shown it, because we were asked not to.", Said(seen));
        Assert.Equal([school.Id], seen.Seers);
    }

    [Fact]
    public void A_service_that_is_not_shown_keeps_it_to_the_team()
    {
        sam.Team.InvolvementNotShown = true;

        Assert.Equal(["Only your team will see this, because it is private that your team works with Amina."], Said(Foretold()));
        Assert.Empty(Foretold().Seers);
    }

    [Fact]
    public void On_a_restricted_record_it_says_that_only_named_people_can_open_it()
    {
        Assert.Single(here.Amina.Restrict("Adopted", [sam.Member], sam));

        Assert.Equal("This record is restricted: only people named on it, and the lead of each team or whoever stands in, can open it.", Said(Foretold())[0]);
    }
}
