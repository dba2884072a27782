using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trellis.Web.Tests.Nhs;

/// <summary>A tag helper as a page would write it, with attributes of the page's own and with what is inside; it renders as Razor would.</summary>
public sealed record Tag(TagHelper Helper, params IReadOnlyList<object> Inside)
{
    public string Name { get; init; } = "nhs";

    public Dictionary<string, string?> Attributes { get; init; } = [];

    public async Task<string> Render(IDictionary<object, object>? around = null)
    {
        var items = new Dictionary<object, object>(around ?? new Dictionary<object, object>());
        var attributes = new TagHelperAttributeList(Attributes.Where(a => a.Value is not null).Select(a => new TagHelperAttribute(a.Key, a.Value)));
        var context = new TagHelperContext(Name, attributes, items, "once");
        TagHelperContent? rendered = null;
        var output = new TagHelperOutput(Name, attributes, async (_, _) => rendered ??= await Children(items));

        Helper.Init(context);
        await Helper.ProcessAsync(context, output);
        if (!output.IsContentModified) output.Content.SetHtmlContent(await output.GetChildContentAsync());
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private async Task<TagHelperContent> Children(Dictionary<object, object> items)
    {
        var content = new DefaultTagHelperContent();
        foreach (var child in Inside) content.AppendHtml(child is Tag tag ? await tag.Render(items) : (string)child);
        return content;
    }
}
