using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Trellis.Web.Nhs.Forms;

namespace Trellis.Web.Tests.Nhs;

/// <summary>What a page would write to get the fields of a fixture: nhsuk-frontend's options said in our tags.</summary>
internal static class AsWritten
{
    public static Tag Input(Options o) => new(
        Labelled(new NhsInput { Type = o["type"].Text ?? "text", Width = o["width"].Number, Code = o["code"].IsTrue, Prefix = o["prefix"].Text, Suffix = o["suffix"].Text, Value = o["value"].Text }, o),
        RichHint(o), o["formGroup"]["afterInput"].Inside)
    { Attributes = OnTheControl(o) };

    public static Tag Textarea(Options o) => new(
        Labelled(new NhsTextarea { Value = o["value"].Text, Rows = o["rows"].Number ?? 5, MaxLength = o["maxlength"].Number, Threshold = o["threshold"].Number }, o), RichHint(o))
    { Attributes = OnTheControl(o) };

    public static Tag Select(Options o) => new(
        Labelled(new NhsSelect { Value = o["value"].Text }, o),
        [RichHint(o), .. o["items"].Items.Select(i => i["divider"].IsTrue ? (object)"<hr>" : new Tag(new NhsOption { Value = i["value"].Text }, i.Inside) { Name = "option" })]);

    public static Tag Radios(Options o) => Choices(new NhsRadios { Value = o["value"].Text }, o, i => new NhsRadio { Value = i["value"].Text!, Hint = i["hint"].Text, Checked = Ticked(i) });

    public static Tag Checkboxes(Options o) => Choices(new NhsCheckboxes(), o, i => new NhsCheckbox
    {
        Value = i["value"].Text!, Hint = i["hint"].Text, Exclusive = i["behaviour"].Text is "exclusive",
        Checked = Ticked(i) ?? o["values"].Items.Any(v => v.Text == i["value"].Text),
    });

    public static Tag DateInput(Options o)
    {
        var legend = o["fieldset"]["legend"];
        var date = Question(new NhsDateInput { Legend = legend.Text!, LegendSize = legend["size"].Text, PageHeading = legend["heading"].Exists, OwnBirthday = o["day"]["autocomplete"].Exists }, o);
        date.Name = o["namePrefix"].Text;
        if (o["values"].Exists) date.Value = new(o["values"]["year"].Whole, o["values"]["month"].Whole, o["values"]["day"].Whole);
        foreach (var part in FieldIds.DateParts.Where(p => o[p].Exists))
        {
            var state = date.ViewContext.ViewData.ModelState;
            state.SetModelValue(part, o[part]["value"].Text, o[part]["value"].Text);
            if (o[part]["error"].IsTrue) state[part]!.ValidationState = ModelValidationState.Invalid;
        }
        return new(date, RichHint(o));
    }

    public static Tag Fieldset(Options o) => new(
        new NhsFieldset { Legend = o["legend"].Text!, LegendSize = o["legend"]["size"].Text, PageHeading = o["legend"]["heading"].Exists }, o["html"].Text ?? o.CallBlock ?? "");

    public static Tag ErrorSummary(Options o)
    {
        var summary = new NhsErrorSummary { Heading = o["heading"].Text ?? "There is a problem", ViewContext = EmptyView() };
        foreach (var error in o["errorList"].Items) summary.ViewContext.ViewData.ModelState.AddModelError(error["href"].Text?.TrimStart('#') ?? "", error.Text!);
        return new(summary, o["description"].Inside);
    }

    public static Tag ErrorMessage(Options o) => new(new NhsErrorMessage { ViewContext = EmptyView() }, o.Inside);

    public static Tag Hint(Options o) => new(new NhsHint { Id = o["id"].Text }, o.Inside);

    public static Tag Label(Options o) => new(new NhsLabel { For = o["for"].Text, Size = o["size"].Text, PageHeading = o["heading"].Exists }, o["heading"].Exists ? o["heading"].Inside : o.Inside);

    public static ViewContext EmptyView() => new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
    };

    private static Tag Choices(NhsChoices choices, Options o, Func<Options, NhsChoice> choice)
    {
        var legend = o["fieldset"]["legend"];
        Question(choices, o);
        (choices.Legend, choices.LegendSize, choices.PageHeading) = (legend.Text, legend["size"].Text, legend["heading"].Exists);
        (choices.Small, choices.Inline) = (o["small"].IsTrue, o["inline"].IsTrue);
        choices.Id = o["idPrefix"].Text;
        return new(choices, [RichHint(o), .. o["items"].Items.Select(i => i["divider"].Exists
            ? new Tag(new NhsDivider(), i["divider"].Text!)
            : new Tag(choice(i), i.Inside, i["conditional"].Exists ? new Tag(new NhsConditional(), i["conditional"]["html"].Text!) : ""))]);
    }

    private static bool? Ticked(Options choice) => choice["checked"].Exists ? choice["checked"].IsTrue : null;

    private static T Labelled<T>(T field, Options o) where T : NhsLabelledField
    {
        var label = o["label"];
        (field.Label, field.LabelSize, field.PageHeading) = (label.Text, label["size"].Text, label["heading"].Exists);
        field.LabelHidden = label["classes"].Text is "nhsuk-u-visually-hidden";
        return Question(field, o);
    }

    private static T Question<T>(T field, Options o) where T : NhsField
    {
        field.ViewContext = EmptyView();
        (field.Id, field.Name) = (o["id"].Text, o["name"].Text);
        (field.Hint, field.Error) = (o["hint"]["html"].Exists ? null : o["hint"].Text, o["errorMessage"].Text);
        return field;
    }

    private static object RichHint(Options o) => o["hint"]["html"].Exists ? new Tag(new NhsHint(), o["hint"]["html"].Text!) : "";

    private static Dictionary<string, string?> OnTheControl(Options o) => new()
    {
        ["spellcheck"] = o["spellcheck"].IsFalse ? "false" : null,
        ["autocomplete"] = o["autocomplete"].Text,
        ["inputmode"] = o["inputmode"].Text,
        ["class"] = o["classes"].Text,
    };
}
