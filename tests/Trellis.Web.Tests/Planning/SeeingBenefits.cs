using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Planning;

public class SeeingBenefits(PlanOfItsOwn plan) : IClassFixture<PlanOfItsOwn>
{
    private async Task<string> Section(string impact) => (await plan.Browser.Page("/plan/benefits")).QuerySelector($"#{impact}")!.ParentElement!.Words();

    private async Task Key(string impact, string n, string of, DateOnly to, bool mean = false) =>
        (await plan.Browser.Submit($"/plan/benefits/{impact}/figure", [(mean ? "Mean" : "Numerator", n), ("Denominator", of), .. Programme.Date("From", to.AddDays(-90)), .. Programme.Date("To", to), ("Source", "Appointment system")])).EnsureRedirect();

    [Fact]
    public async Task A_figure_is_keyed_in_with_n_of_N_period_and_source_and_the_next_is_compared_with_it()
    {
        await Key("ben-07", "150", "300", new(2026, 3, 31));
        Assert.Contains("150 of 300 meetings offered (50.0 %)", await Section("ben-07"), StringComparison.Ordinal);
        Assert.Contains("There is one figure so far", await Section("ben-07"), StringComparison.Ordinal);
        await Key("ben-07", "255", "340", new(2026, 8, 30));
        (await plan.Browser.Submit("/plan/benefits/ben-07/indicator", [("Target", "80"), .. Programme.Date("TargetBy", new(2027, 3, 31))])).EnsureRedirect();
        var said = await Section("ben-07");
        Assert.Contains("255 of 340 meetings offered (75.0 %)", said, StringComparison.Ordinal);
        Assert.Contains("It went up by 25.0 percentage points, which is the way it should go.", said, StringComparison.Ordinal);
        Assert.Contains("80.0 % or more by 31 March 2027Not reached yet", said.Replace("2027 Not", "2027Not", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_less_is_better_a_rise_is_the_other_way()
    {
        await Key("ben-06", "12.5", "90", new(2026, 3, 31), mean: true);
        await Key("ben-06", "14", "80", new(2026, 8, 30), mean: true);
        Assert.Contains("It went up by 1.5, which is the other way.", await Section("ben-06"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_figure_says_so_and_counts_for_nothing()
    {
        Assert.Contains("There is no figure yet.", await Section("ben-10"), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 ", await Section("ben-10"), StringComparison.Ordinal);
        Assert.Matches(@"\d of 10 have a figure; \d of \d that can be compared", await plan.Browser.Said("/plan/benefits"));
    }

    [Fact]
    public async Task Figures_of_the_tools_measure_are_used_where_it_counts_the_same()
    {
        await Key("ben-09", "30", "60", new(2026, 8, 30));
        Assert.Equal(1, await plan.Site.Database(db => db.MeasureResults.CountAsync(r => r.Measure == "ending-talk")));
        Assert.Contains("30 of 60 notes (50.0 %)", await Section("ben-09"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_of_another_indicator_stay_and_are_not_compared()
    {
        await Key("ben-02", "10", "40", new(2026, 3, 31));
        (await plan.Browser.Submit("/plan/benefits/ben-02/indicator", ("Words", "Families who used the directory"), ("Unit", "families"))).EnsureRedirect();
        Assert.Contains("There is no figure by this indicator yet. Those of an earlier one stand below", await Section("ben-02"), StringComparison.Ordinal);
        await Key("ben-02", "30", "40", new(2026, 8, 30));
        Assert.Contains("There is one figure so far", await Section("ben-02"), StringComparison.Ordinal);
        Assert.Contains("10 of 40 plans looked at (25.0 %) (counted by another rule)", await Section("ben-02"), StringComparison.Ordinal);
        await Key("ben-02", "36", "40", new(2026, 8, 31));
        Assert.Contains("It went up by 15.0 percentage points", await Section("ben-02"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_that_becomes_a_mean_leaves_every_page_and_report_standing()
    {
        await Key("ben-03", "7.5", "60", new(2026, 3, 31), mean: true);
        (await plan.Browser.Submit("/plan/benefits/ben-03/indicator", [("Measure", ""), ("Words", "How they were heard"), ("Unit", "talks"), ("Form", "Share")])).EnsureRedirect();
        await Key("ben-03", "30", "60", new(2026, 6, 30));
        (await plan.Browser.Submit("/plan/benefits/ben-03/indicator", ("Form", "Mean"))).EnsureRedirect();
        Assert.Contains("30 of 60 talks (50.0 %)", await Section("ben-03"), StringComparison.Ordinal);
        await plan.Objective("To have a plan for the report");
        Assert.Contains("Whether anything got better", await plan.Browser.Said("/plan/report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_figure_is_explained_beside_it()
    {
        var refused = await plan.Browser.Submit("/plan/benefits/ben-05/figure", [("Numerator", "50"), ("Denominator", "40"), .. Programme.Date("From", new(2026, 1, 1)), .. Programme.Date("To", new(2026, 6, 30)), ("Source", "Survey")]);
        Assert.Equal("50 cannot count out of 40. Check both numbers", (await refused.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        var half = await plan.Browser.Submit("/plan/benefits/ben-05/indicator", ("Target", "50"));
        Assert.Equal("Enter both: the target, and the day it should be reached by", (await half.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        foreach (var page in new[] { "figure", "indicator" }) Assert.Equal(HttpStatusCode.NotFound, (await plan.Browser.GetAsync($"/plan/benefits/ben-99/{page}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await plan.Site.SignedInAs(plan.Here.Sam.Id).GetAsync("/plan/benefits/ben-05/figure")).StatusCode);
    }

    [Fact]
    public async Task Young_peoples_part_is_written_down_and_its_effect_later()
    {
        (await plan.Browser.Submit("/plan/young-people", [.. Programme.Date("On", new(2026, 8, 20)), ("Who", "A group at The Loft"), ("People", "9"), ("What", "Drew the way in")])).EnsureRedirect();
        Assert.Contains("20 August 2026 | A group at The Loft (9) | Drew the way in | Not known yet. Say what came of it", await plan.Browser.Rows("/plan/benefits"));
        var part = await plan.Site.Database(db => db.PartsInRedesign.SingleAsync());
        (await plan.Browser.Submit($"/plan/young-people/{part.Id}", ("Effect", "One door instead of three"))).EnsureRedirect();
        Assert.Contains("20 August 2026 | A group at The Loft (9) | Drew the way in | One door instead of three", await plan.Browser.Rows("/plan/benefits"));
    }
}
