using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Nhs.Parts;

/// <summary>A button, or a link that looks like one: as nhs-button, or as nhs-button="secondary" on a plain button or link so that asp-page and asp-page-handler work.</summary>
[HtmlTargetElement("nhs-button")]
[HtmlTargetElement("button", Attributes = "nhs-button")]
[HtmlTargetElement("a", Attributes = "nhs-button")]
public sealed class NhsButton : TagHelper
{
    // Runs after the framework's own helpers have worked out where a link or a form goes.
    public override int Order => 100;

    /// <summary>Nothing for the main button; secondary, secondary-solid, reverse, warning, or link.</summary>
    [HtmlAttributeName("nhs-button")] public string? OnPlainElement { get; set; }

    public string? Variant { get; set; }

    public bool Small { get; set; }

    public string? Href { get; set; }

    /// <summary>A second press within a second does nothing.</summary>
    public bool PreventDoubleClick { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = Href is not null || output.TagName is "a";
        var variant = Variant ?? OnPlainElement;
        var classes = variant is "link"
            ? "nhsuk-link trellis-link-button"
            : Markup.Spaced("nhsuk-button", string.IsNullOrEmpty(variant) ? null : $"nhsuk-button--{variant}", Small ? "nhsuk-button--small" : null);

        output.TagName = link ? "a" : "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.Spaced(classes, output.Attributes["class"]?.Value?.ToString()));
        output.Attributes.SetAttribute("data-module", "nhsuk-button");
        if (PreventDoubleClick) output.Attributes.SetAttribute("data-prevent-double-click", "true");
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        if (!link && !output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        if (!link) return;
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
    }
}
