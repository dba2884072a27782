using Trellis.Bench.Imports;
using Trellis.Bench.Matching;

return args switch
{
    ["matching", .. var rest] => MatchingBench.Run(rest),
    ["import", .. var rest] => ImportBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say which bench to run: matching or import.");
    return 64;
}
