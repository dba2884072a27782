using System.Text;

namespace Trellis.Domain.Accounts;

/// <summary>Bytes as letters and digits that are hard to mistake (RFC 4648, without padding): five bits each.</summary>
public static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var (text, held, bits) = (new StringBuilder(), 0, 0);
        foreach (var b in bytes)
        {
            (held, bits) = ((held << 8) | b, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Letters[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }
        return (bits > 0 ? text.Append(Letters[(held << (5 - bits)) & 31]) : text).ToString();
    }

    /// <summary>In fours, as people copy it from a screen.</summary>
    public static string InFours(string letters) => string.Join(' ', letters.Chunk(4).Select(c => new string(c)));

    /// <summary>What somebody typed, without spaces, dashes and small letters; zero and one as the letters they were read for.</summary>
    public static string Typed(string typed) => string.Concat(typed.Where(c => char.IsLetterOrDigit(c))).ToUpperInvariant().Replace('0', 'O').Replace('1', 'I');
}
