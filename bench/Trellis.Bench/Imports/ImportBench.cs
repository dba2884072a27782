using System.Globalization;

namespace Trellis.Bench.Imports;

internal static class ImportBench
{
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is ["--write", var path, var rows, var agency])
        {
            MadeCaseload.Write(path, int.Parse(rows, CultureInfo.InvariantCulture), 7, int.Parse(agency, CultureInfo.InvariantCulture));
            return 0;
        }
        return 64;
    }
}
