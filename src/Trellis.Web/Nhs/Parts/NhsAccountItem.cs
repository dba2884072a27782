using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>Who is signed in, for which organisation, and the ways to change that: words, a link, or a form of one button.</summary>
[HtmlTargetElement("nhs-account-item")]
public sealed class NhsAccountItem : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.Become(Element("li", "nhsuk-header__account-item", Href is null ? words : Element("a", "nhsuk-header__account-link", words).With("href", Href)));
    }
}
