using Trellis.Domain.Workshops;

namespace Trellis.Domain.Tests.Workshops;

public class PlanningAWorkshop
{
    [Fact]
    public void Parts_that_are_longer_than_the_room_is_booked_for_are_told_of()
    {
        var workshop = Meeting.Planned(minutes: 60);
        workshop.WillDo([("Welcome", 15), ("Scoring", 45)]);
        Assert.Equal(0, workshop.MinutesOver);

        workshop.WillDo([("Welcome", 15), ("Scoring", 75)]);
        Assert.Equal(30, workshop.MinutesOver);
    }

    [Fact]
    public void The_timer_runs_with_the_part_that_is_going_on_and_can_be_given_more()
    {
        var workshop = Meeting.Planned();
        workshop.WillDo([("Welcome", 15), ("Scoring", 45)]);
        Assert.Null(workshop.PartEndsAt);

        workshop.Start(Meeting.Morning);
        Assert.Equal(Meeting.After(15).Instant, workshop.PartEndsAt);
        workshop.GiveTime(5);
        Assert.Equal(Meeting.After(20).Instant, workshop.PartEndsAt);
        workshop.GoOn(Meeting.After(18));
        Assert.Equal(("Scoring", Meeting.After(63).Instant), (workshop.CurrentPart!.Title, workshop.PartEndsAt!.Value));
        Assert.Throws<RuleBrokenException>(() => workshop.GoOn(Meeting.After(70)));
    }

    [Fact]
    public void Once_it_has_begun_the_agenda_is_not_written_anew()
    {
        var workshop = Meeting.Planned();
        workshop.Start(Meeting.Morning);

        Assert.Throws<RuleBrokenException>(() => workshop.WillDo([("Lunch", 60)]));
    }

    [Fact]
    public void A_day_that_has_gone_by_and_a_missing_title_are_mistakes()
    {
        var workshop = Meeting.Planned();

        Assert.Equal("HeldOn", Assert.Throws<RuleBrokenException>(() => workshop.Describe("Baseline", Meeting.Morning.Today.AddDays(-1), new(9, 0), 60, Meeting.Morning)).Field);
        Assert.Equal("Title", Assert.Throws<RuleBrokenException>(() => workshop.Describe(" ", Meeting.Morning.Today, new(9, 0), 60, Meeting.Morning)).Field);
        Assert.Equal("Minutes", Assert.Throws<RuleBrokenException>(() => workshop.Describe("Baseline", Meeting.Morning.Today, new(9, 0), 5, Meeting.Morning)).Field);
    }

    [Fact]
    public void A_subject_stands_on_the_list_once() =>
        Assert.Throws<RuleBrokenException>(() => new Meeting("macro-1", "macro-1"));

    [Theory]
    [InlineData("bcd-fgh", "BCDFGH")]
    [InlineData(" b c d f g h ", "BCDFGH")]
    [InlineData("BCDFG", null)]
    [InlineData("BCDFG0", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? code) => Assert.Equal(code, SpokenCode.Read(typed, 6));

    [Fact]
    public void Codes_hold_no_vowel_and_no_letter_that_looks_like_another()
    {
        var codes = string.Concat(Enumerable.Range(0, 500).Select(_ => SpokenCode.Make(6)));

        Assert.DoesNotContain(codes, "AEIOUQLNS0123456789".Contains);
        Assert.Equal(17, codes.Distinct().Count());
    }
}
