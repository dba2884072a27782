using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Nhs.Forms;

/// <summary>One thing to tick: its words are its children, what it opens is an nhs-conditional among them.</summary>
public abstract class NhsChoice(string type) : TagHelper
{
    public string Value { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Ticked, whatever the page holds.</summary>
    public bool? Checked { get; set; }

    /// <summary>Ticking this one clears the others ("none of these").</summary>
    public bool Exclusive { get; set; }

    internal IHtmlContent? Opens { get; set; }

    public override void Init(TagHelperContext context) => context.Items[typeof(NhsChoice)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = (NhsChoices)context.Items[typeof(NhsField)];
        var id = choices.NextId();
        var ticked = Checked ?? choices.Holds(Value);
        var words = await output.GetChildContentAsync();
        var opened = $"conditional-{id}";
        var hintId = Hint is null ? null : $"{id}-item-hint";
        var describedBy = Spaced(choices.DescribedByOfEach, hintId);

        var input = Element("input", $"nhsuk-{choices.Kind}__input")
            .With("id", id).With("name", choices.GroupName).With("type", type).With("value", Value).With("checked", ticked)
            .With("data-behaviour", Exclusive ? "exclusive" : null)
            .With("data-aria-controls", Opens is null ? null : opened)
            .With("aria-describedby", describedBy.Length > 0 ? describedBy : null);
        output.MoveAttributes(input);

        var label = FieldWords.Label(words, id, classes: $"nhsuk-{choices.Kind}__label");
        var hint = Hint is null ? null : FieldWords.Hint(Hint, hintId, $"nhsuk-{choices.Kind}__hint");
        output.TagName = null;
        output.Content.AppendHtml(Element("div", $"nhsuk-{choices.Kind}__item", input, label, hint));
        if (Opens is not null) output.Content.AppendHtml(Element("div", Conditional(choices.Kind, ticked), Opens).With("id", opened));
    }

    private static string Conditional(string kind, bool shown) => Spaced($"nhsuk-{kind}__conditional", shown ? null : $"nhsuk-{kind}__conditional--hidden");
}

/// <summary>One of several, of which one holds.</summary>
[HtmlTargetElement("nhs-radio")]
public sealed class NhsRadio() : NhsChoice("radio");

/// <summary>One of several, of which any may hold.</summary>
[HtmlTargetElement("nhs-checkbox")]
public sealed class NhsCheckbox() : NhsChoice("checkbox");

/// <summary>What ticking the choice around it opens.</summary>
[HtmlTargetElement("nhs-conditional")]
public sealed class NhsConditional : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((NhsChoice)context.Items[typeof(NhsChoice)]).Opens = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>A word, usually "or", between choices.</summary>
[HtmlTargetElement("nhs-divider")]
public sealed class NhsDivider : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = (NhsChoices)context.Items[typeof(NhsField)];
        choices.NextId();
        output.Become(Element("div", $"nhsuk-{choices.Kind}__divider", await output.GetChildContentAsync()));
    }
}
