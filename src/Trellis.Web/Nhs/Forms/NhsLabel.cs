using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Nhs.Forms;

/// <summary>A label for something that is not one of the fields here.</summary>
[HtmlTargetElement("nhs-label")]
public sealed class NhsLabel : TagHelper
{
    /// <summary>The id of what it labels.</summary>
    public string? For { get; set; }

    public string? Size { get; set; }

    public bool PageHeading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(FieldWords.Label(await output.GetChildContentAsync(), For, Size, PageHeading));
}
