using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Forms;

/// <summary>Everything that stops the form, at the top of the page, each a link to what is to be put right. Nothing when nothing does.</summary>
[HtmlTargetElement("nhs-error-summary")]
public sealed class NhsErrorSummary : TagHelper
{
    public string Heading { get; set; } = "There is a problem";

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        var items = state.OrderBy(field => PageOrder.PlaceOf(field.Key, ViewContext.ViewData.ModelMetadata), StringComparer.Ordinal)
            .SelectMany(field => field.Value!.Errors.Select(NhsField.SentenceOf).Where(e => e.Length > 0).Distinct().Select(e => Item(state, field.Key, e))).ToList();
        var description = await output.GetChildContentAsync();
        if (items.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        var body = Element("div", "nhsuk-error-summary__body",
            description.IsEmptyOrWhiteSpace ? null : Element("p", null, description),
            Element("ul", "nhsuk-list nhsuk-error-summary__list", items));
        var alert = Element("div", null, Element("h2", "nhsuk-error-summary__heading", Heading), body).With("role", "alert");
        var summary = Element("div", "nhsuk-error-summary", alert).With("data-module", "nhsuk-error-summary");
        output.MoveAttributes(summary);
        output.Become(summary);
    }

    private static TagBuilder Item(ModelStateDictionary state, string field, string sentence) =>
        Element("li", null, field.Length == 0 ? sentence : Element("a", null, sentence).With("href", $"#{state.ToPutRight(field)}"));
}
