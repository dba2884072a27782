using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Domain.Tests.Caseloads;

public class ApprovingACaseload
{
    private static readonly Moment Now = Typed.Now;
    private readonly Guid trust = Guid.NewGuid();

    [Fact]
    public void A_team_lead_of_the_same_organisation_says_that_they_work_with_these_people()
    {
        var load = Waiting();
        load.Approve(WhoseList.WorkWith, "  Open referrals  ", By(Roles.TeamLead), Now);

        Assert.Equal((LoadState.Approved, "Open referrals"), (load.State, load.ApprovedBecause));
    }

    [Theory]
    [InlineData(Roles.DataOfficer, true)]
    [InlineData(Roles.SystemAdministrator, true)]
    [InlineData(Roles.TeamLead, false)]
    public void Nobody_else_does(Roles roles, bool here)
    {
        var load = Waiting();
        Assert.Throws<RuleBrokenException>(() => load.Approve(WhoseList.WorkWith, "Open referrals", By(roles, here), Now));
        Assert.Equal(LoadState.Waiting, load.State);
    }

    [Theory]
    [InlineData(null, "Open referrals", nameof(WhoseList))]
    [InlineData(WhoseList.RollOrRegister, "The roll", nameof(WhoseList))]
    [InlineData(WhoseList.WorkWith, " ", nameof(CaseloadLoad.ApprovedBecause))]
    public void It_takes_the_words_and_a_roll_is_no_caseload(WhoseList? list, string because, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBrokenException>(() => Waiting().Approve(list, because, By(Roles.TeamLead), Now)).Field);

    [Fact]
    public void Nothing_is_approved_that_was_not_tried_out()
    {
        var load = CaseloadLoad.Send("a.csv", By(Roles.DataOfficer), Now);
        Assert.Throws<RuleBrokenException>(() => load.Approve(WhoseList.WorkWith, "Open referrals", By(Roles.TeamLead), Now));
        load.Tried(Now);
        load.Prepare(Now);
        Assert.Throws<RuleBrokenException>(() => load.Approve(WhoseList.WorkWith, "Open referrals", By(Roles.TeamLead), Now));
    }

    [Fact]
    public void What_was_approved_is_neither_changed_nor_given_up_but_taken_back_by_a_lead_once_it_is_done()
    {
        var load = Waiting();
        load.Approve(WhoseList.WorkWith, "Open referrals", By(Roles.TeamLead), Now);
        Assert.Throws<RuleBrokenException>(() => load.Prepare(Now));
        Assert.Throws<RuleBrokenException>(() => load.GiveUp(null, By(Roles.TeamLead), Now));
        Assert.Throws<RuleBrokenException>(() => load.TakeBack("Wrong file", By(Roles.TeamLead), Now));
        load.Finish(Now);
        Assert.Throws<RuleBrokenException>(() => load.TakeBack("Wrong file", By(Roles.DataOfficer), Now));
        Assert.Throws<RuleBrokenException>(() => load.TakeBack("", By(Roles.TeamLead), Now));

        load.TakeBack("Wrong file", By(Roles.TeamLead), Now);
        load.WasTakenBack(Now);

        Assert.Equal(LoadState.TakenBack, load.State);
    }

    [Fact]
    public void Rows_are_put_right_under_the_approval_of_the_file_they_came_with()
    {
        var load = Waiting();
        load.Approve(WhoseList.WorkWith, "Open referrals", By(Roles.TeamLead), Now);
        Assert.Throws<RuleBrokenException>(() => load.Mend("b.csv", By(Roles.DataOfficer), Now));
        load.Finish(Now);
        Assert.Throws<RuleBrokenException>(() => load.Mend("b.csv", By(Roles.DataOfficer, here: false), Now));

        var mend = load.Mend("b.csv", By(Roles.DataOfficer), Now);

        Assert.Equal((LoadState.Approved, load.Id, load.ApprovedBecause), (mend.State, mend.MendsId, mend.ApprovedBecause));
    }

    [Theory]
    [InlineData("D:\\lists\\caseload.csv", "caseload.csv")]
    [InlineData("../../lists/list.csv", "list.csv")]
    [InlineData("  ", "caseload")]
    public void A_files_name_is_its_name_alone(string sent, string kept) => Assert.Equal(kept, CaseloadLoad.Send(sent, By(Roles.DataOfficer), Now).FileName);

    [Fact]
    public void Whoever_helps_does_not_send_a_caseload() => Assert.Throws<RuleBrokenException>(() => CaseloadLoad.Send("a.csv", By(Roles.Practitioner), Now));

    private CaseloadLoad Waiting()
    {
        var load = CaseloadLoad.Send("a.csv", By(Roles.DataOfficer), Now);
        load.Tried(Now);
        return load;
    }

    private Member By(Roles roles, bool here = true) => new() { OrganisationId = here ? trust : Guid.NewGuid(), Name = "Lena Hart", JobTitle = "", Roles = roles };
}
