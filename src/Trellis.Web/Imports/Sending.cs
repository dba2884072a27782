using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Trellis.Data.Imports;
using Trellis.Data.Rows;
using Trellis.Domain;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Sheets;

namespace Trellis.Web.Imports;

/// <summary>A file that a form sent, kept as text with a row a line: by what id, what it was called, and how long it is.</summary>
internal sealed record Sent(Guid FileId, string FileName, long Bytes);

/// <summary>Receives a file from a form as it comes in, so that it never lies anywhere unencrypted nor in memory whole. A workbook becomes text on the way.</summary>
internal sealed class Sending(SentFiles files, IAntiforgery antiforgery)
{
    private const string Token = "__RequestVerificationToken";
    private const int MostInField = 4_000, MostBesides = 100_000;
    private const long MostDrained = 400_000_000;

    /// <summary>The token must come before the file in the form: nothing is kept for a form that we did not give out.</summary>
    public async Task<Sent> ReceiveAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary) throw Missing();
        var reader = new MultipartReader(boundary.ToString(), request.Body);
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)) continue;
            if (!part.IsFileDisposition())
            {
                if (HeaderUtilities.RemoveQuotes(part.Name) == Token) request.Headers["RequestVerificationToken"] = await FieldAsync(section.Body, cancel);
                continue;
            }
            if (!request.Headers.ContainsKey("RequestVerificationToken") || !await antiforgery.IsRequestValidAsync(request.HttpContext))
                throw await AfterDrainingAsync(section.Body, new("This page was open for too long, or somebody signed in or out in another tab. Open it again and send the file once more", "Upload"), cancel);
            if (request.ContentLength > SentFiles.MostBytes + MostBesides) throw await AfterDrainingAsync(section.Body, new(SentFiles.TooLarge, "Upload"), cancel);
            var name = HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).ToString();
            return await KeepAsync(section.Body, name, cancel);
        }
        throw Missing();
    }

    private async Task<Sent> KeepAsync(Stream body, string name, CancellationToken cancel)
    {
        var fileId = Guid.CreateVersion7();
        try
        {
            var bytes = await files.KeepAsync(fileId, body, cancel);
            if (bytes == 0) throw name.Length == 0 ? Missing() : SheetReader.Refused("It is empty");
            using var kept = files.Open(fileId, bytes);
            return IsWorkbook(kept) ? await AsTextAsync(fileId, kept, name, cancel) : new(fileId, name, bytes);
        }
        catch (Exception e)
        {
            await files.DeleteAsync(fileId, CancellationToken.None);
            if (e is RuleBrokenException rule) throw await AfterDrainingAsync(body, rule, cancel);
            throw;
        }
    }

    private async Task<Sent> AsTextAsync(Guid workbookId, Stream kept, string name, CancellationToken cancel)
    {
        var textId = Guid.CreateVersion7();
        try
        {
            using var book = LargeWorkbook.Open(kept);
            using var text = new TextLines(book.Rows().Select(row => row.Count == 0 ? ",\r\n" : CsvText.Line(row)).GetEnumerator());
            var bytes = await files.KeepAsync(textId, text, cancel);
            if (bytes == 0) throw SheetReader.Refused("Its first sheet is empty. Put the caseload on the first sheet");
            await files.DeleteAsync(workbookId, cancel);
            return new(textId, name, bytes);
        }
        catch
        {
            await files.DeleteAsync(textId, CancellationToken.None);
            throw;
        }
    }

    /// <summary>What was sent as rows of cells under its own headings, or a sentence at the field why it is no table.</summary>
    public static CaseloadFile Table(SentFiles files, Sent sent, Moment now)
    {
        try
        {
            var table = CaseloadFile.Open(files.Open(sent.FileId, sent.Bytes), sent.FileName, new CaseloadReading { Columns = new Dictionary<string, CaseloadColumn>() }, now);
            return table.Rows > 0 ? table : throw new FileRefusedException("It has column names and no rows below them");
        }
        catch (FileRefusedException e) { throw SheetReader.Refused(e.Message); }
    }

    private static bool IsWorkbook(Stream kept)
    {
        Span<byte> head = stackalloc byte[4];
        var read = kept.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        if (head[..read].SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0])) throw SheetReader.Refused("It has a password, or is of an old kind (.xls). Save it as .xlsx without a password, or as CSV");
        kept.Position = 0;
        return head[..read].SequenceEqual("PK\u0003\u0004"u8);
    }

    // A browser hears no answer while it is still sending.
    private static async Task<RuleBrokenException> AfterDrainingAsync(Stream body, RuleBrokenException why, CancellationToken cancel)
    {
        var buffer = new byte[81_920];
        var left = MostDrained;
        for (int read; left > 0 && (read = await body.ReadAsync(buffer, cancel)) > 0;) left -= read;
        return why;
    }

    private static async Task<string> FieldAsync(Stream body, CancellationToken cancel)
    {
        var buffer = new byte[MostInField];
        return Encoding.UTF8.GetString(buffer, 0, await body.ReadAtLeastAsync(buffer, MostInField, throwOnEndOfStream: false, cancel));
    }

    private static RuleBrokenException Missing() => new("Choose the file first", "Upload");
}
