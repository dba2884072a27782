using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>Something the reader must not miss. Rare, or it stops working.</summary>
[HtmlTargetElement("nhs-warning-callout")]
public sealed class NhsWarningCallout : TagHelper
{
    public string Heading { get; set; } = "Important";

    public int HeadingLevel { get; set; } = 3;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var saysSo = Heading.Contains("important", StringComparison.OrdinalIgnoreCase);
        var words = saysSo ? (object)Heading : Element("span", null, Hidden("Important: "), Heading).With("role", "text");
        var card = Element("div", "nhsuk-card nhsuk-card--warning",
            Element("div", "nhsuk-card__content", Element($"h{HeadingLevel}", "nhsuk-card__heading", words), await output.GetChildContentAsync()));
        output.MoveAttributes(card);
        output.Become(card);
    }
}
