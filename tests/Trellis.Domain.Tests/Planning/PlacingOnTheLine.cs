using Trellis.Domain.Planning;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Evidence.Registers.Books;

namespace Trellis.Domain.Tests.Planning;

public class PlacingOnTheLine
{
    private static readonly PlanHeadings Phases = Shipped.Read<PlanHeadings>("phases");

    private static PhasePlacement Place(string phase, int since, PhasePlacement? before = null) => PhasePlacement.Place(Phases, phase, Today.AddDays(-since), " It shows ", before, Prue, At(0));

    [Fact]
    public void What_is_missing_or_cannot_be_is_named_at_its_field()
    {
        Assert.Equal("Phase", Refused(() => Place("best", 1)).Field);
        Assert.Equal("Since", Refused(() => Place("initial", -1)).Field);
        Assert.Equal("Since", Refused(() => Place("initial", 11, Place("exploration", 10))).Field);
        Assert.Equal("Because", Refused(() => PhasePlacement.Place(Phases, "initial", Today, " ", null, Prue, At(0))).Field);
    }

    [Fact]
    public void The_line_shows_each_time_in_a_phase_also_when_it_is_come_back_to()
    {
        var first = Place("exploration", 300);
        var again = Place("exploration", 250, first);
        var second = Place("installation", 200, again);
        var back = Place("exploration", 100, second);
        var line = new[] { back, first, second, again }.OnLine(Phases);

        Assert.Equal(4, back.Sequence);
        Assert.Equal(["exploration", "installation", "initial", "full"], line.Select(p => p.Phase.Code));
        Assert.Equal([(Today.AddDays(-300), Today.AddDays(-200)), (Today.AddDays(-100), null)], line[0].Times);
        Assert.Equal([(Today.AddDays(-200), Today.AddDays(-100))], line[1].Times);
        Assert.Equal([true, false, false, false], line.Select(p => p.IsNow));
        Assert.Equal((true, false, true), (line[0].Holds(Today.AddDays(-201)), line[0].Holds(Today.AddDays(-200)), line[0].Holds(Today)));
        Assert.Empty(line[3].Times);
    }

    [Fact]
    public void A_placement_of_the_same_day_puts_the_one_before_right()
    {
        var wrong = Place("full", 50);
        var line = new[] { wrong, Place("initial", 50, wrong) }.OnLine(Phases);
        Assert.Empty(line.Single(p => p.Phase.Code == "full").Times);
        Assert.True(line.Single(p => p.Phase.Code == "initial").IsNow);
        Assert.All(Array.Empty<PhasePlacement>().OnLine(Phases), p => Assert.False(p.IsNow));
    }
}
