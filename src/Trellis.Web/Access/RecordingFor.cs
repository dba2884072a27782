using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Access;

/// <summary>Asks, at the head of a form about a young person, for which of their teams a member records, where more than one works with them: another team's colleagues read what it records.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class RecordingFor : TagHelper
{
    public const string Field = "RecordingFor";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.Model is not YoungPersonFormPage { Teams.Count: > 1 } page) return;
        output.PreContent.AppendHtml(Element("div", "nhsuk-form-group",
            Element("label", "nhsuk-label nhsuk-label--s", "Which of your teams is this for?").With("for", Field),
            Element("div", "nhsuk-hint", "Its colleagues can always read it. Others read what the sharing rules allow that team to share.").With("id", $"{Field}-hint"),
            Element("select", "nhsuk-select", page.Teams.Select(t => Element("option", null, t.InvolvementNotShown ? $"{t.Name} (stays in this team)" : t.Name)
                .With("value", t.Id.ToString()).With("selected", t.Id == page.Team?.Id))).With("id", Field).With("name", Field).With("aria-describedby", $"{Field}-hint")));
    }
}
