using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Forms;

/// <summary>The label, legend, hint and error that stand with a field: the one place that writes them.</summary>
internal static class FieldWords
{
    public static TagBuilder Label(object? words, string? fieldId, string? size = null, bool pageHeading = false, string? classes = null)
    {
        var label = Element("label", Spaced("nhsuk-label", Sized("nhsuk-label", size), classes), words).With("for", fieldId);
        return pageHeading ? Element("h1", "nhsuk-label-wrapper", label) : label;
    }

    public static TagBuilder Legend(string words, string? size, bool pageHeading) =>
        Element("legend", Spaced("nhsuk-fieldset__legend", Sized("nhsuk-fieldset__legend", size)),
            pageHeading ? Element("h1", "nhsuk-fieldset__heading", words) : words);

    public static TagBuilder Fieldset(string legend, string? size, bool pageHeading, string? describedBy, string? role, IHtmlContent inside) =>
        Element("fieldset", "nhsuk-fieldset", Legend(legend, size, pageHeading), inside).With("role", role).With("aria-describedby", describedBy);

    public static TagBuilder Hint(object words, string? id, string? classes = null) => Element("div", Spaced("nhsuk-hint", classes), words).With("id", id);

    public static TagBuilder Error(object words, string? id) => Element("span", "nhsuk-error-message", Hidden("Error: "), words).With("id", id);

    public static TagBuilder FormGroup(bool wrong, params IEnumerable<object?> inside) =>
        Element("div", Spaced("nhsuk-form-group", wrong ? "nhsuk-form-group--error" : null), inside);

    private static string? Sized(string name, string? size) => size is null ? null : $"{name}--{size}";
}
