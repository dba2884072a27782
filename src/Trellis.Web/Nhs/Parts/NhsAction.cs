using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>A link in a row or a card that does something about it. Without an address it is a button of the form around it.</summary>
[HtmlTargetElement("nhs-action")]
public sealed class NhsAction : TagHelper
{
    public string? Href { get; set; }

    /// <summary>What the action is about, for people who hear the link without its row: "Change" about "name".</summary>
    public string? About { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var about = About ?? (context.Items.TryGetValue(typeof(NhsCard), out var card) && ((NhsCard)card).Heading is { } heading ? $"({heading})" : null);
        var action = Element(Href is null ? "button" : "a", "nhsuk-link", words, about is null ? null : Hidden($" {about}"))
            .With("href", Href).With("type", Href is null ? "submit" : null);
        output.MoveAttributes(action);
        ((List<TagBuilder>)context.Items[typeof(NhsAction)]).Add(action);
        output.SuppressOutput();
    }

    internal static IHtmlContent List(IReadOnlyList<TagBuilder> actions, string classes) => actions.Count == 1
        ? actions[0]
        : Element("ul", $"{classes}-list", actions.Select(a => Element("li", $"{classes}-list-item", a)));
}
