using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Trellis.Web.Reports.Word;

/// <summary>Text as a Word file may hold it: without characters that XML cannot carry, and with its own direction.</summary>
internal static class WordText
{
    /// <summary>Control characters are left out, and half a surrogate pair becomes the mark for a lost character; line breaks stay.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").Replace(" %", "\u00a0%", StringComparison.Ordinal).EnumerateRunes())
            if (rune.Value is '\n' or '\t' or (>= 0x20 and < 0xFFFE) or > 0xFFFF) clean.Append(rune.ToString());
        return clean.ToString();
    }

    public static string OneLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs with a break wherever a new line began.</summary>
    public static Run Run(string text, bool bold = false)
    {
        var (run, lines) = (new Run(), Clean(text).Split('\n'));
        if (bold || RightToLeft(text)) run.Append(new RunProperties(new OpenXmlElement?[] { bold ? new Bold() : null, RightToLeft(text) ? new RightToLeftText() : null }.OfType<OpenXmlElement>()));
        foreach (var (i, line) in lines.Index())
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    public static Paragraph Paragraph(string text, string? style = null, params OpenXmlElement[] more)
    {
        var properties = new ParagraphProperties();
        if (style is not null) properties.ParagraphStyleId = new() { Val = style };
        foreach (var property in more) properties.AddChild(property);
        if (RightToLeft(text)) properties.BiDi = new();
        var paragraph = new Paragraph(properties);
        if (text.Length > 0) paragraph.Append(Run(text));
        return paragraph;
    }

    /// <summary>Whether the first letter with a direction is of a script written from the right, Hebrew or Arabic among them.</summary>
    public static bool RightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF) return true;
            if (Rune.IsLetter(rune)) return false;
        }
        return false;
    }
}
