using System.Numerics;
using System.Text;

namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>An address line as it is compared: its numbers, its words and its kinds of street ("12 High Street, Flat 2" is "12 2|high|st").</summary>
public static class PlainAddress
{
    private static readonly Dictionary<string, string> Kinds = new string[][]
    {
        ["st", "street"], ["rd", "road"], ["av", "avenue", "ave"], ["ln", "lane"], ["cl", "close"], ["dr", "drive", "drv"], ["cr", "crescent", "cres"], ["ct", "court", "crt"],
        ["pl", "place"], ["sq", "square"], ["te", "terrace", "ter", "terr", "tce"], ["gr", "grove"], ["gd", "gardens", "gdns", "garden"], ["wy", "way"], ["wk", "walk"],
        ["pk", "park"], ["ci", "circuit", "cct"], ["pd", "parade", "pde"], ["bv", "boulevard", "blvd"], ["hw", "highway", "hwy"], ["ms", "mews"], ["rs", "rise"], ["hl", "hill"],
    }.SelectMany(kind => kind.Select(name => (name, kind[0]))).ToDictionary(x => x.name, x => x.Item2);

    private static readonly HashSet<string> Empty = ["the", "flat", "flt", "apartment", "apt", "unit", "unt", "house", "no", "number", "room", "floor"];

    public static string Of(string? line)
    {
        var words = PlainText.Words(line is { Length: > 120 } ? line[..120] : line);
        var numbers = words.Where(HasDigit);
        var kinds = words.Where(Kinds.ContainsKey).Select(word => Kinds[word]).Distinct();
        var names = words.Where(word => !HasDigit(word) && !Kinds.ContainsKey(word) && !Empty.Contains(word));
        var plain = $"{string.Join(' ', numbers)}|{string.Concat(names)}|{string.Join(' ', kinds)}";
        return plain == "||" ? "" : plain;
    }

    /// <summary>The three parts of a line again.</summary>
    public static void Cut(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> numbers, out ReadOnlySpan<byte> words, out ReadOnlySpan<byte> kinds)
    {
        int first = line.IndexOf((byte)'|'), last = line.LastIndexOf((byte)'|');
        numbers = line[..first];
        words = line[(first + 1)..last];
        kinds = line[(last + 1)..];
    }

    /// <summary>How much of the shorter line's words the longer one holds, and how alike they are as a whole (Dice on pairs of letters), each from 0 to 1.</summary>
    public static (double Held, double Alike) Likeness(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        Span<ulong> pairsOfOne = stackalloc ulong[16], pairsOfOther = stackalloc ulong[16];
        int inOne = Pairs(one, pairsOfOne), inOther = Pairs(other, pairsOfOther), inBoth = 0;
        if (inOne == 0 || inOther == 0) return one.SequenceEqual(other) ? (1, 1) : (0, 0);

        for (var i = 0; i < 16; i++) inBoth += BitOperations.PopCount(pairsOfOne[i] & pairsOfOther[i]);
        return ((double)inBoth / Math.Min(inOne, inOther), 2.0 * inBoth / (inOne + inOther));
    }

    public static bool ShareAWord(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        foreach (var a in one.Split((byte)' '))
            foreach (var b in other.Split((byte)' '))
                if (one[a].SequenceEqual(other[b])) return true;
        return false;
    }

    internal static byte[] Bytes(string plain) => Encoding.UTF8.GetBytes(plain);

    private static bool HasDigit(string word) => word.Any(char.IsAsciiDigit);

    // A set of 1,024 places: each pair of neighbouring letters has its place, letters of other alphabets share them.
    private static int Pairs(ReadOnlySpan<byte> text, Span<ulong> places)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var place = ((text[i - 1] & 31) << 5) | (text[i] & 31);
            places[place >> 6] |= 1UL << (place & 63);
        }
        var count = 0;
        foreach (var bits in places) count += BitOperations.PopCount(bits);
        return count;
    }
}
