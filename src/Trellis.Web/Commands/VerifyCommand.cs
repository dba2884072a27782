using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Web.Hosting;

namespace Trellis.Web.Commands;

/// <summary>`verify`: whether anything was altered other than through Trellis. Ends with 0 when nothing was, with 1 when something was or it could not be told.</summary>
internal static class VerifyCommand
{
    public const string Usage = "trellis verify [--data DIR] [--chain-heads DIR] [--json]";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = Site.Build([.. args.Where(a => a != "--json")]);
        if (Missing(app.Folder()) is { } missing) return Refuse(missing);

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        if (!await db.Database.CanConnectAsync()) return Refuse("The database does not answer.");
        if ((await db.Database.GetPendingMigrationsAsync()).Any()) return Refuse("The database is of another version of Trellis. Run \"trellis migrate\" first.");
        if (!await db.WasSealedWithAsync(app.Services.GetRequiredService<ChainKey>())) return Refuse($"{app.Folder().AuditKey} is not the key this record was sealed with. Restore it from its copy.");

        var verdict = await scope.ServiceProvider.GetRequiredService<Verification>().RunAsync();
        Console.WriteLine(args.Contains("--json") ? AsJson(verdict) : AsWords(verdict));
        return verdict.NothingWasAltered ? 0 : 1;
    }

    public static string AsWords(Verdict verdict)
    {
        var copied = verdict.HeadsCopiedAt is { } at
            ? $"The chain heads were last copied on {at.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture)}."
            : "There is no copy of the chain heads, so a chain that was cut short or taken away whole would not show.";
        var read = string.Create(CultureInfo.InvariantCulture, $"{verdict.Chains} chains, {verdict.Entries} entries, {verdict.Rows} rows");
        if (verdict.NothingWasAltered) return $"{read}: nothing was altered.\n{copied}";
        var more = verdict.Found > verdict.Findings.Count ? $"\n…and {verdict.Found - verdict.Findings.Count} more." : "";
        return $"{string.Join('\n', verdict.Findings)}{more}\n{read}: {verdict.Found} {(verdict.Found == 1 ? "thing is" : "things are")} not as Trellis left {(verdict.Found == 1 ? "it" : "them")}.\n{copied}";
    }

    private static string AsJson(Verdict verdict) => JsonSerializer.Serialize(
        new { verdict.NothingWasAltered, verdict.Chains, verdict.Entries, verdict.Rows, verdict.HeadsCopiedAt, verdict.Found, verdict.Findings }, Written);

    private static string? Missing(DataFolder folder)
    {
        var embedded = folder.IsEmbedded ? new SqliteConnectionStringBuilder(folder.ConnectionString).DataSource : null;
        if (embedded is not null && !File.Exists(embedded)) return $"There is no record in {folder.Root}.";
        return File.Exists(folder.AuditKey) ? null : $"The audit key {folder.AuditKey} is missing. Restore it from its copy; without it nothing can be verified.";
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
