using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>A word or two that says what state something is in.</summary>
[HtmlTargetElement("nhs-tag")]
public sealed class NhsTag : TagHelper
{
    /// <summary>white, grey, green, aqua-green, blue, purple, pink, red, orange, yellow, or none.</summary>
    public string? Colour { get; set; }

    public bool Border { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var colour = Colour switch { null => null, "none" => "nhsuk-tag--no-colour", var named => $"nhsuk-tag--{named}" };
        var tag = Element("strong", Spaced("nhsuk-tag", colour, Border ? null : "nhsuk-tag--no-border"), await output.GetChildContentAsync());
        output.MoveAttributes(tag);
        output.Become(tag);
    }
}
