using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>One way in along the top of every page. It knows when the reader is there.</summary>
[HtmlTargetElement("nhs-navigation-item")]
public sealed class NhsNavigationItem : TagHelper
{
    public string Href { get; set; } = "/";

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var path = ViewContext.HttpContext.Request.Path;
        var here = path == Href ? "page" : Href.Length > 1 && path.StartsWithSegments(Href) ? "true" : null;
        var link = Element("a", "nhsuk-header__navigation-link", here is null ? words : Element("strong", "nhsuk-header__navigation-item-current-fallback", words))
            .With("href", Href).With("aria-current", here);
        output.MoveAttributes(link);
        output.Become(Element("li", Spaced("nhsuk-header__navigation-item", here is null ? null : "nhsuk-header__navigation-item--current"), link));
    }
}
