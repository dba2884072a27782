namespace Trellis.Web.Commands;

/// <summary>Checks what stands after a verb before anything is opened: an option that was mistyped must not lead to another folder.</summary>
internal static class Line
{
    /// <summary>What is wrong with the line, in a sentence; null when nothing is. A setting with a colon in its name is the host's own.</summary>
    public static string? Wrong(string[] args, string usage, params string[] options)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var (word, value) = args[i].Split('=', 2) is [var name, var given] ? (name, given) : (args[i], null);
            if (word is "--json" && options.Contains("--json")) continue;
            if (!word.StartsWith("--", StringComparison.Ordinal) || !options.Contains(word) && !word.Contains(':', StringComparison.Ordinal)) return $"There is no option {word}. Use: {usage}";
            value ??= i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : null;
            if (string.IsNullOrEmpty(value)) return $"Nothing stands after {word}. Use: {usage}";
            if (word is "--urls" && value.Split(';').FirstOrDefault(u => !IsAddress(u)) is { } url) return $"{url} is no address to serve at. Write it like http://localhost:5080";
        }
        return null;
    }

    // The host's own way of writing "every name of this machine" is no name of the internet.
    private static bool IsAddress(string url) => Uri.TryCreate(url.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    public static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }
}
