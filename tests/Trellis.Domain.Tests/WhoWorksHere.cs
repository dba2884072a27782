using Trellis.Domain.Alliance;

namespace Trellis.Domain.Tests;

public class WhoWorksHere
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 5, 9, 0, 0, TimeSpan.Zero));

    private readonly Organisation trust = new() { Name = "Trust", OdsCode = "RX1", Sector = "health" };
    private readonly List<Member> members;

    public WhoWorksHere()
    {
        Member Nurse(string name) => new() { OrganisationId = trust.Id, Name = name, JobTitle = "Nurse", StartedOn = new(2026, 1, 5) };
        members = [Nurse("Ruth"), Nurse("Sam"), Nurse("Joe")];
        trust.NamedPersonId = members[0].Id;
    }

    [Fact]
    public void The_named_person_confirms_the_list_and_whoever_left_loses_access_from_that_day()
    {
        var check = StaffCheck.Confirm(trust, members, new Dictionary<Guid, DateOnly> { [members[2].Id] = new(2026, 9, 4) }, members[0], Now);

        Assert.Equal((2, trust.Id), (check.StillHere, check.OrganisationId));
        Assert.Equal([members[2].Id], check.Left);
        Assert.False(members[2].WorksHereOn(new(2026, 9, 4)));
        Assert.True(members[1].WorksHereOn(Now.Today));
    }

    [Fact]
    public void Nobody_else_confirms_it_and_nobody_sends_themselves_away_or_somebody_into_the_future()
    {
        Assert.Throws<RuleBrokenException>(() => StaffCheck.Confirm(trust, members, new Dictionary<Guid, DateOnly>(), members[1], Now));
        Assert.Throws<RuleBrokenException>(() => StaffCheck.Confirm(trust, members, new Dictionary<Guid, DateOnly> { [members[0].Id] = Now.Today }, members[0], Now));
        Assert.Throws<RuleBrokenException>(() => StaffCheck.Confirm(trust, members, new Dictionary<Guid, DateOnly> { [members[1].Id] = Now.Today.AddDays(1) }, members[0], Now));
        Assert.Throws<RuleBrokenException>(() => StaffCheck.Confirm(trust, members, new Dictionary<Guid, DateOnly> { [members[1].Id] = new(2026, 1, 4) }, members[0], Now));
        Assert.Throws<RuleBrokenException>(() => StaffCheck.Confirm(trust, members, new Dictionary<Guid, DateOnly> { [Guid.NewGuid()] = Now.Today }, members[0], Now));
    }

    [Theory]
    [InlineData("2026-09-10", "2026-08-31", StaffCheckState.Due)]
    [InlineData("2026-09-11", "2026-08-31", StaffCheckState.Overdue)]
    [InlineData("2026-09-11", "2026-09-01", StaffCheckState.Done)]
    [InlineData("2026-09-02", "2026-07-31", StaffCheckState.Overdue)]
    [InlineData("2026-09-02", null, StaffCheckState.Due)]
    [InlineData("2026-09-30", null, StaffCheckState.Overdue)]
    [InlineData("2026-01-03", "2025-12-24", StaffCheckState.Due)]
    public void It_is_due_in_the_first_days_of_each_month(string today, string? last, StaffCheckState state) =>
        Assert.Equal(state, StaffCheck.StateOn(DateOnly.Parse(today), trust, last is null ? null : DateOnly.Parse(last)));

    [Fact]
    public void Where_nobody_is_named_that_is_what_is_said()
    {
        trust.NamedPersonId = null;
        Assert.Equal(StaffCheckState.NobodyNamed, StaffCheck.StateOn(Now.Today, trust, Now.Today));
    }

    [Fact]
    public void A_member_has_a_name_a_job_a_role_and_days_in_order()
    {
        var right = new MemberDetails(" Sam Okoro ", "Nurse", Roles.Practitioner, Band: " ", StartedOn: new(2026, 1, 1), LeftOn: new(2026, 2, 1));
        Assert.Equal(("Sam Okoro", null), (right.Checked().Name, right.Checked().Band));
        Assert.Equal("Name", Broken(right with { Name = " " }));
        Assert.Equal("JobTitle", Broken(right with { JobTitle = "" }));
        Assert.Equal("Roles", Broken(right with { Roles = Roles.None }));
        Assert.Equal("LeftOn", Broken(right with { LeftOn = new(2026, 1, 1) }));
        Assert.Equal("Roles", Broken(right with { Roles = Roles.SystemAdministrator | Roles.Practitioner }));

        static string? Broken(MemberDetails details) => Assert.Throws<RuleBrokenException>(() => details.Checked()).Field;
    }

    [Fact]
    public void Somebody_is_always_left_to_look_after_the_system()
    {
        var wendy = new Member { OrganisationId = trust.Id, Name = "Wendy", JobTitle = "", Roles = Roles.SystemAdministrator, AccountId = Guid.NewGuid() };
        MemberDetails.KeepAnAdministrator([wendy], Now.Today);
        wendy.LeftOn = Now.Today.AddDays(30);
        Assert.Throws<RuleBrokenException>(() => MemberDetails.KeepAnAdministrator([wendy, .. members], Now.Today));
    }
}
