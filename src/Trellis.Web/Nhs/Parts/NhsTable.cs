using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Parts;

/// <summary>A table written as plain HTML inside. On a phone each row of a responsive one becomes a card that repeats the column's heading.</summary>
[HtmlTargetElement("nhs-table")]
public sealed class NhsTable : TagHelper
{
    private readonly List<(IHtmlContent Heading, bool Numeric)> columns = [];
    private int column;

    public string? Caption { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? CaptionSize { get; set; }

    public bool CaptionHidden { get; set; }

    public bool Responsive { get; set; }

    /// <summary>For lists that people read every day: smaller text, closer rows.</summary>
    public bool Compact { get; set; }

    public bool LastRowBorder { get; set; } = true;

    public override void Init(TagHelperContext context) => context.Items[typeof(NhsTable)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var classes = Spaced("nhsuk-table", Responsive ? "nhsuk-table--responsive" : null, Compact ? "nhsuk-table--compact" : null, LastRowBorder ? null : "nhsuk-table--no-last-row-border");
        var captionClasses = Spaced("nhsuk-table__caption", CaptionSize is null ? null : $"nhsuk-table__caption--{CaptionSize}", CaptionHidden ? "nhsuk-u-visually-hidden" : null);
        var table = Element("table", classes, Caption is null ? null : Element("caption", captionClasses, Caption), await output.GetChildContentAsync())
            .With("role", Role("table"));
        output.MoveAttributes(table);
        output.Become(table);
    }

    internal string? Role(string role) => Responsive ? role : null;

    internal void StartRow() => column = 0;

    internal void AddColumn(IHtmlContent heading, bool numeric) => columns.Add((heading, numeric));

    internal (IHtmlContent Heading, bool Numeric) NextColumn() => column < columns.Count ? columns[column++] : (HtmlString.Empty, false);
}
