using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>A bordered part of a page with a heading, and perhaps actions beside the heading.</summary>
[HtmlTargetElement("nhs-card")]
public sealed class NhsCard : TagHelper
{
    private readonly List<TagBuilder> actions = [];

    public string? Heading { get; set; }

    public int HeadingLevel { get; set; } = 2;

    /// <summary>s, m or l.</summary>
    public string? HeadingSize { get; set; }

    /// <summary>feature or secondary.</summary>
    public string? Variant { get; set; }

    /// <summary>Where the heading leads.</summary>
    public string? Href { get; set; }

    /// <summary>The whole card leads where its heading does.</summary>
    public bool Clickable { get; set; }

    /// <summary>A line of text under the heading; anything else goes inside.</summary>
    public string? Description { get; set; }

    public override void Init(TagHelperContext context) => (context.Items[typeof(NhsCard)], context.Items[typeof(NhsAction)]) = (this, actions);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var words = Href is null ? (object?)Heading : Element("a", "nhsuk-card__link", Heading).With("href", Href);
        var card = Build(words, inside);
        output.MoveAttributes(card);
        output.Become(card);
    }

    private TagBuilder Build(object? words, IHtmlContent inside)
    {
        var heading = Heading is null ? null : Element($"h{HeadingLevel}", Spaced("nhsuk-card__heading", HeadingSize is null ? null : $"nhsuk-heading-{HeadingSize}"), words);
        var description = Description is null ? null : Element("p", "nhsuk-card__description", Description);
        var top = actions.Count == 0 ? null : Element("div", "nhsuk-card__heading-container", heading, Actions());
        return Element("div", Spaced("nhsuk-card", Clickable ? "nhsuk-card--clickable" : null, Variant is null ? null : $"nhsuk-card--{Variant}"),
            top, Element("div", "nhsuk-card__content", top is null ? heading : null, description, inside));
    }

    private TagBuilder Actions() => actions.Count == 1
        ? Element("div", "nhsuk-card__actions", actions[0])
        : Element("ul", "nhsuk-card__actions", actions.Select(a => Element("li", "nhsuk-card__action", a)));
}
