using Trellis.Domain.Alliance;

namespace Trellis.Domain.Tests;

public class StoppingAnAgreement
{
    private static readonly DateOnly Today = new(2026, 9, 1);
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Organisation Trust = New("Trust"), School = New("School"), Council = New("Council");

    private static Organisation New(string name) => new() { Name = name, OdsCode = name, Sector = "health" };

    private static SharingAgreement Between(EntryKinds kinds, params Organisation[] parties)
    {
        var agreement = new SharingAgreement
        {
            Title = "Sharing", Purpose = "Helping", Kinds = kinds, StartsOn = new(2025, 1, 1), ReviewOn = new(2026, 8, 1), Article6Basis = "6(1)(e)", Article9Basis = "9(2)(h)", DataProtectionActCondition = "Schedule 1",
            ConfidentialityBasis = "Direct care", ContactForRights = "rights@example.org", Signatories = "Both",
        };
        foreach (var party in parties) agreement.Join(party, ControllerRole.JointController);
        return agreement;
    }

    [Fact]
    public void Each_two_lose_its_kinds_less_what_another_agreement_covers_for_both()
    {
        var stopped = Between(EntryKinds.Grouping | EntryKinds.Plan, Trust, School, Council);
        var other = Between(EntryKinds.Grouping | EntryKinds.Goals, Trust, Council);

        var cuts = AgreementCut.Of(stopped, [stopped, other], Today).ToDictionary(c => (c.OneId, c.OtherId), c => c.Kinds);

        Assert.Equal(3, cuts.Count);
        Assert.Equal(EntryKinds.Plan, cuts[(Trust.Id, Council.Id)]);
        Assert.Equal(EntryKinds.Grouping | EntryKinds.Plan, cuts[(Trust.Id, School.Id)]);
        Assert.Equal(EntryKinds.Grouping | EntryKinds.Plan, cuts[(School.Id, Council.Id)]);
    }

    [Fact]
    public void What_another_covers_whole_is_not_cut_unless_that_one_is_suspended()
    {
        var (stopped, other) = (Between(EntryKinds.Grouping, Trust, School), Between(EntryKinds.Grouping, Trust, School));
        Assert.Empty(AgreementCut.Of(stopped, [stopped, other], Today));

        other.Suspend("A breach", Now);
        Assert.Single(AgreementCut.Of(stopped, [stopped, other], Today));
    }

    [Fact]
    public void An_agreement_that_shares_nothing_today_cuts_nothing()
    {
        var suspended = Between(EntryKinds.Grouping, Trust, School);
        suspended.Suspend("A breach", Now);
        Assert.Empty(AgreementCut.Of(suspended, [], Today));
    }

    [Theory]
    [InlineData(61, false)]
    [InlineData(60, true)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void A_review_is_near_for_sixty_days_and_then_it_is_due(int days, bool near)
    {
        var agreement = Between(EntryKinds.Grouping, Trust, School);
        agreement.ReviewOn = Today.AddDays(days);
        Assert.Equal(near, agreement.IsReviewNear(Today));
    }
}
