namespace Trellis.Web.Post;

/// <summary>Where this site is found from outside, as whoever runs it says: letters never take it from a request, which anybody can write.</summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    public string? Given { get; } = configuration["address"] ?? configuration["TRELLIS_ADDRESS"];

    public string Root => (Given ?? configuration["urls"]?.Split(';')[0] ?? "http://localhost:5000").TrimEnd('/');

    /// <summary>Everybody comes by https.</summary>
    public bool IsSecure => Given?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) is true;

    public string Link(string secret) => $"{Root}/sign-in/link/{secret}";
}
