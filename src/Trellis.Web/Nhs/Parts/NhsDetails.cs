using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>Something folded away until it is asked for.</summary>
[HtmlTargetElement("nhs-details")]
public sealed class NhsDetails : TagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    /// <summary>A folded section with a border: a part of the page, not an aside.</summary>
    public bool Expander { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        // Nobody has to hunt for what is wrong: the fold that holds it is open.
        var open = Open || inside.GetContent().Contains("nhsuk-form-group--error", StringComparison.Ordinal);
        var details = Element("details", Spaced("nhsuk-details", Expander ? "nhsuk-expander" : null),
            Element("summary", "nhsuk-details__summary", Element("span", "nhsuk-details__summary-text", Summary)),
            Element("div", "nhsuk-details__text", inside)).With("open", open);
        output.MoveAttributes(details);
        output.Become(details);
    }
}
