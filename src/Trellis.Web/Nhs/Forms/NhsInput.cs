using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Forms;

/// <summary>One line of text. Children stand beside it (a button, say).</summary>
[HtmlTargetElement("nhs-input")]
public sealed class NhsInput : NhsLabelledField
{
    public string Type { get; set; } = "text";

    /// <summary>Room for this many characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    /// <summary>For numbers that are read out one by one, such as an NHS number.</summary>
    public bool Code { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    /// <summary>How to show what the page holds, when that is not how it writes itself.</summary>
    public string? Value { get; set; }

    private protected override TagBuilder Control(IHtmlContent inside)
    {
        var classes = Spaced("nhsuk-input", Code ? "nhsuk-input--code" : null, ErrorText is null ? null : "nhsuk-input--error", Width is null ? null : $"nhsuk-input--width-{Width}");
        // A password is never sent back, not even to whoever typed it.
        return Element("input", classes).With("id", FieldId).With("name", FieldName).With("type", Type)
            .With("value", Type == "password" ? null : Answer(Value ?? For?.Model)).With("aria-describedby", DescribedBy());
    }

    private protected override IHtmlContent Around(TagBuilder control, IHtmlContent inside) =>
        Prefix is null && Suffix is null && !inside.HasText()
            ? control
            : Element("div", "nhsuk-input-wrapper", Affix(Prefix, "prefix"), control, Affix(Suffix, "suffix"), inside);

    private static TagBuilder? Affix(string? words, string place) =>
        words is null ? null : Element("div", $"nhsuk-input-wrapper__{place}", words).With("aria-hidden", "true");
}
