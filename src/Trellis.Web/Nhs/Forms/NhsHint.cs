using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Nhs.Forms;

/// <summary>A hint with HTML in it. Inside a field it becomes the field's hint; anywhere else it stands where it is.</summary>
[HtmlTargetElement("nhs-hint")]
public sealed class NhsHint : TagHelper
{
    public string? Id { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        if (context.Items.TryGetValue(typeof(NhsField), out var field))
        {
            ((NhsField)field).RichHint = words;
            output.SuppressOutput();
            return;
        }
        var hint = FieldWords.Hint(words, Id);
        output.MoveAttributes(hint);
        output.Become(hint);
    }
}
