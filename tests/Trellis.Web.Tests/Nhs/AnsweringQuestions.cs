using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Trellis.Web.Tests.Nhs;

/// <summary>A form that is filled in wrongly comes back with what was typed and with a sentence for each mistake.</summary>
public class AnsweringQuestions(TrellisSite site)
{
    [Fact]
    public async Task What_was_typed_comes_back()
    {
        var page = await Post(("Grouping", "getting-help"), ("Present", "carer"), ("Present", "other"), ("Plan", "Meet <Amina> & “Zoë”"), ("Matters", "\nSleep"), ("Readers", "team"), ("AgreedOn[day]", "31"), ("AgreedOn[month]", "2"), ("AgreedOn[year]", "2026"));

        Assert.Equal(["getting-help", "carer", "other"], page.QuerySelectorAll<IHtmlInputElement>("form input:checked").Select(i => i.Value));
        Assert.Equal("Meet <Amina> & “Zoë”", page.QuerySelector<IHtmlInputElement>("#Plan")!.Value);
        Assert.Equal("\nSleep", page.QuerySelector<IHtmlTextAreaElement>("#Matters")!.Value);
        Assert.Equal("team", page.QuerySelector<IHtmlSelectElement>("#Readers")!.Value);
        Assert.Equal(["31", "2", "2026"], page.QuerySelectorAll<IHtmlInputElement>("#AgreedOn input").Select(i => i.Value));
    }

    [Fact]
    public async Task Mistakes_are_listed_in_the_order_of_the_page_and_lead_to_what_is_wrong()
    {
        var page = await Post(("Miles", "abc"), ("AgreedOn[day]", "4"), ("AgreedOn[month]", ""), ("AgreedOn[year]", ""), ("Readers", ""));

        Assert.Equal(
            [
                ("#Grouping", "Select the kind of support that fits best now"),
                ("#Agreed", "Select whether Amina agreed"),
                ("#Plan", "Enter the plan in one line"),
                ("#AgreedOn-month", "The date must include a month and a year"),
                ("#Readers", "Enter or choose readers"),
                ("#Miles", "“abc” cannot be used here. Check it and try again"),
            ],
            page.QuerySelectorAll(".nhsuk-error-summary__list a").Select(a => (a.GetAttribute("href")!, a.TextContent)));
        Assert.All(page.QuerySelectorAll(".nhsuk-error-summary__list a"), link => Assert.NotNull(page.QuerySelector($"{link.GetAttribute("href")}:is(input, select, textarea)")));
    }

    [Fact]
    public async Task Each_mistake_is_also_said_at_its_field_and_tied_to_it()
    {
        var page = await Post(("Plan", ""), ("Agreed", "yes"));

        var plan = page.QuerySelector("#Plan")!;
        Assert.Equal("Plan-hint Plan-error", plan.GetAttribute("aria-describedby"));
        Assert.Equal("Error: Enter the plan in one line", page.QuerySelector("#Plan-error")!.TextContent);
        Assert.Equal("Grouping-hint Grouping-error", page.QuerySelector("#Grouping")!.Closest("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Null(page.QuerySelector("#Agreed-error"));
        Assert.StartsWith("Error: ", page.Title);
    }

    [Fact]
    public async Task Only_the_part_of_a_date_that_is_wrong_is_marked()
    {
        var page = await Post(("AgreedOn[day]", "4"), ("AgreedOn[month]", ""), ("AgreedOn[year]", "2026"));

        Assert.Equal("AgreedOn-month", Assert.Single(page.QuerySelectorAll("#AgreedOn .nhsuk-input--error")).Id);
    }

    [Fact]
    public async Task A_fold_that_hides_a_mistake_is_open()
    {
        Assert.True((await Post(("Readers", "team"), ("Miles", "far"))).QuerySelector("form details")!.HasAttribute("open"));
        Assert.False((await Post(("Readers", "team"), ("Miles", "3"))).QuerySelector("form details")!.HasAttribute("open"));
    }

    [Theory]
    [InlineData("AgreedOn", "2026-11-03")]
    [InlineData("AgreedOn[day]|AgreedOn[month]|AgreedOn[year]", " 3 |November|2026")]
    public async Task A_right_form_is_accepted_and_said_to_be(string names, string values)
    {
        var date = names.Split('|').Zip(values.Split('|')).Select(p => (p.First, (string?)p.Second));
        var page = await Post(HttpStatusCode.OK, [("Grouping", "thriving"), ("Agreed", "yes"), ("Plan", "Carry on"), ("Readers", "team"), .. date]);

        Assert.Equal("Grouping recorded for Amina", page.QuerySelector(".nhsuk-notification-banner--success .nhsuk-notification-banner__heading")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_the_page_holds_is_shown_before_anybody_types()
    {
        var page = await site.CreateClient().Page("/look");

        Assert.Equal(["14", "12", "2026"], page.QuerySelectorAll<IHtmlInputElement>("#LookAgainOn input").Select(i => i.Value));
        Assert.Equal("everyone", page.QuerySelector<IHtmlSelectElement>("#Readers")!.Value);
        Assert.Equal("You can enter up to 2000 characters", page.QuerySelector("#Matters-info")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".nhsuk-error-summary, .nhsuk-error-message, form:not([novalidate])"));
    }

    private Task<IHtmlDocument> Post(params (string, string?)[] answers) => Post(HttpStatusCode.BadRequest, answers);

    /// <summary>The page's form holds only what is given here: nothing was chosen before.</summary>
    private async Task<IHtmlDocument> Post(HttpStatusCode expected, (string Field, string? Value)[] answers)
    {
        var browser = site.CreateClient();
        var form = await browser.Page("/look");
        var untouched = form.QuerySelectorAll<IHtmlElement>("main form [name]").Select(e => e.GetAttribute("name")!).Where(n => n != "__RequestVerificationToken").Except(answers.Select(a => a.Field));
        var answer = await browser.Submit(form, "/look", [.. answers, .. untouched.Select(name => (name, (string?)null))]);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Page();
    }
}
