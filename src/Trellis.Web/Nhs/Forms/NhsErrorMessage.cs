using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Nhs.Forms;

/// <summary>What is wrong, said beside something that is not one of the fields here.</summary>
[HtmlTargetElement("nhs-error-message")]
public sealed class NhsErrorMessage : NhsField
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var said = words.IsEmptyOrWhiteSpace ? (object?)ErrorText : words;
        if (said is null) output.SuppressOutput();
        else output.Become(FieldWords.Error(said, FieldId.Length > 0 ? Id ?? $"{FieldId}-error" : null));
    }
}
