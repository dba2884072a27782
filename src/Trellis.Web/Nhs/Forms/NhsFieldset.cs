using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Nhs.Forms;

/// <summary>Several fields that answer one question, such as the lines of an address.</summary>
[HtmlTargetElement("nhs-fieldset")]
public sealed class NhsFieldset : TagHelper
{
    public string Legend { get; set; } = "";

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    public bool PageHeading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fieldset = FieldWords.Fieldset(Legend, LegendSize, PageHeading, null, null, await output.GetChildContentAsync());
        output.MoveAttributes(fieldset);
        output.Become(fieldset);
    }
}
