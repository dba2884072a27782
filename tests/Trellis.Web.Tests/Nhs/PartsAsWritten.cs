using Microsoft.AspNetCore.Razor.TagHelpers;
using Trellis.Web.Nhs.Parts;

namespace Trellis.Web.Tests.Nhs;

/// <summary>What a page would write to get the other components of a fixture.</summary>
internal static class PartsAsWritten
{
    public static Tag Button(Options o) => new(
        new NhsButton { Variant = o["variant"].Text, Small = o["small"].IsTrue, Href = o["href"].Text, PreventDoubleClick = o["preventDoubleClick"].IsTrue }, o.Inside);

    public static Tag Details(Options o) => new(
        new NhsDetails { Summary = o["summary"].Text!, Open = o["open"].IsTrue, Expander = o["classes"].Text is "nhsuk-expander" }, o.Inside);

    public static Tag OfTag(Options o) => new(new NhsTag { Colour = o["colour"].IsFalse ? "none" : o["colour"].Text, Border = !o["border"].IsFalse }, o.Inside);

    public static Tag InsetText(Options o) => new(new NhsInsetText(), o["text"].Exists ? $"<p>{o.Inside}</p>" : o.Inside);

    public static Tag WarningCallout(Options o) => new(
        new NhsWarningCallout { Heading = o["heading"].Text!, HeadingLevel = o["heading"]["level"].Number ?? 3 },
        o["text"].Exists ? $"<p class=\"nhsuk-card__description\">{o.Inside}</p>" : o.Inside);

    public static Tag Panel(Options o) => new(new NhsPanel { Heading = o["heading"].Text!, HeadingLevel = o["heading"]["level"].Number ?? 1 }, o.Inside);

    public static Tag NotificationBanner(Options o) => new(
        new NhsNotificationBanner { Success = o["variant"].Text is "success", Text = o["text"].Text, Title = o["title"].Text, Heading = o["heading"].Text },
        o.CallBlock ?? o["html"].Text ?? "");

    public static Tag Pagination(Options o) => new(new NhsPagination
    {
        PreviousHref = o["previous"]["href"].Text, PreviousLabel = o["previous"]["label"].Text,
        NextHref = o["next"]["href"].Text, NextLabel = o["next"]["label"].Text,
    });

    public static Tag SkipLink(Options o) => new(new NhsSkipLink { Href = o["href"].Text! });

    public static Tag BackLink(Options o) => new(new NhsBackLink { Href = o["href"].Text! }, o.Inside);

    public static Tag SummaryList(Options o)
    {
        var rows = o["rows"].Items.Select(r => new Tag(new NhsRow { Key = r["key"].Text! }, [r["value"].Inside, .. Actions(r)]));
        var list = new Tag(new NhsSummaryList { Border = !o["border"].IsFalse, LastRowBorder = !o["lastRowBorder"].IsFalse }, [.. rows]);
        return o["card"].Exists ? Card(o["card"], list) : list;
    }

    public static Tag Card(Options o) => Card(o, o.CallBlock ?? o["descriptionHtml"].Text ?? "");

    private static Tag Card(Options o, object inside) => new(
        new NhsCard
        {
            Heading = o["heading"].Text, HeadingLevel = o["heading"]["level"].Number ?? 2, HeadingSize = o["heading"]["size"].Text,
            Variant = o["variant"].Text, Href = o["href"].Text, Clickable = o["clickable"].IsTrue, Description = o["description"].Text,
        },
        [inside, .. Actions(o)]);

    private static IEnumerable<Tag> Actions(Options o) =>
        o["actions"]["items"].Items.Concat(o["actions"].Items).Where(a => a["text"].Exists).Select(a => new Tag(new NhsAction { Href = a["href"].Text, About = a["visuallyHiddenText"].Text }, a["text"].Text!));

    public static Tag Table(Options o)
    {
        var head = o["head"].Items.ToList();
        var headings = head.Select(h => Cell(h, "th", h["format"].Text is "numeric"));
        var rows = o["rows"].Items.Select(r => Plain("tr", [.. r.Items.Select((c, i) => Cell(c, i == 0 && o["firstCellIsHeader"].IsTrue ? "th" : "td", false))]));
        object[] parts = head.Count == 0 ? [Plain("tbody", [.. rows])] : [Plain("thead", Plain("tr", [.. headings])), Plain("tbody", [.. rows])];
        return new(new NhsTable
        {
            Caption = o["caption"].Text, CaptionSize = o["caption"]["size"].Text, Responsive = o["responsive"].IsTrue,
            Compact = o["compact"].IsTrue, LastRowBorder = !o["lastRowBorder"].IsFalse,
        }, parts);
    }

    private static Tag Plain(string name, params object[] inside) => new(new NhsTablePart(), inside) { Name = name };

    private static Tag Cell(Options cell, string name, bool numeric) =>
        new(new NhsTableCell { Numeric = numeric }, cell.Inside) { Name = name, Attributes = new() { ["class"] = cell["classes"].Text } };

    public static Tag Navigation(Options o) => Together(o["navigation"]["items"].Items.Select(i =>
    {
        var view = AsWritten.EmptyView();
        view.HttpContext.Request.Path = i["active"].IsTrue ? "/here/deeper" : "/elsewhere";
        return new Tag(new NhsNavigationItem { Href = "/here", ViewContext = view }, i.Inside);
    }));

    public static Tag FooterLinks(Options o) => Together(o["meta"]["items"].Items.Select(i => new Tag(new NhsFooterLink { Href = i["href"].Text! }, i.Inside)));

    private static Tag Together(IEnumerable<Tag> several) => new(new Nothing(), [.. several]);

    private sealed class Nothing : TagHelper
    {
        public override void Process(TagHelperContext context, TagHelperOutput output) => output.TagName = null;
    }
}
