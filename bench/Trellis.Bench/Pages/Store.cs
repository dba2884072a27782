namespace Trellis.Bench.Pages;

/// <summary>A kind of database to measure on: SQLite always, PostgreSQL when TRELLIS_BENCH_DATABASE says where a server is.</summary>
internal sealed record Store(string Name, Func<string, string> Database)
{
    public static IReadOnlyList<Store> Each { get; } =
    [
        new("SQLite", folder => $"Data Source={Path.Combine(folder, "trellis.db")}"),
        .. Environment.GetEnvironmentVariable("TRELLIS_BENCH_DATABASE") is { Length: > 0 } server
            ? new Store[] { new("PostgreSQL", folder => $"{server};Database={Path.GetFileName(folder)}") }
            : [],
    ];

    public bool IsSqlite => Name == "SQLite";
}
