namespace Trellis.Web.Hosting;

/// <summary>Where this deployment keeps what is its own: the embedded database, keys, content it has changed, copies of chain heads.</summary>
internal sealed class DataFolder
{
    public DataFolder(IConfiguration configuration)
    {
        Root = Path.GetFullPath(configuration["data"] ?? configuration["TRELLIS_DATA"] ?? "data");
        Directory.CreateDirectory(Root);
        ChainHeads = Path.GetFullPath(configuration["chain-heads"] ?? configuration["TRELLIS_CHAIN_HEADS"] ?? Path.Combine(Root, "chain-heads"));
        ConnectionString = configuration.GetConnectionString("Trellis") ?? $"Data Source={Path.Combine(Root, "trellis.db")}";
    }

    public string Root { get; }
    public string ConnectionString { get; }
    public bool IsEmbedded => !ConnectionString.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
    public string AuditKey => Path.Combine(Root, "keys", "audit.key");
    public string SignInKeys => Path.Combine(Root, "keys", "sign-in");
    public string Content => Path.Combine(Root, "content");
    /// <summary>Better on another disk or machine than the record (TRELLIS_CHAIN_HEADS): whoever can take away both leaves nothing to see.</summary>
    public string ChainHeads { get; }
}
