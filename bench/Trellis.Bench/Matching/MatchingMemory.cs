using System.Globalization;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Bench.Matching;

/// <summary>What so many people weigh in memory, names and addresses included, and how fast more are then looked for among them.</summary>
internal static class MatchingMemory
{
    public static int Run(int count)
    {
        var known = new KnownPeople();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var record in MadeChildren.Stream(count, seed: 1)) known.Add(Guid.CreateVersion7(), record.Details);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        var incoming = MadeChildren.Records(10_000, seed: 1);
        var effort = Effort.Start();
        var recognised = incoming.Count(record => known.Recognise(record.Details).Band == Band.Automatic);
        effort = effort.Stop();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{known.Registrations:N0} registrations: {bytes / 1e6:N0} MB, {bytes / known.Registrations} bytes each; then 10,000 looked for in {effort.Seconds:0.00} s, {effort.ProcessorSeconds:0.00} s of processor ({recognised:N0} recognised)"));
        return 0;
    }
}
