namespace Trellis.Web.Commands;

/// <summary>What stands after `import` on the line.</summary>
internal sealed record ImportOptions
{
    public const string Usage = "./trellis import caseload.csv --organisation ODSCODE [--create-organisation SECTOR] [--dry-run] [--json] [--links FILE] [--data DIR]";

    public string? File { get; private init; }
    public string? Organisation { get; private init; }
    /// <summary>The sector of an organisation that is made when nobody knows its code yet.</summary>
    public string? Sector { get; private init; }
    public bool DryRun { get; private init; }
    public bool Json { get; init; }
    public string? Links { get; private init; }
    public string? Data { get; private init; }
    /// <summary>What is wrong with the line, in a sentence; null when nothing is.</summary>
    public string? Wrong { get; private init; }

    public static ImportOptions Read(ReadOnlySpan<string> args)
    {
        var options = new ImportOptions();
        while (options.Wrong is null && args.Length > 0)
        {
            var (word, value) = Split(args[0]);
            args = args[1..];
            if (value is null && NeedsValue(word) && args is [var next, .. var rest] && !next.StartsWith("--", StringComparison.Ordinal))
            {
                value = next;
                args = rest;
            }
            options = options.With(word, value);
        }
        return options.Wrong is not null ? options
            : options.File is null ? options with { Wrong = "Name the file to take in." }
            : options.Organisation is null ? options with { Wrong = "Say whose caseload it is with --organisation and the organisation's ODS code." }
            : options;
    }

    private static bool NeedsValue(string word) => word is "--organisation" or "--create-organisation" or "--links" or "--data";

    private ImportOptions With(string word, string? value) => (word, value) switch
    {
        (_, null or "") when NeedsValue(word) => this with { Wrong = $"Nothing stands after {word}." },
        ("--organisation", _) => this with { Organisation = value!.Trim() },
        ("--create-organisation", _) => this with { Sector = value },
        ("--links", _) => this with { Links = value },
        ("--data", _) => this with { Data = value },
        ("--dry-run", null) => this with { DryRun = true },
        ("--json", null) => this with { Json = true },
        (['-', '-', ..], _) => this with { Wrong = $"There is no option {word}." },
        _ when File is not null => this with { Wrong = $"One file at a time: {File} and {word} are two." },
        _ => this with { File = word },
    };

    private static (string Word, string? Value) Split(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (arg[..at], arg[(at + 1)..]) : (arg, null);
}
