using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Trellis.Domain.Alliance;
using Trellis.Web.Nhs;
using Trellis.Web.Nhs.Forms;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>The mark of a free text, chosen beside it: who may read it.</summary>
[HtmlTargetElement("who-may-read")]
public sealed class WhoMayRead : NhsLabelledField
{
    /// <summary>What the text is, as in "Who may read the plan?".</summary>
    public string Of { get; set; } = "this";

    public override void Init(TagHelperContext context)
    {
        base.Init(context);
        Label = $"Who may read {Of}?";
    }

    private protected override TagBuilder Control(IHtmlContent inside)
    {
        var chosen = Answer(For?.Model);
        return Markup.Element("select", "nhsuk-select trellis-who-may-read", Enum.GetValues<Readers>().Select(r =>
                Markup.Element("option", null, r.Words).With("value", r.ToString()).With("selected", chosen == r.ToString())))
            .With("id", FieldId).With("name", FieldName).With("aria-describedby", DescribedBy()).With("data-who-may-read", Of);
    }
}
