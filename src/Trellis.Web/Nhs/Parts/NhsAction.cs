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
        var heading = context.Items.TryGetValue(typeof(NhsCard), out var card) ? ((NhsCard)card).Heading : null;
        var about = Spaced(About, heading is null ? null : $"({heading})");
        var action = Element(Href is null ? "button" : "a", "nhsuk-link", words, about.Length == 0 ? null : Hidden($" {about}"))
            .With("href", Href).With("type", Href is null ? "submit" : null);
        output.MoveAttributes(action);
        ((List<TagBuilder>)context.Items[typeof(NhsAction)]).Add(action);
        output.SuppressOutput();
    }
}
