using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;

namespace Trellis.Domain.Tests.Accounts;

public class BeginningAfresh
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));

    private static Member Person(string name, Guid? account = null) => new() { OrganisationId = Guid.NewGuid(), Name = name, JobTitle = "", AccountId = account ?? Guid.NewGuid() };

    private readonly Member sam = Person("Sam"), wendy = Person("Wendy"), howard = Person("Howard");

    private FreshStart Asked() => FreshStart.Ask(sam, "I rang her", wendy, Now);

    [Fact]
    public void One_administrator_asks_and_another_confirms()
    {
        var start = Asked();
        Assert.Throws<RuleBrokenException>(() => start.Confirm(wendy, wendy, Now));
        start.Confirm(howard, wendy, Now);

        Assert.Equal((howard.Id, (DateTimeOffset?)Now.Instant), (start.ConfirmedById, start.ConfirmedAt));
        Assert.Throws<RuleBrokenException>(() => start.Confirm(howard, wendy, Now));
        Assert.Throws<RuleBrokenException>(() => start.Withdraw(howard, Now));
    }

    [Fact]
    public void Two_jobs_of_one_administrator_are_not_two_people()
    {
        var otherJob = Person("Wendy", wendy.AccountId);
        Assert.Throws<RuleBrokenException>(() => Asked().Confirm(otherJob, wendy, Now));
    }

    [Fact]
    public void Nobody_asks_for_or_confirms_their_own()
    {
        Assert.Throws<RuleBrokenException>(() => FreshStart.Ask(wendy, "It is me", wendy, Now));
        Assert.Throws<RuleBrokenException>(() => FreshStart.Ask(wendy, "It is me", Person("Wendy", wendy.AccountId), Now));
        var start = FreshStart.Ask(howard, "I rang him", wendy, Now);
        Assert.Throws<RuleBrokenException>(() => start.Confirm(howard, wendy, Now));
    }

    [Fact]
    public void It_waits_three_days_and_can_be_stopped()
    {
        var (late, start) = (Clock.MomentOf(Now.Instant.AddDays(3)), Asked());
        Assert.True(start.WaitsAt(Clock.MomentOf(late.Instant.AddSeconds(-1))));
        Assert.False(start.WaitsAt(late));
        Assert.Throws<RuleBrokenException>(() => start.Confirm(howard, wendy, late));

        start.Withdraw(howard, Now);
        Assert.False(start.WaitsAt(Now));
    }

    [Fact]
    public void Whoever_has_no_account_is_invited_instead() => Assert.Throws<RuleBrokenException>(() => FreshStart.Ask(new() { OrganisationId = Guid.NewGuid(), Name = "New", JobTitle = "" }, "", wendy, Now));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void On_the_day_somebody_leaves_they_no_longer_work_here(int day, bool works) =>
        Assert.Equal(works, new Member { OrganisationId = Guid.NewGuid(), Name = "Joe", JobTitle = "", LeftOn = Now.Today }.WorksHereOn(Now.Today.AddDays(day)));
}
