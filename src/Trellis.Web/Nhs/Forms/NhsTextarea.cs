using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Forms;

/// <summary>Several lines of text, with a count of the characters left when there is a limit to count to.</summary>
[HtmlTargetElement("nhs-textarea")]
public sealed class NhsTextarea : NhsLabelledField
{
    public int Rows { get; set; } = 5;

    public string? Value { get; set; }

    /// <summary>Count down to this many characters. Nothing is cut off: what is too long is said, not lost.</summary>
    [HtmlAttributeName("maxlength")] public int? MaxLength { get; set; }

    /// <summary>Count down to the limit the property already has ([StringLength]).</summary>
    public bool CharacterCount { get; set; }

    /// <summary>Show the count only when this percentage has been used.</summary>
    public int? Threshold { get; set; }

    private int? Limit => MaxLength ?? (CharacterCount ? For?.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength : null);

    private protected override TagBuilder Control(IHtmlContent inside)
    {
        var classes = Spaced("nhsuk-textarea", ErrorText is null ? null : "nhsuk-textarea--error", Limit is null ? null : "nhsuk-js-character-count");
        // A browser drops the first line break after the tag, so one is written for it to drop.
        return Element("textarea", classes, new HtmlString("\n"), Answer(Value ?? For?.Model))
            .With("id", FieldId).With("name", FieldName).With("rows", Text(Rows)).With("aria-describedby", DescribedBy(Limit is null ? null : $"{FieldId}-info"));
    }

    private protected override IHtmlContent Around(TagBuilder control, IHtmlContent inside) =>
        Limit is null ? control : Together(control, FieldWords.Hint($"You can enter up to {Limit} characters", $"{FieldId}-info", "nhsuk-character-count__message"));

    private protected override void Finish(TagBuilder group)
    {
        if (Limit is null) return;
        group.AddCssClass("nhsuk-character-count");
        group.With("data-module", "nhsuk-character-count").With("data-maxlength", Text(Limit)).With("data-threshold", Text(Threshold));
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
