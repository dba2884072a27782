using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>The head, body and rows of a table: plain HTML in the page, dressed here.</summary>
[HtmlTargetElement("thead", ParentTag = "nhs-table")]
[HtmlTargetElement("tbody", ParentTag = "nhs-table")]
[HtmlTargetElement("tr", ParentTag = "thead")]
[HtmlTargetElement("tr", ParentTag = "tbody")]
public sealed class NhsTablePart : TagHelper
{
    public override void Init(TagHelperContext context)
    {
        if (context.TagName is "thead") context.Items["head"] = true;
        if (context.TagName is "tr" && context.Table() is { } table) table.StartRow();
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Table() is not { } table) return;
        var (name, role) = context.TagName switch { "thead" => ("head", table.Role("rowgroup")), "tbody" => ("body", null), _ => ("row", table.Role("row")) };
        output.Dress($"nhsuk-table__{name}", role);
    }
}

/// <summary>A cell: a column's heading, a row's heading or what stands where they meet.</summary>
[HtmlTargetElement("th", ParentTag = "tr")]
[HtmlTargetElement("td", ParentTag = "tr")]
public sealed class NhsTableCell : TagHelper
{
    /// <summary>On a column's heading: the column holds numbers and is lined up on the right.</summary>
    public bool Numeric { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Table() is not { } table) return;
        var inside = await output.GetChildContentAsync();
        var heading = context.TagName is "th";
        var inHead = context.Items.ContainsKey("head");
        if (inHead) table.AddColumn(new HtmlString(inside.GetContent()), Numeric);
        var (columnHeading, numeric) = inHead ? (HtmlString.Empty, Numeric) : table.NextColumn();

        var name = heading ? "nhsuk-table__header" : "nhsuk-table__cell";
        output.Dress(Spaced(name, numeric ? $"{name}--numeric" : null), table.Role(heading ? inHead ? "columnheader" : "rowheader" : "cell"));
        if (heading) output.Attributes.SetAttribute("scope", inHead ? "col" : "row");
        output.Content.SetHtmlContent(table.Responsive && !inHead ? Card(columnHeading, inside) : inside);
    }

    private static IHtmlContent Card(IHtmlContent columnHeading, TagHelperContent inside)
    {
        var words = inside.GetContent();
        return Together(Element("span", "nhsuk-table__heading", columnHeading, " ").With("aria-hidden", "true"),
            words.Contains('<', StringComparison.Ordinal) ? Element("span", null, inside) : inside);
    }
}

internal static class InATable
{
    public static NhsTable? Table(this TagHelperContext context) => context.Items.GetValueOrDefault(typeof(NhsTable)) as NhsTable;

    public static void Dress(this TagHelperOutput output, string classes, string? role)
    {
        output.Attributes.SetAttribute("class", Spaced(classes, output.Attributes["class"]?.Value?.ToString()));
        if (role is not null) output.Attributes.SetAttribute("role", role);
    }

    private static object? GetValueOrDefault(this IDictionary<object, object> items, object key) => items.TryGetValue(key, out var found) ? found : null;
}
