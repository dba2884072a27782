using AngleSharp.Html.Parser;

namespace Trellis.Web.Tests.Nhs;

/// <summary>Our tags give the HTML that nhsuk-frontend itself gives, for the options we use.</summary>
public class MatchingTheDesignSystem
{
    public static TheoryData<string, string> Listed { get; } =
        [.. Covered.All.SelectMany(c => c.Fixtures.Select(f => new TheoryDataRow<string, string>(c.Component, f)))];

    [Theory]
    [MemberData(nameof(Listed))]
    public async Task Each_listed_fixture_exists_and_is_matched(string component, string listed)
    {
        var covered = Covered.All.Single(c => c.Component == component);
        var fixtures = Fixture.Of(component).Where(f => f.Is(listed)).ToList();

        Assert.NotEmpty(fixtures);
        foreach (var fixture in fixtures)
        {
            var ours = await covered.Write(fixture.Options).Render();
            SameHtml.Check(Ours(covered, fixture), ours.Replace("href=\"/here\"", "href=\"#\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_difference_that_a_browser_would_see_is_a_difference()
    {
        const string html = "<p class=\"a b\" id=\"x\">Some words</p>";

        Assert.Equal(SameHtml.Outline(html), SameHtml.Outline("<p id='x'  class='b a'> Some\n words </p>"));
        foreach (var other in new[] { "<p class=\"a\" id=\"x\">Some words</p>", "<p class=\"a b\">Some words</p>", "<p class=\"a b\" id=\"x\">Same words</p>", "<div class=\"a b\" id=\"x\">Some words</div>", $"{html}<br>" })
            Assert.NotEqual(SameHtml.Outline(html), SameHtml.Outline(other));
    }

    private static string Ours(Covered covered, Fixture fixture) => covered.Part is null
        ? fixture.Html
        : string.Concat(new HtmlParser().ParseDocument(fixture.Html).QuerySelectorAll(covered.Part).Select(e => e.OuterHtml));
}
