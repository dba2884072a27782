using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline;

namespace Trellis.Web.Tests.Reports;

/// <summary>A Word file as a reader opens it.</summary>
internal sealed class WordDocument : IDisposable
{
    private readonly WordprocessingDocument file;

    public WordDocument(byte[] bytes) => file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private Body Body => file.MainDocumentPart!.Document!.Body!;

    /// <summary>What the validator of the format's own library finds wrong.</summary>
    public IReadOnlyList<string> Mistakes => [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}")];

    public IReadOnlyList<string> Headings(int level) => [.. Body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == $"Heading{level}").Select(p => p.InnerText)];

    public IEnumerable<Table> Tables => Body.Elements<Table>();

    public IReadOnlyList<string> Rows => [.. Tables.SelectMany(t => t.Elements<TableRow>()).Select(r => string.Join(" | ", r.Elements<TableCell>().Select(c => c.InnerText.Replace('\u00a0', ' '))))];

    public string Text => Body.InnerText.Replace('\u00a0', ' ');

    public IReadOnlyList<string> Alternatives => [.. Body.Descendants<Inline>().Select(i => i.DocProperties!.Description!.Value!)];

    public int Pictures => file.MainDocumentPart!.ImageParts.Count();

    public string? Language => file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val;

    public string? Title => file.PackageProperties.Title;

    public string Foot => string.Concat(file.MainDocumentPart!.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(f => f.Instruction!.Value));

    public void Dispose() => file.Dispose();
}
