using System.Security.Cryptography;
using System.Text;

namespace Trellis.Domain.Accounts;

/// <summary>Something by chance that opens a door once: kept only as what it hashes to. It is long enough that a plain hash cannot be guessed back.</summary>
public static class OneUse
{
    /// <summary>For an address in a letter: 256 bits.</summary>
    public static string ForLink() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>To be written down: 120 bits in six groups of four, so that a plain hash of it is enough.</summary>
    public static string ForPaper() => Base32.InFours(Base32.Of(RandomNumberGenerator.GetBytes(15))).ToLowerInvariant();

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static byte[] HashOfTyped(string typed) => Hash(Base32.Typed(typed));
}
