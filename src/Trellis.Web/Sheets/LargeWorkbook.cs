using System.IO.Compression;
using System.Xml;

namespace Trellis.Web.Sheets;

/// <summary>Reads the first sheet of a workbook row by row, however large it is: values only, and one row in memory at a time beside the texts that cells share. Whatever else is in the file is refused with a sentence.</summary>
internal sealed class LargeWorkbook : IDisposable
{
    public const int MostColumns = 300, MostRows = 1_048_576;
    private const int MostParts = 1_000;
    private const long MostUnpacked = 600_000_000;
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Anew = "Save it anew in your spreadsheet program, and send that";

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly ZipArchive zip;
    private readonly Allowance allowance = new(MostUnpacked);
    private readonly string sheet;
    private readonly SharedTexts texts;
    private readonly DayFormats formats;
    private readonly bool from1904;

    private LargeWorkbook(ZipArchive zip)
    {
        this.zip = zip;
        if (zip.Entries.Count > MostParts) throw SheetReader.Refused("It has more parts than a plain workbook. Copy the rows into a new workbook and send that");
        foreach (var entry in zip.Entries) WorkbookGate.CheckName(entry.FullName);
        using (var types = Part("[Content_Types].xml") ?? throw SheetReader.Refused("It is not a workbook. Send an .xlsx or a .csv file"))
            while (types.Read())
                if (types.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) is true) WorkbookGate.CheckName("vbaProject");
        (sheet, from1904) = FirstSheet();
        using var styles = Part("xl/styles.xml");
        formats = DayFormats.Read(styles);
        using var shared = Part("xl/sharedStrings.xml");
        texts = SharedTexts.Read(shared);
    }

    /// <summary>Opens a workbook that can be read at any place.</summary>
    public static LargeWorkbook Open(Stream file) => Guarded(() => new LargeWorkbook(new(file, ZipArchiveMode.Read, leaveOpen: true)));

    /// <summary>The rows in order from the first that says something; empty ones between them are empty lists.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        using var xml = Part(sheet) ?? throw SheetReader.Refused($"Its first sheet is missing. {Anew}");
        var (rows, number) = (new SheetRows(xml, texts, formats, from1904), 0);
        while (Guarded(rows.Next))
        {
            if (number > 0) for (; number < rows.Number - 1; number++) yield return [];
            number = rows.Number;
            yield return rows.Cells;
        }
    }

    public void Dispose() => zip.Dispose();

    private (string Sheet, bool From1904) FirstSheet()
    {
        var (id, from1904) = ("", false);
        using (var book = Part("xl/workbook.xml") ?? throw SheetReader.Refused("It is not a workbook. Send an .xlsx or a .csv file"))
            while (book.Read())
            {
                if (book.NodeType is not XmlNodeType.Element) continue;
                if (book.LocalName == "workbookPr") from1904 = book.GetAttribute("date1904") is "1" or "true";
                if (book.LocalName == "sheet" && id.Length == 0 && book.GetAttribute("state") is null or "visible") id = book.GetAttribute("id", Relation) ?? id;
            }
        using var relations = Part("xl/_rels/workbook.xml.rels") ?? throw SheetReader.Refused($"It holds no sheet. {Anew}");
        while (relations.Read())
        {
            if (relations.LocalName != "Relationship") continue;
            if (relations.GetAttribute("TargetMode") == "External") WorkbookGate.CheckName("xl/externalLinks/");
            if (relations.GetAttribute("Id") == id && relations.GetAttribute("Target") is { } target) return (target.StartsWith('/') ? target[1..] : $"xl/{target}", from1904);
        }
        throw SheetReader.Refused($"It holds no sheet. {Anew}");
    }

    private XmlReader? Part(string name) => zip.GetEntry(name) is { } entry ? XmlReader.Create(new MeasuredPart(entry.Open(), allowance), Plain) : null;

    private static T Guarded<T>(Func<T> read)
    {
        try { return read(); }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException or NotSupportedException or EndOfStreamException) { throw SheetReader.Refused(Anew); }
    }
}
