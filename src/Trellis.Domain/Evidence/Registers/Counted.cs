using System.Globalization;

namespace Trellis.Domain.Evidence.Registers;

/// <summary>How many of how many, in words and as a rule. Nothing counted is neither most nor all.</summary>
internal readonly record struct Counted(int N, int Of)
{
    public static Counted In<T>(IReadOnlyCollection<T> all, Func<T, bool> counts) => new(all.Count(counts), all.Count);

    public bool None => Of > 0 && N == 0;
    public bool Some => N > 0 && 2 * N <= Of;
    public bool Most => 2 * N > Of;
    public bool All => Of > 0 && N == Of;

    public override string ToString() => $"{N} of {Of}";
}

internal static class Telling
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Told(this DateOnly day) => day.ToString("d MMMM yyyy", British);

    public static string Times(this int count, string one, string? several = null) => count == 1 ? $"1 {one}" : $"{count} {several ?? one + "s"}";

    public static string Listed(this IReadOnlyList<string> things) => things switch { [] => "", [var only] => only, _ => $"{string.Join(", ", things.SkipLast(1))} and {things[^1]}" };
}
