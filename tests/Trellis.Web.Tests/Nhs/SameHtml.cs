using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Trellis.Web.Tests.Nhs;

/// <summary>HTML compared as a browser would understand it: elements, attributes, classes and words; never spaces or the order of attributes.</summary>
public static partial class SameHtml
{
    public static void Check(string expected, string actual) => Assert.Equal(Outline(expected), Outline(actual));

    public static string Outline(string html)
    {
        var lines = new List<string>();
        foreach (var node in new HtmlParser().ParseDocument($"<body>{html}</body>").Body!.ChildNodes) Describe(node, 0, lines);
        return string.Join('\n', lines);
    }

    private static void Describe(INode node, int depth, List<string> lines)
    {
        var indent = new string(' ', depth * 2);
        if (node is IText text && Spaces().Replace(text.Data, " ").Trim() is { Length: > 0 } words) lines.Add(indent + words);
        if (node is not IElement element) return;
        var attributes = element.Attributes.Select(a => $"{a.Name}=\"{(a.Name is "class" ? Sorted(a.Value) : Spaces().Replace(a.Value, " ").Trim())}\"").Order(StringComparer.Ordinal);
        lines.Add($"{indent}<{string.Join(' ', attributes.Prepend(element.LocalName))}>");
        foreach (var child in element.ChildNodes) Describe(child, depth + 1, lines);
    }

    private static string Sorted(string classes) => string.Join(' ', classes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
}
