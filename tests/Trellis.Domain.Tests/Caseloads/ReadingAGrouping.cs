using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;
using static Trellis.Domain.YoungPeople.Caseloads.CaseloadColumn;

namespace Trellis.Domain.Tests.Caseloads;

public class ReadingAGrouping
{
    private static readonly CaseloadGrouping Groupings = new(new("7", [.. Enum.GetValues<Grouping>().Select(g => new GroupingWording(g, Title(g), "staff", $"Young {g}", "young", g == Grouping.GettingAdvice ? "Getting advice and signposting" : null))]));

    [Theory]
    [InlineData("Thriving", Grouping.Thriving)]
    [InlineData("GettingAdvice", Grouping.GettingAdvice)]
    [InlineData("Getting Advice and Signposting", Grouping.GettingAdvice)]
    [InlineData("advice & signposting", Grouping.GettingAdvice)]
    [InlineData("getting_help", Grouping.GettingHelp)]
    [InlineData("HELP", Grouping.GettingHelp)]
    [InlineData("Getting More Help", Grouping.GettingMoreHelp)]
    [InlineData("Risk Support", Grouping.GettingRiskSupport)]
    [InlineData("getting-risk-support", Grouping.GettingRiskSupport)]
    public void The_five_are_known_by_title_code_and_common_spelling(string text, Grouping grouping) => Assert.Equal(grouping, Read((CaseloadColumn.Grouping, text))!.Grouping);

    [Theory]
    [InlineData("Tier 3")]
    [InlineData("Getting")]
    [InlineData("More")]
    [InlineData("3")]
    public void Anything_else_is_refused(string text) =>
        Assert.Equal("grouping", Assert.Throws<RuleBrokenException>(() => Read((CaseloadColumn.Grouping, text))).Field);

    [Fact]
    public void Nothing_is_made_up_that_the_file_does_not_say()
    {
        var decision = GroupingDecision.Import(YoungPerson.Add(Typed.Now), null, Read()!, new() { OrganisationId = Guid.NewGuid(), Name = "North" }, Typed.Now);
        Assert.Equal((DecisionSource.Imported, Discussed.NotKnown, Present.None, Agreed.NotAskedYet, null), (decision.Source, decision.Explained, decision.Present, decision.YoungPersonAgreed, decision.RecordedById));
    }

    [Fact]
    public void Who_took_part_is_kept_when_the_file_says_so() =>
        Assert.Equal(Present.YoungPerson | Present.ParentOrCarer, Read((YoungPersonTookPart, "Yes"), (FamilyTookPart, "1"))!.Present);

    [Fact]
    public void An_unclear_answer_is_left_out_with_a_warning()
    {
        var row = Row((YoungPersonTookPart, "perhaps"));
        Assert.Equal(Present.None, Groupings.Read(row, null, Typed.Now)!.Present);
        Assert.Equal("young_person_took_part", Assert.Single(row.Warnings).Column);
    }

    [Fact]
    public void Only_the_team_may_read_the_reason() => Assert.Equal(Readers.OurTeam, Read((GroupingReason, "Goals agreed"))!.WhyMoved.Readers);

    [Fact]
    public void A_review_that_is_not_later_is_left_out_with_a_warning()
    {
        var row = Row((ReviewOn, "2026-03-01"));
        Assert.Null(Groupings.Read(row, null, Typed.Now)!.LookAgainOn);
        Assert.Equal("review_on", Assert.Single(row.Warnings).Column);
        Assert.Equal(new DateOnly(2026, 3, 2), Read((ReviewOn, "2026-03-02"))!.LookAgainOn);
    }

    [Fact]
    public void A_grouping_without_its_date_is_left_out_with_a_warning()
    {
        var row = Row((GroupingAgreedOn, ""));
        Assert.Null(Groupings.Read(row, null, Typed.Now));
        Assert.Equal("grouping_agreed_on", Assert.Single(row.Warnings).Column);
    }

    [Theory]
    [InlineData("2026-09-02")]
    [InlineData("2011-05-13")]
    [InlineData("1990-01-01")]
    [InlineData("30/02/2026")]
    public void A_day_on_which_it_cannot_have_been_agreed_is_refused(string agreedOn) => Assert.Equal("grouping_agreed_on",
        CaseloadColumns.HeaderOf(Assert.Throws<RuleBrokenException>(() => Groupings.Read(Row((GroupingAgreedOn, agreedOn)), new(2011, 5, 14), Typed.Now))));

    [Fact]
    public void A_row_may_hold_no_grouping() => Assert.Null(Read((CaseloadColumn.Grouping, ""), (GroupingAgreedOn, "")));

    [Fact]
    public void The_same_grouping_of_the_same_day_is_known_even_when_it_was_withdrawn()
    {
        var (team, person) = (new Team { OrganisationId = Guid.NewGuid(), Name = "North" }, YoungPerson.Add(Typed.Now));
        var known = GroupingDecision.Import(person, null, Read()!, team, Typed.Now);
        known.Withdraw("Recorded in error", new() { OrganisationId = team.OrganisationId, Name = "Sam", JobTitle = "Nurse" }, Typed.Now);

        Assert.True(Read()!.IsKnown([known]));
        Assert.False(Read((GroupingAgreedOn, "2026-03-02"))!.IsKnown([known]));
        Assert.False(Read((CaseloadColumn.Grouping, "Thriving"))!.IsKnown([known]));
    }

    private static SharedDecision? Read(params (CaseloadColumn, string)[] changes) => Groupings.Read(Row(changes), null, Typed.Now);

    private static CaseloadLine Row(params (CaseloadColumn, string)[] changes) => Typed.Row([(CaseloadColumn.Grouping, "Getting help"), (GroupingAgreedOn, "2026-03-01"), .. changes]);

    private static string Title(Grouping grouping) => grouping switch
    {
        Grouping.Thriving => "Thriving",
        Grouping.GettingAdvice => "Getting advice",
        Grouping.GettingHelp => "Getting help",
        Grouping.GettingMoreHelp => "Getting more help",
        Grouping.GettingRiskSupport => "Getting risk support",
        _ => "",
    };
}
