using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Trellis.Web.Nhs;
using Trellis.Web.Words;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Drafts;

/// <summary>Puts around the form of a page that keeps drafts what the keeping needs: the slip, "Keep for later", and the word that it was kept.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class DraftedForm(IHtmlGenerator html) : TagHelper
{
    private const string StartAgainForm = "start-again";

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        if (!PostsToItsOwnPage(context) || http.Features.Get<FormOnScreen>() is not { IsShown: false } form) return;
        form.IsShown = true;

        var slip = form.Titled(ViewContext.ViewData["Title"] as string);
        output.Attributes.SetAttribute("data-keeps-draft", "");
        output.PostContent.AppendHtml(Element("input").With("type", "hidden").With("name", Slip.Field).With("value", http.RequestServices.GetRequiredService<UnfinishedForms>().Seal(slip)));
        output.PostContent.AppendHtml(Element("div", "trellis-keep",
            Element("button", "nhsuk-button nhsuk-button--secondary nhsuk-button--small", "Keep for later").With("name", Keep.Field).With("value", Keep.Later).With("data-module", "nhsuk-button"),
            Element("p", "trellis-keep__said").With("role", "status").With("data-kept", "")));
        if (form.KeptAt is { } at) SayKept(output, at);
    }

    private void SayKept(TagHelperOutput output, DateTimeOffset at)
    {
        output.PreElement.AppendHtml(Element("div", "nhsuk-inset-text trellis-kept",
            Hidden("Information: "),
            Element("p", null, $"We kept what you typed at {at.TimeSaid} on {at.DaySaid}. It is not saved in the record yet."),
            Element("button", "nhsuk-button nhsuk-button--secondary nhsuk-button--small", "Start again").With("form", StartAgainForm).With("name", Keep.Field).With("value", Keep.Not).With("data-module", "nhsuk-button")));
        output.PostElement.AppendHtml(Element("form", null, html.GenerateAntiforgery(ViewContext)).With("id", StartAgainForm).With("method", "post"));
    }

    private static bool PostsToItsOwnPage(TagHelperContext context) =>
        context.AllAttributes["method"].Value?.ToString() is { } method && method.Equals("post", StringComparison.OrdinalIgnoreCase) &&
        !context.AllAttributes.Any(a => a.Name is "action" or "asp-page" or "asp-controller" or "asp-action" or "asp-route" or "asp-area");
}
