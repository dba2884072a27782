using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Npgsql;

namespace Trellis.Web.Hosting;

/// <summary>
/// Writes the log as one JSON object a line, or plainly for somebody watching. An exception is told by its kind and place, and others' messages by their
/// template: what they quote may be a name, a number or what somebody typed.
/// </summary>
internal sealed class LogLines(TimeProvider clock, IConfiguration configuration) : ConsoleFormatter(Format)
{
    public const string Format = "trellis";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly bool plain = configuration["log"] == "plain";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter writer)
    {
        var (what, reference) = (What(entry), Reference(scopes));
        if (plain)
        {
            writer.WriteLine($"{clock.GetLocalNow():HH:mm:ss} {what}{(entry.LogLevel >= LogLevel.Warning ? $" ({entry.LogLevel}, {entry.Category}, {reference})" : "")}");
            if (entry.Exception is not null) writer.WriteLine($"{Kind(entry.Exception)}\n{entry.Exception.StackTrace}");
            return;
        }
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Readable))
        {
            json.WriteStartObject();
            json.WriteString("at", clock.GetUtcNow());
            json.WriteString("level", entry.LogLevel.ToString());
            json.WriteString("from", entry.Category);
            json.WriteString("what", what);
            if (entry.EventId.Name is { } name) json.WriteString("event", name);
            if (reference is not null) json.WriteString("reference", reference);
            if (Logs.IsOurs(entry.Category)) WriteFields(json, entry.State);
            if (entry.Exception is { } exception)
            {
                json.WriteString("error", Kind(exception));
                json.WriteString("where", exception.StackTrace);
            }
            json.WriteEndObject();
        }
        writer.WriteLine(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }

    private static string What<TState>(in LogEntry<TState> entry) => Logs.IsOurs(entry.Category)
        ? entry.Formatter(entry.State, null)
        : Fields(entry.State).LastOrDefault(f => f.Key == "{OriginalFormat}").Value as string ?? entry.EventId.Name ?? "";

    private static void WriteFields<TState>(Utf8JsonWriter json, TState state)
    {
        foreach (var (name, value) in Fields(state).Where(f => f.Key != "{OriginalFormat}"))
            if (value is long or int) json.WriteNumber(name, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
            else json.WriteString(name, value?.ToString());
    }

    private static IEnumerable<KeyValuePair<string, object?>> Fields(object? state) => state as IEnumerable<KeyValuePair<string, object?>> ?? [];

    private static string? Reference(IExternalScopeProvider? scopes)
    {
        string? reference = null;
        scopes?.ForEachScope<object?>((scope, _) => reference = Fields(scope).FirstOrDefault(f => f.Key == "RequestId").Value as string ?? reference, null);
        return reference;
    }

    private static string Kind(Exception exception) => exception switch
    {
        PostgresException p => $"PostgreSQL {p.SqlState} {p.TableName} {p.ConstraintName}".TrimEnd(),
        SqliteException s => $"SQLite {s.SqliteErrorCode}/{s.SqliteExtendedErrorCode}",
        _ => exception.GetType().FullName!,
    } + (exception.InnerException is { } inner ? $" < {Kind(inner)}" : "");
}
