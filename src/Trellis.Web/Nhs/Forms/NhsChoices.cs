using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Forms;

/// <summary>A question answered by ticking: a legend, perhaps a hint, and choices as children.</summary>
public abstract class NhsChoices(string kind) : NhsField
{
    private int count;

    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    /// <summary>The legend is the heading of the page.</summary>
    public bool PageHeading { get; set; }

    public bool Small { get; set; }

    public bool Inline { get; set; }

    public string? Value { get; set; }

    internal string Kind => kind;

    internal string GroupName => FieldName;

    /// <summary>Without a legend nothing else ties a choice to the hint and the error, so each choice does.</summary>
    internal string? DescribedByOfEach => Legend is null ? DescribedBy() : null;

    /// <summary>The first choice carries the field's own id, so that the error summary can lead to it.</summary>
    internal string NextId() => ++count == 1 ? FieldId : $"{FieldId}-{count}";

    internal bool Holds(string value) => Answers(Value ?? For?.Model).Contains(value, StringComparer.OrdinalIgnoreCase);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var choices = Element("div", Spaced($"nhsuk-{kind}", Small ? $"nhsuk-{kind}--small" : null, Inline ? $"nhsuk-{kind}--inline" : null), inside)
            .With("data-module", $"nhsuk-{kind}");
        output.MoveAttributes(choices);
        var field = Together(HintBlock, ErrorBlock, choices);
        output.Become(FieldWords.FormGroup(ErrorText is not null, Legend is null ? field : FieldWords.Fieldset(Legend, LegendSize, PageHeading, DescribedBy(), null, field)));
    }
}

/// <summary>Choose one.</summary>
[HtmlTargetElement("nhs-radios")]
public sealed class NhsRadios() : NhsChoices("radios");

/// <summary>Choose any number.</summary>
[HtmlTargetElement("nhs-checkboxes")]
public sealed class NhsCheckboxes() : NhsChoices("checkboxes");
