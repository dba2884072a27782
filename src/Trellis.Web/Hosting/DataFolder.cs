using Microsoft.Data.Sqlite;

namespace Trellis.Web.Hosting;

/// <summary>Where this deployment keeps what is its own: the embedded database, keys, content it has changed, copies of chain heads.</summary>
internal sealed class DataFolder
{
    public DataFolder(IConfiguration configuration)
    {
        Root = RootOf(configuration);
        Directory.CreateDirectory(Root);
        ChainHeads = Path.GetFullPath(configuration["chain-heads"] ?? configuration["TRELLIS_CHAIN_HEADS"] ?? Path.Combine(Root, "chain-heads"));
        ConnectionString = configuration.GetConnectionString("Trellis") ?? $"Data Source={Path.Combine(Root, "trellis.db")}";
    }

    /// <summary>Whether there is a record at all yet. Asking makes nothing.</summary>
    public static bool HasRecord(IConfiguration configuration) => configuration.GetConnectionString("Trellis") is { } given
        ? !IsSqlite(given) || File.Exists(new SqliteConnectionStringBuilder(given).DataSource)
        : File.Exists(Path.Combine(RootOf(configuration), "trellis.db"));

    public string Root { get; }
    public string ConnectionString { get; }
    public bool IsEmbedded => IsSqlite(ConnectionString);
    public string AuditKey => Path.Combine(Root, "keys", "audit.key");
    public string SignInKeys => Path.Combine(Root, "keys", "sign-in");
    public string Content => Path.Combine(Root, "content");
    /// <summary>Letters by e-mail, while no mail server is named.</summary>
    public string Mail => Path.Combine(Root, "mail");
    /// <summary>Better on another disk or machine than the record (TRELLIS_CHAIN_HEADS): whoever can take away both leaves nothing to see.</summary>
    public string ChainHeads { get; }

    private static string RootOf(IConfiguration configuration) => Path.GetFullPath(configuration["data"] ?? configuration["TRELLIS_DATA"] ?? "data");

    private static bool IsSqlite(string connectionString) => !connectionString.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
}
