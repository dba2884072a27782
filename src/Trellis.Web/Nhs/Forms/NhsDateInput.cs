using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Forms;

/// <summary>A date people know, typed as day, month and year. Bound by <see cref="DateBinder"/>.</summary>
[HtmlTargetElement("nhs-date-input")]
public sealed class NhsDateInput : NhsField
{
    public string Legend { get; set; } = "";

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    /// <summary>The legend is the heading of the page.</summary>
    public bool PageHeading { get; set; }

    /// <summary>Lets a browser fill in the user's own birthday. Only for somebody's own date of birth.</summary>
    public bool OwnBirthday { get; set; }

    public DateOnly? Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        var parts = Element("div", "nhsuk-date-input", FieldIds.DateParts.Select(Part)).With("id", FieldId);
        output.MoveAttributes(parts);
        var field = Together(HintBlock, ErrorBlock, parts);
        output.Become(FieldWords.FormGroup(ErrorText is not null, FieldWords.Fieldset(Legend, LegendSize, PageHeading, DescribedBy(), "group", field)));
    }

    private TagBuilder Part(string part)
    {
        var id = $"{FieldId}-{part}";
        var wrong = IsWrong(part);
        var classes = Spaced("nhsuk-input", wrong ? "nhsuk-input--error" : null, part is "year" ? "nhsuk-input--width-4" : "nhsuk-input--width-2", "nhsuk-date-input__input");
        var input = Element("input", classes).With("id", id).With("name", FieldIds.PartName(FieldName, part)).With("type", "text")
            .With("value", PartAnswer(part)).With("inputmode", "numeric").With("autocomplete", OwnBirthday ? $"bday-{part}" : null);
        var label = FieldWords.Label(char.ToUpperInvariant(part[0]) + part[1..], id, classes: "nhsuk-date-input__label");
        return Element("div", "nhsuk-date-input__item", FieldWords.FormGroup(wrong, label, input));
    }

    /// <summary>The parts the binder found wrong, or all of them when the date as a whole is.</summary>
    private bool IsWrong(string part)
    {
        var state = ViewContext.ViewData.ModelState;
        return ErrorText is not null && (state.PartIsWrong(FieldName, part) || !FieldIds.DateParts.Any(p => state.PartIsWrong(FieldName, p)));
    }

    private string? PartAnswer(string part)
    {
        if (Entry(FieldIds.PartName(FieldName, part)) is { } typed) return typed.AttemptedValue;
        if ((Value ?? For?.Model) is not DateOnly date) return null;
        var number = part switch { "day" => date.Day, "month" => date.Month, _ => date.Year };
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
