using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Drafts;

namespace Trellis.Web.Tests.Drafts;

/// <summary>Filling in the form with every kind of question, and reading it again.</summary>
internal static class Forms
{
    public const string Astral = "Zoë 🦔 𝒹rew\n“two” <lines> & more";

    private static readonly string[] DateParts = ["day", "month", "year"];

    /// <summary>Typed over everything that was carried forward: a date that is none, another box, three rows instead of one.</summary>
    public static readonly (string, string?)[] Filled =
    [
        ("Words", Astral), ("Line", "a line"), ("On[day]", "31"), ("On[month]", "Febtember"), ("On[year]", "26"), ("Ticked", "b"), ("Ticked", "c"), ("Told", null), ("Chosen", "Two"), ("Listed", "y"),
        ("Rows[0].Who", "Mum"), ("Rows[0].What", ""), ("Rows[1].Who", "Dad 𝒹"), ("Rows[1].What", "cooks"), ("Rows[2].Who", ""), ("Rows[2].What", "walks the dog"),
    ];

    /// <summary>The same, but for what would stop it from being saved.</summary>
    public static (string, string?)[] Right(string line) =>
        [.. Filled.Where(f => f.Item1 != "Line" && !f.Item1.StartsWith("On[", StringComparison.Ordinal)), ("Line", line), ("On[day]", "3"), ("On[month]", "May"), ("On[year]", "2026")];

    public static string TryOut(this Locality here) => $"/young-people/{here.Amina.Id}/try-out";

    public static string? Box(this IHtmlDocument page, string id) => page.QuerySelector($"[id='{id}']") switch
    {
        IHtmlTextAreaElement text => text.Value.ReplaceLineEndings("\n"),
        IHtmlSelectElement list => list.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    public static IEnumerable<string> TickedIn(this IHtmlDocument page, string name) => page.QuerySelectorAll<IHtmlInputElement>($"main input[name='{name}']:checked").Select(i => i.Value);

    /// <summary>Everything of <see cref="Filled"/> stands in the form as it was typed.</summary>
    public static void ShowsWhatWasTyped(this IHtmlDocument page)
    {
        Assert.Equal(Astral, page.Box("Words"));
        Assert.Equal("a line", page.Box("Line"));
        Assert.Equal(["31", "Febtember", "26"], DateParts.Select(part => page.Box($"On-{part}")));
        Assert.Equal(["b", "c"], page.TickedIn("Ticked"));
        Assert.Empty(page.TickedIn("Told"));
        Assert.Equal(["Two"], page.TickedIn("Chosen"));
        Assert.Equal("y", page.Box("Listed"));
        Assert.Equal(["Mum", "", "Dad 𝒹", "cooks", "", "walks the dog"], page.QuerySelectorAll<IHtmlInputElement>("main input[name^='Rows[']").Select(i => i.Value));
    }

    public static string? Mistakes(this IHtmlDocument page) => page.QuerySelector(".nhsuk-error-summary__list")?.Words();

    public static string? Kept(this IHtmlDocument page) => page.QuerySelector(".trellis-kept p")?.Words();

    public static async Task<IHtmlDocument> Read(this Task<HttpResponseMessage> answer) => new HtmlParser().ParseDocument(await (await answer).Content.ReadAsStringAsync());

    public static Task<List<Draft>> DraftsOf(this TrellisSite site, Guid memberId) => site.Database(db => db.Drafts.AsNoTracking().Where(d => d.MemberId == memberId).ToListAsync());
}
