using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Forms;

/// <summary>A list to choose one from. Write its options as plain HTML; the one that holds is selected.</summary>
[HtmlTargetElement("nhs-select")]
public sealed class NhsSelect : NhsLabelledField
{
    public string? Value { get; set; }

    private protected override TagBuilder Control(IHtmlContent inside) =>
        Element("select", Spaced("nhsuk-select", ErrorText is null ? null : "nhsuk-select--error"), inside)
            .With("id", FieldId).With("name", FieldName).With("aria-describedby", DescribedBy());

    internal bool Holds(string value) => Answers(Value ?? For?.Model).Contains(value, StringComparer.OrdinalIgnoreCase);
}

/// <summary>One choice in a list.</summary>
[HtmlTargetElement("option", ParentTag = "nhs-select")]
public sealed class NhsOption : TagHelper
{
    public string? Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not null) output.Attributes.SetAttribute("value", Value);
        var holds = Value ?? (await output.GetChildContentAsync()).GetContent().Trim();
        if (context.Items[typeof(NhsField)] is NhsSelect select && select.Holds(holds)) output.Attributes.SetAttribute("selected", "");
    }
}
