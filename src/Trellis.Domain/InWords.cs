using System.Globalization;

namespace Trellis.Domain;

/// <summary>Numbers and lists as people read them.</summary>
public static class InWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    extension(Fraction? value)
    {
        /// <summary>2.43, or a dash where there is none.</summary>
        public string Mean => value is { } known ? known.Rounded(2).ToString("F2", British) : "–";

        /// <summary>33.3 %</summary>
        public string Percent => value is { } known ? $"{(known * 100).Rounded(1).ToString("F1", British)} %" : "–";

        /// <summary>+26.7 points</summary>
        public string Points => value is { } known ? $"{(known * 100).Rounded(1).ToString("+0.0;−0.0;0.0", British)} points" : "–";
    }

    extension(int change)
    {
        public string WithSign => change.ToString("+0;−0;0", British);
    }

    extension(IReadOnlyList<string> things)
    {
        /// <summary>a, b and c</summary>
        public string Listed => things.Count switch { 0 => "", 1 => things[0], _ => $"{string.Join(", ", things.Take(things.Count - 1))} and {things[^1]}" };
    }

    extension(string words)
    {
        public string AtTheStart => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    extension(DateOnly day)
    {
        internal string Dated => day.ToString("d MMMM yyyy", British);
    }
}
