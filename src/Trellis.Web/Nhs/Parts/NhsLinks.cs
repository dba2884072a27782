using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>Jumps over the header.</summary>
[HtmlTargetElement("nhs-skip-link")]
public sealed class NhsSkipLink : TagHelper
{
    public string Href { get; set; } = "#maincontent";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Element("a", "nhsuk-skip-link", "Skip to main content").With("href", Href).With("data-module", "nhsuk-skip-link"));
}

/// <summary>Back to the page this one was opened from.</summary>
[HtmlTargetElement("nhs-back-link")]
public sealed class NhsBackLink : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.Become(Element("a", "nhsuk-back-link", words.IsEmptyOrWhiteSpace ? "Back" : words).With("href", Href));
    }
}

/// <summary>One link in the footer.</summary>
[HtmlTargetElement("nhs-footer-link")]
public sealed class NhsFooterLink : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Element("li", "nhsuk-footer__list-item", Element("a", "nhsuk-footer__list-item-link", await output.GetChildContentAsync()).With("href", Href)));
}
