using Trellis.Bench.Matching;

return args switch
{
    ["matching", .. var rest] => MatchingBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say which bench to run: matching.");
    return 64;
}
