using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using Trellis.Web.Sheets;

namespace Trellis.Web.Tests.Sheets;

/// <summary>Workbooks as people send them, good and bad.</summary>
internal static class Files
{
    public static byte[] Plain() => Workbook.Write(new Sheet("Plan", [new("Name"), new("Count"), new("Day")], [["Amy", 3, new DateOnly(2026, 11, 30)]]));

    public static byte[] With(this byte[] file, string part, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(content);
        }
        return stream.ToArray();
    }

    public static string Part(this byte[] file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    public static byte[] WithFormula(this byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = SpreadsheetDocument.Open(stream, true))
        {
            var cell = book.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Last();
            cell.CellFormula = new("1+1");
        }
        return stream.ToArray();
    }
}
