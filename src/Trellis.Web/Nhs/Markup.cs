using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Nhs;

/// <summary>The few words in which the NHS components write HTML. Text is always encoded; null is left out.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? classes = null, params IEnumerable<object?> inside)
    {
        var element = new TagBuilder(name) { TagRenderMode = name is "input" ? TagRenderMode.SelfClosing : TagRenderMode.Normal };
        element.InnerHtml.Add(inside);
        return element.With("class", classes);
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null) element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, bool present) => element.With(attribute, present ? "" : null);

    public static TagBuilder Hidden(string text) => Element("span", "nhsuk-u-visually-hidden", text);

    public static IHtmlContent Together(params IEnumerable<object?> inside) => new HtmlContentBuilder().Add(inside);

    /// <summary>Those that there are, with spaces between: class names, ids, words.</summary>
    public static string Spaced(params IEnumerable<string?> names) => string.Join(' ', names.Where(n => !string.IsNullOrEmpty(n)));

    public static bool HasText(this IHtmlContent content) => !string.IsNullOrWhiteSpace(content.Written());

    /// <summary>Moves what the page wrote on the component (class, data-…, autocomplete and so on) to the element it is meant for.</summary>
    public static void MoveAttributes(this TagHelperOutput output, TagBuilder element)
    {
        foreach (var attribute in output.Attributes)
        {
            var value = attribute.Value is IHtmlContent html ? WebUtility.HtmlDecode(html.Written()) : attribute.Value?.ToString() ?? "";
            element.With(attribute.Name, attribute.Name is "class" ? Spaced(element.Attributes.GetValueOrDefault("class"), value) : value);
        }
        output.Attributes.Clear();
    }

    /// <summary>Puts a built element in the place of the component's own tag.</summary>
    public static void Become(this TagHelperOutput output, TagBuilder element)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(element);
    }

    private static string Written(this IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static IHtmlContentBuilder Add(this IHtmlContentBuilder content, IEnumerable<object?> inside)
    {
        foreach (var part in inside)
        {
            if (part is IHtmlContent html) content.AppendHtml(html);
            else if (part is not null) content.Append(part.ToString()!);
        }
        return content;
    }
}
