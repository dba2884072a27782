using System.IO.Compression;
using System.Xml;

namespace Trellis.Web.Sheets;

/// <summary>Looks into a workbook before anything reads it: how large it is once unpacked, and whether it brings more than values.</summary>
internal static class WorkbookGate
{
    private const int MostParts = 300, Deepest = 60;
    private const long MostUnpacked = 20_000_000;

    private static readonly (string Holds, string Because)[] NotTaken =
    [
        ("vbaProject", "It holds macros. Save it as a plain workbook (.xlsx) without them."),
        ("xl/externalLinks/", "It links to other files. Break the links, or copy the values into our sheet."),
        ("xl/connections", "It is connected to another source. Copy the values into our sheet."),
        ("xl/embeddings/", "It holds other files. Take them out and send it again."),
        ("xl/activeX/", "It holds controls. Take them out and send it again."),
    ];

    /// <summary>The whole file in memory, once it is known to be small and plain.</summary>
    public static MemoryStream Checked(Stream sent)
    {
        var file = new MemoryStream();
        Copy(sent, file, SheetReader.MostBytes, "It is larger than 2 MB.");
        if (file.Length < 4) throw SheetReader.Refused("It is empty.");
        var head = file.GetBuffer().AsSpan(0, 4);
        if (head.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0])) throw SheetReader.Refused("It has a password, or is of an old kind (.xls). Save it as .xlsx without a password.");
        if (!head.SequenceEqual("PK\u0003\u0004"u8)) throw SheetReader.Refused("It is not a workbook. Send an .xlsx file.");
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts) throw SheetReader.Refused("It has more parts than a plain workbook.");
            var left = MostUnpacked;
            foreach (var entry in zip.Entries) left -= Look(entry, left);
        }
        catch (InvalidDataException)
        {
            throw SheetReader.Refused("It is damaged. Save it anew and send that.");
        }
        file.Position = 0;
        return file;
    }

    /// <summary>Refuses a part that brings more than values.</summary>
    public static void CheckName(string part)
    {
        if (NotTaken.FirstOrDefault(n => part.Contains(n.Holds, StringComparison.OrdinalIgnoreCase)) is { Because: { } because }) throw SheetReader.Refused(because);
    }

    // What a part says of its own size is not believed: it is unpacked and counted, and no further than the limit.
    private static long Look(ZipArchiveEntry entry, long left)
    {
        CheckName(entry.FullName);
        using var part = entry.Open();
        using var unpacked = new MemoryStream();
        Copy(part, unpacked, left, "It unpacks to far more than a plan can hold.");
        CheckDepth(unpacked);
        if (!entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && entry.FullName != "[Content_Types].xml") return unpacked.Length;
        var text = System.Text.Encoding.UTF8.GetString(unpacked.ToArray());
        if (text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw SheetReader.Refused(NotTaken[0].Because);
        if (text.Contains("TargetMode=\"External\"", StringComparison.OrdinalIgnoreCase) || text.Contains("TargetMode='External'", StringComparison.OrdinalIgnoreCase)) throw SheetReader.Refused(NotTaken[1].Because);
        return unpacked.Length;
    }

    // What reads a workbook calls itself for each element within an element: a few kilobytes nested deep enough would end the process. What is no XML is left to it to refuse.
    private static void CheckDepth(MemoryStream part)
    {
        part.Position = 0;
        using var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            while (xml.Read())
                if (xml.Depth > Deepest) throw SheetReader.Refused("It is built as no plain workbook is.");
        }
        catch (XmlException)
        {
            return;
        }
    }

    private static void Copy(Stream from, MemoryStream to, long most, string tooMuch)
    {
        var buffer = new byte[81_920];
        for (int read; (read = from.Read(buffer)) > 0; to.Write(buffer, 0, read))
            if (to.Length + read > most) throw SheetReader.Refused(tooMuch);
    }
}
