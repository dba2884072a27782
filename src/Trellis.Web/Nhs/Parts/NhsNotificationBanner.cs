using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>Says at the top of a page what has just happened, or what holds for the whole page.</summary>
[HtmlTargetElement("nhs-notification-banner")]
public sealed class NhsNotificationBanner : TagHelper
{
    /// <summary>Something was done: green, announced at once.</summary>
    public bool Success { get; set; }

    public string? Title { get; set; }

    /// <summary>The sentence, when one sentence is all.</summary>
    public string? Text { get; set; }

    /// <summary>A heading over what is inside.</summary>
    public string? Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        const string name = "nhsuk-notification-banner";
        var title = Element("h2", $"{name}__title", Title ?? (Success ? "Success" : "Important")).With("id", $"{name}-title");
        var content = Element("div", $"{name}__content",
            Heading is null ? null : Element("h3", $"{name}__heading", Heading),
            Text is null ? null : Element("p", $"{name}__heading", Text),
            await output.GetChildContentAsync());
        var banner = Element("div", Spaced(name, Success ? $"{name}--success" : null), Element("div", $"{name}__header", title), content)
            .With("data-module", name).With("role", Success ? "alert" : "region").With("aria-labelledby", $"{name}-title");
        output.MoveAttributes(banner);
        output.Become(banner);
    }
}
