using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Trellis.Bench.Imports;

/// <summary>Takes a made-up caseload in as the shell does, and beside it writes the same rows of the same tables in as many batches without the rules, in turn.</summary>
internal static class ImportBench
{
    private const int Rounds = 3, Seed = 7;

    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is ["--write", var path, var rows, .. var agency])
        {
            MadeCaseload.Write(path, Number(rows), Seed, agency is [var which] ? Number(which) : 0);
            return 0;
        }
        return Compare(args is [var count] ? Number(count) : 20_000);
    }

    private static int Compare(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("trellis-bench").FullName;
        try
        {
            var file = Path.Combine(folder, "caseload.csv");
            MadeCaseload.Write(file, rows, Seed, agency: 0);
            var (imports, floors) = (new List<double>(), new List<double>());
            for (var round = 1; round <= Rounds; round++)
            {
                var data = Path.Combine(folder, $"import{round}");
                var report = Import(file, data);
                var seconds = report.GetProperty("seconds").GetDouble();
                var floor = RowsWithoutRules.Write(Path.Combine(data, "trellis.db"), Empty(Path.Combine(folder, $"floor{round}")));
                imports.Add(rows / seconds);
                floors.Add(rows / floor.TotalSeconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"round {round}: {rows:N0} rows in {seconds:0.00} s, peak {report.GetProperty("peak_memory_mb").GetDouble():N0} MB; their table rows alone in {floor.TotalSeconds:0.00} s"));
                SqliteConnection.ClearAllPools();
                Directory.Delete(data, recursive: true);
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"import {Median(imports):N0} rows a second, floor {Median(floors):N0}: ratio {Median([.. imports.Zip(floors, (i, f) => i / f)]):0.00} (target 0.30; 2,000 rows a second)"));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonElement Import(string file, string data) =>
        JsonDocument.Parse(Trellis("import", file, "--organisation", "RX1", "--create-organisation", "health", "--json", "--data", data)).RootElement;

    private static string Empty(string data)
    {
        Trellis("migrate", "--data", data);
        return Path.Combine(data, "trellis.db");
    }

    private static string Trellis(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        // As the trellis script starts it.
        (start.Environment["DOTNET_gcServer"], start.Environment["DOTNET_TieredPGO"]) = ("0", "0");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Trellis.Web.dll"));
        foreach (var word in words) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{words[0]} ended with {process.ExitCode}.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
