using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Nhs.Forms;

/// <summary>A question on a form: what it is called, what was answered, and what is wrong with the answer.</summary>
public abstract class NhsField : TagHelper
{
    /// <summary>The property of the page that is asked for. Gives name, id, value and error.</summary>
    public ModelExpression? For { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = null!;

    /// <summary>A hint with HTML in it, when the page gave one as a child.</summary>
    internal IHtmlContent? RichHint { get; set; }

    private protected string FieldName => Name ?? (For is null ? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));

    private protected string FieldId => Id ?? FieldIds.Of(FieldName);

    private protected TagBuilder? HintBlock => (RichHint ?? (object?)Hint) is { } words ? FieldWords.Hint(words, $"{FieldId}-hint") : null;

    private protected string? ErrorText => Error ?? Entry(FieldName)?.Errors.Select(SentenceOf).FirstOrDefault(e => e.Length > 0);

    private protected TagBuilder? ErrorBlock => ErrorText is { } words ? FieldWords.Error(words, $"{FieldId}-error") : null;

    private protected string? DescribedBy(string? first = null)
    {
        var ids = Markup.Spaced(first, HintBlock?.Attributes["id"], ErrorBlock?.Attributes["id"]);
        return ids.Length > 0 ? ids : null;
    }

    /// <summary>What was typed, if the form came back; otherwise what the page holds.</summary>
    private protected IReadOnlyList<string> Answers(object? otherwise) => Entry(FieldName)?.RawValue switch
    {
        string typed => [typed],
        string[] several => several,
        _ => otherwise switch
        {
            null => [],
            IEnumerable many and not string => [.. many.Cast<object>().Select(Written)],
            var one => [Written(one)],
        },
    };

    private protected string? Answer(object? otherwise) => Answers(otherwise) is [var first, ..] ? first : null;

    private protected ModelStateEntry? Entry(string key) => ViewContext.ViewData.ModelState.GetValueOrDefault(key);

    public override void Init(TagHelperContext context) => context.Items[typeof(NhsField)] = this;

    private static string Written(object answer) => answer switch
    {
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(answer, CultureInfo.CurrentCulture) ?? "",
    };

    internal static string SentenceOf(ModelError error) =>
        error.ErrorMessage.Length > 0 || error.Exception is null ? error.ErrorMessage : "Check this answer and try again";
}
