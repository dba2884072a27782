using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>The end of something: it is done, and what happens next.</summary>
[HtmlTargetElement("nhs-panel")]
public sealed class NhsPanel : TagHelper
{
    public string Heading { get; set; } = "";

    public int HeadingLevel { get; set; } = 1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var panel = Element("div", "nhsuk-panel",
            Element($"h{HeadingLevel}", "nhsuk-panel__heading", Heading), Element("div", "nhsuk-panel__body", await output.GetChildContentAsync()));
        output.MoveAttributes(panel);
        output.Become(panel);
    }
}
