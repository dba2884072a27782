using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Nhs.Forms;

/// <summary>Every form leaves checking to us, so that each mistake gets our sentence and not the browser's bubble.</summary>
[HtmlTargetElement("form")]
public sealed class NoBrowserBubbles : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute("novalidate", "");
}
