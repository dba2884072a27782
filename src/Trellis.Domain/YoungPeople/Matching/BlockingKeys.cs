using System.Runtime.InteropServices;
using System.Text;

namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>The keys by which a registration is found: two records of one person nearly always share at least one, whatever was typed wrong.</summary>
internal static class BlockingKeys
{
    public const int Count = 8, None = 0;

    /// <summary>The keys a registration is kept under.</summary>
    public static void Of(in Traits person, Span<int> keys)
    {
        string given = person.Given?.Sound ?? "", family = person.Family?.Sound ?? "", postcode = person.Postcode?.Text ?? "";
        keys[0] = person.NhsNumber == 0 ? None : Key(1, (int)(person.NhsNumber % int.MaxValue), "", "");
        keys[1] = SoundAndDay(given, person.Born);
        keys[2] = SoundAndDay(family, person.Born);
        keys[3] = postcode == "" || person.Born == 0 ? None : Key(3, person.Born, postcode, "");
        keys[4] = Sounds(given, family);
        keys[5] = SoundAndPostcode(given, postcode);
        keys[6] = SoundAndPostcode(family, postcode);
        keys[7] = House(person);
    }

    /// <summary>The keys to look under: the same, and those of the preferred name.</summary>
    public static int[] ToLookUnder(in Traits person)
    {
        Span<int> keys = stackalloc int[Count];
        Of(person, keys);
        if (person.Preferred?.Sound is not { } known) return keys.ToArray();

        string family = person.Family?.Sound ?? "", postcode = person.Postcode?.Text ?? "";
        return [.. keys, SoundAndDay(known, person.Born), Sounds(known, family), SoundAndPostcode(known, postcode)];
    }

    // Given and family names share their keys, so that a swap is found as well.
    private static int SoundAndDay(string sound, int born) => sound == "" || born == 0 ? None : Key(2, born, sound, "");

    private static int SoundAndPostcode(string sound, string postcode) => sound == "" || postcode == "" ? None : Key(5, 0, sound, postcode);

    private static int Sounds(string given, string family) =>
        given == "" || family == "" ? None : string.CompareOrdinal(given, family) < 0 ? Key(4, 0, given, family) : Key(4, 0, family, given);

    // A house without its postcode: its numbers, the first letters of its street and the sound of its town.
    private static int House(in Traits person)
    {
        if (person.Line.IsEmpty || person.Town is not { } town) return None;

        var line = person.Line.Span;
        var cut = line.IndexOf((byte)'|');
        var street = line[..Math.Min(line.Length, cut + 5)];
        return Key(7, 0, Encoding.UTF8.GetString(street), Spelling.Sound(town.Text.Replace(" ", "", StringComparison.Ordinal)));
    }

    // FNV-1a over kind, number and both texts; never None.
    private static int Key(int kind, int number, ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var hash = 2166136261u;
        Mix(ref hash, MemoryMarshal.AsBytes([kind, number]));
        Mix(ref hash, MemoryMarshal.AsBytes(one));
        Mix(ref hash, "|"u8);
        Mix(ref hash, MemoryMarshal.AsBytes(other));
        hash ^= hash >> 15;
        return hash == None ? 1 : (int)hash;
    }

    private static void Mix(ref uint hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) hash = (hash ^ b) * 16777619;
    }
}
