using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>Words set apart from those around them.</summary>
[HtmlTargetElement("nhs-inset-text")]
public sealed class NhsInsetText : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inset = Element("div", "nhsuk-inset-text", Hidden("Information: "), await output.GetChildContentAsync());
        output.MoveAttributes(inset);
        output.Become(inset);
    }
}
