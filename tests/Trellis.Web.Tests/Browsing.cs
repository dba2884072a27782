using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Trellis.Web.Tests;

/// <summary>Reading and filling in pages as a browser without JavaScript would.</summary>
public static class Browsing
{
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>A page that opens; an error page is no page.</summary>
    public static async Task<IHtmlDocument> Page(this HttpClient client, string address) => await (await client.GetAsync(address)).EnsureSuccessStatusCode().Page();

    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Opens a page, fills in its main form over what is already in it, and submits it, token and all.</summary>
    public static async Task<HttpResponseMessage> Submit(this HttpClient client, string address, params (string Field, string? Value)[] answers)
    {
        var response = await client.GetAsync(address);
        if (!response.IsSuccessStatusCode) return response;
        return await client.Submit(await response.Page(), address, answers);
    }

    public static async Task<HttpResponseMessage> Submit(this HttpClient client, IHtmlDocument page, string address, params (string Field, string? Value)[] answers)
    {
        var form = page.QuerySelector<IHtmlFormElement>("main form[method=post]") ?? throw new InvalidOperationException($"{address} has no form.");
        var fields = Filled(form).Where(f => answers.All(a => a.Field != f.Key)).ToList();
        fields.AddRange(answers.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Field, a.Value!)));
        var action = form.GetAttribute("action");
        return await client.PostAsync(string.IsNullOrEmpty(action) ? address : action, new FormUrlEncodedContent(fields));
    }

    /// <summary>What the main part of a page says.</summary>
    public static async Task<string> Said(this HttpClient client, string address) => (await client.Page(address)).QuerySelector("main")!.Words();

    /// <summary>Sends only these fields to an address, with the token of a page that is open.</summary>
    public static Task<HttpResponseMessage> Press(this HttpClient client, IHtmlDocument page, string address, params (string Field, string Value)[] answers) =>
        client.PostAsync(address, new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            .. answers.Select(a => KeyValuePair.Create(a.Field, a.Value))]));

    /// <summary>Presses a button by its words, as a browser would: where the button says, or its form, or else to the page's own address; with all that is filled in.</summary>
    public static async Task<HttpResponseMessage> PressButton(this HttpClient client, HttpResponseMessage on, string words, params (string Field, string? Value)[] answers)
    {
        var page = await on.Page();
        var button = page.QuerySelectorAll<IHtmlButtonElement>("main form button").First(b => b.Words() == words);
        var form = (IHtmlFormElement)button.Closest("form")!;
        var fields = Filled(form).Where(f => answers.All(a => a.Field != f.Key)).ToList();
        fields.AddRange(answers.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Field, a.Value!)));
        if (button.Name is { Length: > 0 } name) fields.Add(KeyValuePair.Create(name, button.Value ?? ""));
        var here = on.RequestMessage!.RequestUri!;
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
        return await client.PostAsync(string.IsNullOrEmpty(action) ? here : new Uri(here, action), new FormUrlEncodedContent(fields));
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "submit" or "file" }: break;
                case IHtmlInputElement { Name.Length: > 0, IsDisabled: false } input: yield return KeyValuePair.Create(input.Name!, input.Value); break;
                case IHtmlTextAreaElement { Name.Length: > 0 } text: yield return KeyValuePair.Create(text.Name!, text.Value); break;
                case IHtmlSelectElement { Name.Length: > 0, Value: { } chosen } select: yield return KeyValuePair.Create(select.Name!, chosen); break;
            }
    }
}
