using Trellis.Domain.Alliance;

namespace Trellis.Domain.Tests;

public class AgreeingToShare
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Organisation Trust = new() { Name = "Trust", OdsCode = "RX1", Sector = "health" };
    private static readonly Organisation Justice = new() { Name = "Youth justice", OdsCode = "YJ1", Sector = "youth-justice" };
    private static readonly Member Sam = new() { OrganisationId = Trust.Id, Name = "Sam", JobTitle = "Nurse", Roles = Roles.Practitioner };

    private static SharingAgreement Agreement(EntryKinds kinds = EntryKinds.Plan, DateOnly? starts = null, DateOnly? review = null) => new()
    {
        Title = "Alliance", Purpose = "Helping", Kinds = kinds, StartsOn = starts ?? new(2026, 1, 1), ReviewOn = review ?? new(2027, 1, 1), Article6Basis = "6(1)(e)", Article9Basis = "9(2)(h)",
        DataProtectionActCondition = "Schedule 1", ConfidentialityBasis = "Direct care", ContactForRights = "rights@example.org", Signatories = "Both",
    };

    [Theory]
    [InlineData(-1, AgreementState.NotYetInForce, false)]
    [InlineData(0, AgreementState.InForce, true)]
    [InlineData(364, AgreementState.InForce, true)]
    [InlineData(365, AgreementState.ReviewDue, true)]
    [InlineData(4000, AgreementState.ReviewDue, true)]
    public void Sharing_starts_on_its_day_and_no_date_stops_it(int day, AgreementState state, bool shares)
    {
        var (agreement, today) = (Agreement(), new DateOnly(2026, 1, 1).AddDays(day));

        Assert.Equal((state, shares), (agreement.StateOn(today), agreement.Shares(today)));
    }

    [Fact]
    public void Suspending_and_stopping_need_a_reason_and_stop_sharing_at_once()
    {
        var agreement = Agreement();
        Assert.Throws<RuleBrokenException>(() => agreement.Suspend(" ", Now));
        agreement.Suspend("A breach", Now);
        Assert.False(agreement.Shares(Now.Today));
        agreement.Resume();
        Assert.True(agreement.Shares(Now.Today));
        agreement.Stop("Left the alliance", Now);
        Assert.False(agreement.Shares(Now.Today));
        Assert.Throws<RuleBrokenException>(() => agreement.Reviewed(new(2030, 1, 1), Now));
    }

    [Fact]
    public void It_lists_something_and_is_reviewed_after_it_starts()
    {
        Assert.Equal("Kinds", Assert.Throws<RuleBrokenException>(() => Agreement(EntryKinds.None).Checked([])).Field);
        Assert.Equal("ReviewOn", Assert.Throws<RuleBrokenException>(() => Agreement(review: new(2026, 1, 1)).Checked([])).Field);
    }

    [Fact]
    public void Where_youth_justice_takes_part_it_names_the_basis_for_offence_data()
    {
        var agreement = Agreement();
        agreement.Join(Trust, ControllerRole.Controller);
        agreement.Checked([Trust, Justice]);
        agreement.Join(Justice, ControllerRole.Processor);
        Assert.Equal("Article10Basis", Assert.Throws<RuleBrokenException>(() => agreement.Checked([Trust, Justice])).Field);

        agreement.Article10Basis = "Schedule 1, part 2";
        agreement.Checked([Trust, Justice]);
    }

    [Fact]
    public void An_organisation_joins_once_can_change_its_role_and_leave_but_the_keeper_stays()
    {
        var agreement = Agreement();
        agreement.Join(Trust, ControllerRole.Controller);
        agreement.Join(Justice, ControllerRole.Processor);
        agreement.Join(Justice, ControllerRole.Controller);
        Assert.Equal([(Trust.Id, ControllerRole.Controller), (Justice.Id, ControllerRole.Controller)], agreement.Parties.Select(p => (p.OrganisationId, p.Role)));

        Assert.Throws<RuleBrokenException>(() => agreement.Leave(Trust.Id, keptBy: Trust.Id));
        agreement.Leave(Justice.Id, keptBy: Trust.Id);
        Assert.Equal([Trust.Id], agreement.Parties.Select(p => p.OrganisationId));
    }

    [Fact]
    public void What_it_lists_is_seen_from_the_other_parties_and_nothing_else_is()
    {
        var agreement = Agreement(EntryKinds.Plan | EntryKinds.Goals);
        agreement.Join(Trust, ControllerRole.Controller);
        agreement.Join(Justice, ControllerRole.Controller);

        var sight = Sight.Of(Sam, [], [], [agreement], Now);

        Assert.All(EntryKindText.Each, kind => Assert.Equal(kind is EntryKinds.Plan or EntryKinds.Goals ? [Justice.Id] : [], sight.From(kind)));
    }
}
