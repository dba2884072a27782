using System.Globalization;
using System.Text;
using System.Xml;

namespace Trellis.Web.Sheets;

/// <summary>The texts that cells of a workbook share. They must be at hand, so there is a limit to them.</summary>
internal sealed class SharedTexts
{
    private const int MostLetters = 40_000_000, MostTexts = 1_500_000, MostInText = 32_767;

    private readonly List<string> texts = [];

    public string this[int index] => index < texts.Count ? texts[index] : throw new FormatException("No such text.");

    public static SharedTexts Read(XmlReader? xml)
    {
        var (shared, letters) = (new SharedTexts(), 0L);
        while (xml?.Read() is true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            var text = Words(xml, MostInText, $"number {shared.texts.Count + 1} of the shared texts");
            if ((letters += text.Length) > MostLetters || shared.texts.Count >= MostTexts) throw SheetReader.Refused("It holds more text than a workbook of this kind can be read with. Save it as CSV, and send that");
            shared.texts.Add(text);
        }
        return shared;
    }

    /// <summary>The words of an item, whether plain or in several runs; how they are pronounced is left out.</summary>
    internal static string Words(XmlReader xml, int most, string at)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth, spoken) = (new StringBuilder(), xml.Depth, -1);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) spoken = xml.Depth;
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "rPh" }) spoken = -1;
            if (spoken >= 0 || xml is not { NodeType: XmlNodeType.Element, LocalName: "t" }) continue;
            if (text.Append(SheetRows.TextOf(xml, most, at)).Length > most) throw SheetReader.Refused($"Cell {at} holds more than {most:N0} letters. Shorten it, or take the column out");
        }
        return text.ToString();
    }
}

/// <summary>Which formats of a workbook show a number as a day.</summary>
internal sealed class DayFormats
{
    private readonly List<bool> styles = [];

    public bool IsDay(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < styles.Count && styles[index];

    public static DayFormats Read(XmlReader? xml)
    {
        var (formats, own, inStyles) = (new DayFormats(), new HashSet<string>(), false);
        while (xml?.Read() is true)
        {
            if (xml.LocalName == "cellXfs") inStyles = xml.NodeType is XmlNodeType.Element;
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && xml.GetAttribute("numFmtId") is { } id && xml.GetAttribute("formatCode") is { } code && ShowsDay(code)) own.Add(id);
            if (inStyles && xml.LocalName == "xf") formats.styles.Add(xml.GetAttribute("numFmtId") is { } used && (own.Contains(used) || used is "14" or "15" or "16" or "17" or "22" or "27" or "28" or "29" or "30" or "31" or "36" or "50" or "51" or "52" or "53" or "54" or "55" or "56" or "57" or "58"));
        }
        return formats;
    }

    // What stands in quotation marks or brackets is words or a colour; a d or y outside them is a day or year.
    private static bool ShowsDay(string code)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var c in code)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '[' or ']') bracketed = c == '[';
            else if (!quoted && !bracketed && c is 'd' or 'D' or 'y' or 'Y') return true;
        }
        return false;
    }
}
