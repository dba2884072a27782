using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Nhs.Forms;

/// <summary>A field with one label above one control. Attributes the component does not know go onto the control.</summary>
public abstract class NhsLabelledField : NhsField
{
    public string? Label { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is for people who cannot see the page as well; it is not shown.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>The label is the heading of the page.</summary>
    public bool PageHeading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var control = Control(inside);
        output.MoveAttributes(control);
        var words = Label ?? For?.Metadata.GetDisplayName();
        var label = FieldWords.Label(words, FieldId, LabelSize, PageHeading, LabelHidden ? "nhsuk-u-visually-hidden" : null);
        var group = FieldWords.FormGroup(ErrorText is not null, label, HintBlock, ErrorBlock, Around(control, inside));
        Finish(group);
        output.Become(group);
    }

    private protected abstract TagBuilder Control(IHtmlContent inside);

    private protected virtual IHtmlContent Around(TagBuilder control, IHtmlContent inside) => control;

    private protected virtual void Finish(TagBuilder group) { }
}
