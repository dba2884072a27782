namespace Trellis.Domain;

/// <summary>Words as somebody typed them: trimmed, there where they must be, and no longer than can be read.</summary>
internal static class Typed
{
    public static string Said(string? typed, string message, string field, int most = 500) =>
        string.IsNullOrWhiteSpace(typed) ? throw new RuleBrokenException(message, field)
        : typed.Trim().Length > most ? throw new RuleBrokenException($"Say it in {most} characters or fewer", field)
        : typed.Trim();

    /// <summary>What may be left open.</summary>
    public static string? SaidIfAny(string? typed, string field, int most = 500) => string.IsNullOrWhiteSpace(typed) ? null : Said(typed, "", field, most);
}
