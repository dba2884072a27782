using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;
using static Trellis.Domain.YoungPeople.Caseloads.CaseloadColumn;

namespace Trellis.Domain.Tests.Caseloads;

public class TakingInAnInvolvement
{
    private static readonly Organisation Trust = new() { Name = "Trust", OdsCode = "RX1", Sector = "health" };
    private readonly Team team = new() { OrganisationId = Trust.Id, Name = "North" };
    private readonly YoungPerson amina = YoungPerson.Add(Typed.Now);

    [Theory]
    [InlineData("2025-03-01", "", InvolvementState.Working, "2025-03-01", null)]
    [InlineData("2025-03-01", "2025-06-01", InvolvementState.Worked, "2025-03-01", "2025-06-01")]
    [InlineData("", "2025-06-01", InvolvementState.Worked, "2025-06-01", "2025-06-01")]
    [InlineData("", "", InvolvementState.Working, "2026-09-01", null)]
    public void Somebody_new_is_worked_with_from_the_day_the_row_gives_or_from_today(string from, string to, InvolvementState state, string began, string? ended)
    {
        var involvement = TakeIn(from, to);
        Assert.Equal((state, Day(began), Day(ended)), (involvement.State, involvement.WorkingFrom, involvement.WorkedUntil));
    }

    [Theory]
    [InlineData("2025-03-01")]
    [InlineData("2025-04-01")]
    [InlineData("")]
    public void The_same_work_again_is_the_same_involvement(string from)
    {
        var known = TakeIn("2025-03-01", "");
        Assert.Same(known, TakeIn(from, "", known));
        Assert.Equal((InvolvementState.Working, Day("2025-03-01")), (known.State, known.WorkingFrom));
    }

    [Fact]
    public void An_end_date_ends_it()
    {
        var known = TakeIn("2025-03-01", "");
        Assert.Same(known, TakeIn("2025-03-01", "2025-09-01", known));
        Assert.Equal((InvolvementState.Worked, Day("2025-09-01")), (known.State, known.WorkedUntil));
    }

    [Theory]
    [InlineData("2025-03-01", "")]
    [InlineData("2025-03-01", "2025-06-01")]
    [InlineData("", "")]
    [InlineData("", "2025-06-01")]
    public void What_has_ended_is_not_begun_again_by_a_file_that_lags(string from, string to)
    {
        var known = TakeIn("2025-03-01", "2025-06-01");
        Assert.Same(known, TakeIn(from, to, known));
        Assert.Equal(InvolvementState.Worked, known.State);
    }

    [Fact]
    public void Coming_back_later_is_a_new_involvement()
    {
        var known = TakeIn("2025-03-01", "2025-06-01");
        var again = TakeIn("2026-02-01", "", known);
        Assert.NotSame(known, again);
        Assert.Equal(InvolvementState.Working, again.State);
    }

    [Fact]
    public void An_older_time_together_is_history_and_leaves_the_present_one_open()
    {
        var known = TakeIn("2026-02-01", "");
        var older = TakeIn("2025-03-01", "2025-06-01", known);
        Assert.Equal((InvolvementState.Working, InvolvementState.Worked), (known.State, older.State));
        Assert.NotSame(known, older);
    }

    [Fact]
    public void A_team_that_was_asked_and_works_with_them_now_has_begun()
    {
        var sam = new Member { OrganisationId = Trust.Id, Name = "Sam", JobTitle = "Nurse" };
        var known = Involvement.Ask(amina, team, "Amina, for help with sleep", Hand.Of(sam, team, Typed.Now));
        Assert.Same(known, TakeIn("2026-02-01", "", known));
        Assert.Equal(InvolvementState.Working, known.State);
    }

    [Fact]
    public void An_invitation_that_was_passed_back_stays_so_and_working_with_them_now_is_new()
    {
        var sam = new Member { OrganisationId = Trust.Id, Name = "Sam", JobTitle = "Nurse" };
        var known = Involvement.Ask(amina, team, "Amina, for help with sleep", Hand.Of(sam, team, Typed.Now));
        known.PassBack("Another team fits better", Typed.Now);
        Assert.NotSame(known, TakeIn("2026-02-01", "", known));
        Assert.Equal(InvolvementState.PassedBack, known.State);
    }

    [Fact]
    public void The_lead_is_a_member_where_one_bears_the_name_and_else_the_name_alone()
    {
        var sam = new Member { OrganisationId = Trust.Id, Name = "Sam Okoro", JobTitle = "Nurse" };
        var involvement = TakeIn("2026-02-01", "");
        involvement.Lead(null, null, "Sam Okoro");
        Assert.Equal("Sam Okoro", involvement.LeadName);

        involvement.Lead(sam, null, "Sam Okoro");
        Assert.Equal((sam.Id, null), (involvement.LeadId, involvement.LeadName));

        involvement.Lead(null, null, "Somebody Else");
        Assert.Equal((sam.Id, null), (involvement.LeadId, involvement.LeadName));
    }

    private Involvement TakeIn(string from, string to, params Involvement[] known) => CaseloadInvolvement.TakeIn(known, amina, team, Typed.Entry((InvolvedFrom, from), (InvolvedTo, to)), Typed.Now);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
