namespace Trellis.Browser.Tests;

/// <summary>The pages on which a locality is assessed, chooses and plans, each on a phone: it opens, it fits, and nothing is in the way of anybody.</summary>
public class LookingAtTheProgramme(Northborough northborough)
{
    public static TheoryData<string, string, string> Lists => new()
    {
        { "Fiona Grant", "", "/assessment /assessment/start /assessment/compare /assessment/tool /assessment/tool/print /assessment/cards/print" },
        { "Fiona Grant", "", "/evidence /evidence/add /evidence/checklists /evidence/checklists/elements /evidence/checklists/groupings" },
        { "Fiona Grant", "", "/priorities /priorities/start /workshops /workshops/add / /join" },
        { "Fiona Grant", "", "/registers /registers/documents /registers/documents/write /plan/phase-1 /plan/phase-1/placing /plan/phase-1/steps/mapping /registers/redesign/write /registers/readiness /plan/phase-1/report" },
        { "Fiona Grant", "", "/plan /plan/actions/add /plan/objectives /plan/coverage /plan/barriers /plan/barriers/add /plan/benefits /plan/benefits/ben-06/figure /plan/benefits/ben-06/indicator /plan/young-people /plan/import /plan/report /reports" },
        { "Fiona Grant", "/assessment", " /report /summary /evidence /ratings/macro-1/read /ratings/micro-2/read" },
        { "Dr Ines Ferreira", "/assessment", " /ratings/macro-1 /ratings/meso-3a /ratings/micro-2 /people /figures /measured" },
        { "Fiona Grant", "/evidence", " /withdraw" },
        { "Fiona Grant", "/priorities", " /report /tables /agree" },
        { "Fiona Grant", "/workshops", " /agenda /settle /shown /cards" },
    };

    /// <summary>Of a list, the pages of the first thing on it; without one, the addresses as they are.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_opens_fits_a_phone_and_is_accessible(string who, string list, string pages)
    {
        await using var visit = await northborough.SignedInAsync(who, 360);
        var first = list == "" ? "" : await FirstOfAsync(visit, list);
        foreach (var page in pages.Split(' '))
        {
            var answer = await visit.Page.GotoAsync(first + page);
            Assert.True(answer!.Ok, $"{first}{page} answered {answer.Status}.");
            await visit.FitsAsync();
            await visit.IsAccessibleAsync();
        }
    }

    private static async Task<string> FirstOfAsync(Visit visit, string list)
    {
        await visit.Page.GotoAsync(list);
        var links = await visit.Page.Locator("main a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        return links.First(l => System.Text.RegularExpressions.Regex.IsMatch(l, $"^{list}/[0-9a-f-]{{36}}$"));
    }
}
