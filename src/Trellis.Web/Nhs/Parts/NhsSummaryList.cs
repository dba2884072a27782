using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>What is known, as questions and answers, each with what can be done about it.</summary>
[HtmlTargetElement("nhs-summary-list")]
public sealed class NhsSummaryList : TagHelper
{
    private readonly List<NhsRow> rows = [];

    public bool Border { get; set; } = true;

    public bool LastRowBorder { get; set; } = true;

    public override void Init(TagHelperContext context) => context.Items[typeof(NhsSummaryList)] = this;

    internal void Add(NhsRow row) => rows.Add(row);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        var someHaveActions = rows.Any(r => r.Actions.Count > 0);
        var classes = Spaced("nhsuk-summary-list", Border ? null : "nhsuk-summary-list--no-border", LastRowBorder ? null : "nhsuk-summary-list--no-last-row-border");
        var list = Element("dl", classes, rows.Select(r => Row(r, someHaveActions)));
        output.MoveAttributes(list);
        output.Become(list);
    }

    private static TagBuilder Row(NhsRow row, bool someHaveActions) =>
        Element("div", Spaced("nhsuk-summary-list__row", someHaveActions && row.Actions.Count == 0 ? "nhsuk-summary-list__row--no-actions" : null),
            Element("dt", "nhsuk-summary-list__key", row.Key),
            Element("dd", "nhsuk-summary-list__value", row.Answer),
            row.Actions.Count == 0 ? null : Element("dd", "nhsuk-summary-list__actions", row.Actions.Count == 1 ? row.Actions[0] : Several(row.Actions)));

    private static TagBuilder Several(List<TagBuilder> actions) =>
        Element("ul", "nhsuk-summary-list__actions-list", actions.Select(a => Element("li", "nhsuk-summary-list__actions-list-item", a)));
}

/// <summary>One question and its answer.</summary>
[HtmlTargetElement("nhs-row")]
public sealed class NhsRow : TagHelper
{
    public string Key { get; set; } = "";

    internal IHtmlContent Answer { get; private set; } = HtmlString.Empty;

    internal List<TagBuilder> Actions { get; } = [];

    public override void Init(TagHelperContext context) => context.Items[typeof(NhsAction)] = Actions;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Answer = await output.GetChildContentAsync();
        ((NhsSummaryList)context.Items[typeof(NhsSummaryList)]).Add(this);
        output.SuppressOutput();
    }
}
