using System.IO.Compression;

namespace Trellis.Domain.Accounts;

/// <summary>Passwords that many people use, and what is made of one by repeating it or by putting numbers round it. The list is part of the product: see common-passwords.md.</summary>
public sealed class CommonPasswords(IEnumerable<string> list)
{
    private static readonly Lazy<CommonPasswords> Shipped = new(() => new(Lines()));

    private readonly HashSet<string> known = [.. list];

    public static CommonPasswords BuiltIn => Shipped.Value;

    public bool Hold(string password)
    {
        var folded = password.ToLowerInvariant();
        return known.Contains(folded) || IsRun(folded) || IsKnown(Repeated(folded)) || IsKnown(WithoutRim(folded));
    }

    // Nothing at all is left of a password that is all numbers: of those only runs and the list are refused.
    private bool IsKnown(string? core) => core is { Length: > 0 } && (core.Length < 4 || known.Contains(core) || IsRun(core));

    private static string WithoutRim(string folded)
    {
        var (from, to) = (0, folded.Length);
        while (from < to && !char.IsLetter(folded[from])) from++;
        while (to > from && !char.IsLetter(folded[to - 1])) to--;
        return folded[from..to];
    }

    /// <summary>The piece a password repeats from end to end; null when it repeats none.</summary>
    private static string? Repeated(string folded) => Enumerable.Range(1, folded.Length / 2)
        .Where(length => Enumerable.Range(0, folded.Length - length).All(i => folded[i] == folded[i + length])).Select(length => folded[..length]).FirstOrDefault();

    private static bool IsRun(string folded) => folded.Length > 3 && new[] { 0, 1, -1 }.Any(step => Enumerable.Range(1, folded.Length - 1).All(i => Follows(folded[i - 1], folded[i], step)));

    private static bool Follows(char one, char next, int step) => char.IsAsciiDigit(one) && char.IsAsciiDigit(next) ? (one - '0' + step + 10) % 10 == next - '0' : next - one == step;

    private static IEnumerable<string> Lines()
    {
        using var file = typeof(CommonPasswords).Assembly.GetManifestResourceStream($"{typeof(CommonPasswords).Namespace}.common-passwords.gz")!;
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line) yield return line;
    }
}
