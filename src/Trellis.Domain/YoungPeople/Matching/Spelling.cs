namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>How far apart two spellings are, and how they sound.</summary>
public static class Spelling
{
    /// <summary>Letters typed wrong, left out, added or swapped with their neighbour between two words (optimal string alignment; Damerau 1964). At most <paramref name="limit"/> + 1 is reported.</summary>
    public static int Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit = 3)
    {
        if (Math.Abs(one.Length - other.Length) > limit || one.Length > 60 || other.Length > 60) return limit + 1;

        Span<int> before = stackalloc int[other.Length + 1], above = stackalloc int[other.Length + 1], row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) above[j] = j;

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var slips = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) slips = Math.Min(slips, before[j - 2] + 1);
                row[j] = slips;
                least = Math.Min(least, slips);
            }
            if (least > limit) return limit + 1;

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.Min(above[other.Length], limit + 1);
    }

    /// <summary>Near enough for a typing error: about one slip in three letters, at most three, in words of three letters and more.</summary>
    public static bool AreNear(string one, string other)
    {
        if (Math.Min(one.Length, other.Length) < 3) return false;

        var allowed = Math.Min(3, (int)(Math.Max(one.Length, other.Length) * 0.35));
        return Slips(one, other, allowed) <= allowed;
    }

    /// <summary>One character typed wrong, or two neighbours swapped, in codes of one length.</summary>
    public static bool OneSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.Length == other.Length && Slips(one, other, 1) == 1;

    /// <summary>Soundex (Russell and Odell 1918) of an ASCII word; other alphabets stand for themselves.</summary>
    public static string Sound(string word)
    {
        if (word.Length == 0 || !char.IsAsciiLetter(word[0])) return word;

        Span<char> sound = [word[0], '0', '0', '0'];
        var filled = 1;
        var last = Digit(word[0]);
        foreach (var c in word.AsSpan(1))
        {
            var digit = Digit(c);
            if (digit > '0' && digit != last && filled < 4) sound[filled++] = digit;
            if (c is not ('h' or 'w')) last = digit;
        }
        return new(sound);
    }

    private static char Digit(char c) => c switch
    {
        'b' or 'f' or 'p' or 'v' => '1',
        'c' or 'g' or 'j' or 'k' or 'q' or 's' or 'x' or 'z' => '2',
        'd' or 't' => '3',
        'l' => '4',
        'm' or 'n' => '5',
        'r' => '6',
        _ => '0',
    };
}
