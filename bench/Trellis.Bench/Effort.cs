using System.Diagnostics;

namespace Trellis.Bench;

/// <summary>How long something took, on the clock and of the processor; the second stands when others share the machine.</summary>
internal readonly record struct Effort(double Seconds, double ProcessorSeconds)
{
    public static Effort Start() => Now;

    public Effort Stop()
    {
        var now = Now;
        return new(now.Seconds - Seconds, now.ProcessorSeconds - ProcessorSeconds);
    }

    private static Effort Now => new(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, Environment.CpuUsage.TotalTime.TotalSeconds);
}
