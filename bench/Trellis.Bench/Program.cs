using System.Globalization;
using Trellis.Bench.Imports;
using Trellis.Bench.Matching;
using Trellis.Bench.Pages;

return args switch
{
    ["matching", .. var rest] => MatchingBench.Run(rest),
    ["import", .. var rest] => ImportBench.Run(rest),
    ["record"] => await PagesBench.RecordAsync(),
    ["open"] => await PagesBench.OpenAsync(),
    ["list"] => await PagesBench.ListAsync(),
    ["list", var many] => await PagesBench.ListAsync(int.Parse(many, CultureInfo.InvariantCulture)),
    ["search"] => await PagesBench.SearchAsync(),
    ["search", var many] => await PagesBench.SearchAsync(int.Parse(many, CultureInfo.InvariantCulture)),
    ["workshop"] => await PagesBench.WorkshopAsync(),
    ["memory"] => await PagesBench.MemoryAsync(),
    ["all"] => await AllAsync(),
    // Run by the benches themselves, as processes of their own.
    ["floor", .. var rest] => FloorSite.Run(rest),
    ["counted", .. var rest] => CountedSite.Run(rest),
    _ => Usage(),
};

static async Task<int> AllAsync()
{
    MatchingBench.Run(["--made", "20000"]);
    ImportBench.Run([]);
    await PagesBench.RecordAsync();
    await PagesBench.OpenAsync();
    await PagesBench.ListAsync();
    await PagesBench.SearchAsync();
    await PagesBench.WorkshopAsync();
    return await PagesBench.MemoryAsync();
}

static int Usage()
{
    Console.Error.WriteLine("Say which bench to run: matching, import, record, open, list, search, memory, workshop or all.");
    return 64;
}
