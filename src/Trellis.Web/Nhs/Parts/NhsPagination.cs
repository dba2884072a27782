using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>To the page before and the page after.</summary>
[HtmlTargetElement("nhs-pagination")]
public sealed class NhsPagination : TagHelper
{
    public string? PreviousHref { get; set; }

    public string? PreviousLabel { get; set; }

    public string? NextHref { get; set; }

    public string? NextLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(PreviousHref) && string.IsNullOrEmpty(NextHref)) output.SuppressOutput();
        else
            output.Become(Element("nav", "nhsuk-pagination",
                Element("ul", "nhsuk-list nhsuk-pagination__list",
                    Step(PreviousHref, PreviousLabel, "Previous", "prev", Icon("left", "M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z")),
                    Step(NextHref, NextLabel, "Next", "next", Icon("right", "m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z"))))
                .With("role", "navigation").With("aria-label", "Pagination"));
    }

    private static TagBuilder? Step(string? href, string? label, string word, string rel, TagBuilder icon)
    {
        if (string.IsNullOrEmpty(href)) return null;
        IHtmlContent? page = label is null ? null : Together(Hidden(":"), Element("span", "nhsuk-pagination__page", label));
        var link = Element("a", $"nhsuk-pagination__link nhsuk-pagination__link--{rel}", Element("span", "nhsuk-pagination__title", word, Hidden(" page")), page, icon)
            .With("href", href).With("rel", rel);
        return Element("li", $"nhsuk-pagination-item--{(rel is "prev" ? "previous" : rel)}", link);
    }

    private static TagBuilder Icon(string side, string path) =>
        Element("svg", $"nhsuk-icon nhsuk-icon--arrow-{side}", Element("path").With("d", path)).With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", "0 0 24 24").With("width", "16").With("height", "16").With("focusable", "false").With("aria-hidden", "true");
}
