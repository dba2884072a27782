using Trellis.Bench.Rooms;

namespace Trellis.Bench.Pages;

/// <summary>The benches that ask pages of the running site, on each database there is, with how busy the machine was.</summary>
internal static class PagesBench
{
    private const int Many = 50_000;

    public static Task<int> RecordAsync() => OnEachAsync(RecordBench.RunAsync);

    public static Task<int> OpenAsync() => OnEachAsync(OpenBench.RunAsync);

    public static Task<int> ListAsync(int many = Many) => OnEachAsync(store => ListBench.RunAsync(store, many));

    public static Task<int> SearchAsync(int many = Many) => OnEachAsync(store => SearchBench.RunAsync(store, many));

    public static Task<int> WorkshopAsync() => OnEachAsync(WorkshopBench.RunAsync);

    public static Task<int> MemoryAsync() => OnEachAsync(MemoryBench.RunAsync);

    private static async Task<int> OnEachAsync(Func<Store, Task> bench)
    {
        foreach (var store in Store.Each)
        {
            SayHowBusy();
            await bench(store);
            SayHowBusy();
        }
        return 0;
    }

    private static void SayHowBusy()
    {
        if (File.Exists("/proc/loadavg")) Console.WriteLine($"({Environment.ProcessorCount} processors, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]})");
    }
}
