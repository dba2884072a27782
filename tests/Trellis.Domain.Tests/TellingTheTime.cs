namespace Trellis.Domain.Tests;

public class TellingTheTime
{
    [Theory]
    [InlineData("2026-06-30T22:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T23:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31")]
    [InlineData("2027-01-01T00:00:00Z", "2027-01-01")]
    public void Today_is_the_date_on_the_wall_in_the_United_Kingdom(string instant, string today) =>
        Assert.Equal(DateOnly.Parse(today), new StoppedClock(DateTimeOffset.Parse(instant)).Now().Today);

    [Fact]
    public void An_instant_is_cut_to_milliseconds_never_rounded_up()
    {
        var moment = new StoppedClock(DateTimeOffset.Parse("2026-09-01T08:00:00.1239999Z")).Now();

        Assert.Equal(DateTimeOffset.Parse("2026-09-01T08:00:00.123Z"), moment.Instant);
    }

    [Fact]
    public void An_instant_is_told_in_universal_time_wherever_it_was_taken()
    {
        var moment = Clock.MomentOf(DateTimeOffset.Parse("2026-07-01T00:30:00+01:00"));

        Assert.Equal((TimeSpan.Zero, new DateOnly(2026, 7, 1)), (moment.Instant.Offset, moment.Today));
    }

    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
