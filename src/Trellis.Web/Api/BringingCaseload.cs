using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Connections;
using Trellis.Data.Imports;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Web.Api;

/// <summary>Rows of a caseload, each with the columns of the template by their names.</summary>
internal sealed record CaseloadSent([property: JsonPropertyName("rows")] IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Rows);

/// <summary>What is to be said of one row: in which field, and what to put right or what was left out.</summary>
internal sealed record RowRemark([property: JsonPropertyName("field")] string Field, [property: JsonPropertyName("message")] string Message);

/// <summary>What became of one row: taken in, or refused. Nothing says whether anybody else knew the young person.</summary>
internal sealed record RowTaken([property: JsonPropertyName("row")] int Row, [property: JsonPropertyName("local_id")] string LocalId, [property: JsonPropertyName("outcome")] string Outcome, [property: JsonPropertyName("remarks")] IReadOnlyList<RowRemark> Remarks);

/// <summary>What became of the rows of one call.</summary>
internal sealed record CaseloadTaken([property: JsonPropertyName("taken_in")] int TakenIn, [property: JsonPropertyName("refused")] int Refused, [property: JsonPropertyName("rows")] IReadOnlyList<RowTaken> Rows);

/// <summary>Takes rows of a caseload in. The same key with the same body is answered as before; with another body it is refused.</summary>
internal static class BringingCaseload
{
    public const string Key = "Idempotency-Key";
    public const int MostRows = 500, MostBytes = 1024 * 1024;
    private const int LongestKey = 100;

    /// <summary>Answers leave on the beat of this, so that how long a row took says nothing about who was found.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    public static async Task<IResult> BringAsync(HttpContext http, TrellisDb db, SentCaseload caseload)
    {
        var (cancel, began) = (http.RequestAborted, System.Diagnostics.Stopwatch.GetTimestamp());
        var key = http.Request.Headers[Key].ToString().Trim();
        if (key.Length is 0 or > LongestKey || key.Any(c => c is <= ' ' or > '~')) return Problem.Of(400, "No key for this call", $"Send a header {Key} of your own making, up to {LongestKey} letters and digits: a new one for new rows, the same one when you send the same again.");
        if (!http.Request.HasJsonContentType()) return Problem.Of(415, "The body is not JSON", "Send Content-Type: application/json and {\"rows\": [ … ]}.");
        if (await BodyAsync(http.Request, cancel) is not { } body) return Problem.Of(413, "The body is too large", $"Send at most {MostRows} rows and {MostBytes / 1024} kB in one call.");
        if (!TryRead(body, out var lines, out var wrong)) return wrong;

        var system = Guid.Parse(http.User.FindFirstValue(BearerToken.System)!);
        var sent = new SentRows(await db.ConnectedSystems.AsNoTracking().SingleAsync(s => s.Id == system, cancel), key, SHA256.HashData(body), lines);
        var answered = await caseload.TakeInAsync(sent, remarks => JsonSerializer.Serialize(Taken(lines, remarks), ApiSite.Json), cancel);
        var elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(began);
        await Task.Delay(TimeSpan.FromTicks(Beat.Ticks - elapsed.Ticks % Beat.Ticks), cancel);
        return answered.BodyHash.AsSpan().SequenceEqual(sent.BodyHash) ? Results.Text(answered.Answer, "application/json")
            : Problem.Of(422, "This key was used for another body", "Send the rows that went with it, or give these a key of their own.");
    }

    private static CaseloadTaken Taken(IReadOnlyList<CaseloadLine> lines, IReadOnlyList<ImportRemark> remarks)
    {
        var said = remarks.ToLookup(r => r.Row);
        var rows = lines.Select(l => new RowTaken(l.Row, l[CaseloadColumn.LocalId], said[l.Row].Any(r => r.Refused) ? "refused" : "taken_in", [.. said[l.Row].Select(r => new RowRemark(r.Column, r.Message))])).ToList();
        return new(rows.Count(r => r.Outcome == "taken_in"), rows.Count(r => r.Outcome == "refused"), rows);
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MostBytes) return null;
        var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, cancel)) > 0;)
        {
            if (body.Length + read > MostBytes) return null;
            body.Write(piece, 0, read);
        }
        return body.ToArray();
    }

    private static bool TryRead(byte[] body, out IReadOnlyList<CaseloadLine> lines, out IResult wrong)
    {
        (lines, wrong) = ([], Problem.Of(400, "The body cannot be read", "Send {\"rows\": [ … ]}, each row an object of the template's columns and their text."));
        CaseloadSent? sent;
        try { sent = JsonSerializer.Deserialize<CaseloadSent>(body, ApiSite.Json); }
        catch (JsonException e)
        {
            wrong = Problem.Of(400, "The body is not JSON that we can read", $"Look at line {e.LineNumber + 1}, place {e.BytePositionInLine + 1}. Send {{\"rows\": [ … ]}}.");
            return false;
        }
        if (sent?.Rows is not { Count: > 0 } rows) return false;
        if (rows.Count > MostRows)
        {
            wrong = Problem.Of(413, "Too many rows", $"Send at most {MostRows} rows in one call, and the rest in further calls with keys of their own.");
            return false;
        }
        List<CaseloadLine> read = [];
        foreach (var (index, row) in rows.Index())
        {
            if (!TryLine(row, index + 1, out var line, out var field))
            {
                wrong = Problem.Of(400, $"Row {index + 1} has a field that cannot be read: {field}", "Use the columns of the template by their names, each with text, yes or no, or nothing. /api/v1/openapi.json lists them.");
                return false;
            }
            read.Add(line);
        }
        lines = read;
        return true;
    }

    private static bool TryLine(IReadOnlyDictionary<string, JsonElement>? row, int number, out CaseloadLine line, out string field)
    {
        var cells = new string?[CaseloadColumns.Each.Length];
        (line, field) = (null!, "");
        foreach (var (name, value) in row ?? new Dictionary<string, JsonElement>())
        {
            field = name.Length <= 40 ? name : $"{name[..40]}…";
            var column = CaseloadColumns.Each.Cast<CaseloadColumn?>().FirstOrDefault(c => c!.Value.Header == name);
            if (column is null || value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) return false;
            cells[(int)column] = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.True => "yes", JsonValueKind.False => "no", JsonValueKind.Null => null, _ => value.GetRawText() };
        }
        line = new(number, cells);
        return true;
    }
}
