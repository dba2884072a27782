using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Tests;

public class TellingOfADeathOrAMove
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Organisation Trust = new() { Name = "Trust", OdsCode = "RX1", Sector = "health" };
    private static readonly Team Camhs = new() { OrganisationId = Trust.Id, Name = "CAMHS" };
    private static readonly Member Sam = new() { OrganisationId = Trust.Id, Name = "Sam", JobTitle = "Nurse", Roles = Roles.Practitioner };

    private static LifeEvent Record(DateOnly? on, string? note = "His school rang", LifeEventKind kind = LifeEventKind.Died) => LifeEvent.Record(YoungPerson.Add(Now), new(2011, 5, 14), kind, on, note, Hand.Of(Sam, Camhs, Now));

    [Fact]
    public void It_has_a_date_that_can_be_and_says_who_told()
    {
        Assert.Equal("On", Assert.Throws<RuleBrokenException>(() => Record(null)).Field);
        Assert.Equal("On", Assert.Throws<RuleBrokenException>(() => Record(Now.Today.AddDays(1))).Field);
        Assert.Equal("On", Assert.Throws<RuleBrokenException>(() => Record(new(2011, 5, 13))).Field);
        Assert.Equal("Note", Assert.Throws<RuleBrokenException>(() => Record(Now.Today, " ")).Field);
    }

    [Fact]
    public void A_mistake_is_taken_back_once_with_a_reason_by_whoever_recorded_it()
    {
        var died = Record(Now.Today);
        Assert.Equal("TakenBackBecause", Assert.Throws<RuleBrokenException>(() => died.TakeBack("", Sam, Now)).Field);
        Assert.Throws<RuleBrokenException>(() => died.TakeBack("Not him", new() { OrganisationId = Guid.CreateVersion7(), Name = "Kit", JobTitle = "Lead" }, Now));
        died.TakeBack("It was his cousin", Sam, Now);
        Assert.Throws<RuleBrokenException>(() => died.TakeBack("Again", Sam, Now));
    }

    [Theory]
    [InlineData("2010-10-31", 16, false)]
    [InlineData("2010-09-01", 16, true)]
    [InlineData("2010-08-02", 16, true)]
    [InlineData("2008-09-15", 18, false)]
    [InlineData("2010-11-01", null, false)]
    [InlineData("2010-08-01", null, false)]
    [InlineData(null, null, false)]
    public void Turning_sixteen_and_eighteen_are_told_of_sixty_days_before_and_thirty_after(string? born, int? age, bool past)
    {
        var near = ComingOfAge.Near(born is null ? null : DateOnly.Parse(born, null), Now.Today);

        Assert.Equal(age, near?.Age);
        Assert.Equal(past, near?.IsPast(Now.Today) is true);
    }
}
