using Microsoft.EntityFrameworkCore;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;

namespace Trellis.Web.Tests.Groupings;

public class ReadingTheHistory(TrellisSite site)
{
    private static Hand At(Hand hand, int day) => hand with { Now = Clock.MomentOf(TrellisSite.Start.AddDays(day)) };

    private static string History(Locality here, string query = "") => $"{here.Groupings()}/history{query}";

    private async Task<string> On(Locality here, string query) => (await site.SignedInAs(here.Sam.Id).Page(History(here, query))).QuerySelector(".trellis-answer")!.Words();

    [Fact]
    public async Task Decisions_stand_newest_first_with_whose_they_are_and_both_dates_when_they_differ()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand, Locality.Decided(Grouping.GettingAdvice, "Two talks", new(2026, 3, 1)) with { WhyMoved = new("Exams are over", Readers.Everyone) }),
            here.Decide(here.KitsHand, Locality.Decided(on: Locality.Now.Today) with { YoungPersonAgreed = Agreed.NotAskedYet, Present = Present.ParentOrCarer | Present.School }));

        var entries = (await site.SignedInAs(here.Sam.Id).Page(History(here))).QuerySelectorAll(".trellis-timeline__entry").Select(e => e.Words()).ToList();

        Assert.StartsWith("Getting help Some help Now Agreed on 1 September 2026 Kit Marsh", entries[0], StringComparison.Ordinal);
        Assert.Contains("There: a parent or carer and school. Amina was not asked yet.", entries[0], StringComparison.Ordinal);
        Assert.StartsWith("Getting advice A bit of advice Agreed on 1 March 2026, recorded on 1 September 2026 Sam Okoro", entries[1], StringComparison.Ordinal);
        Assert.Contains("Plan: Two talks Why it changed: Exams are over", entries[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_current_on_a_day_is_answered_by_what_is_known_now_and_by_what_was_known_then()
    {
        var here = await new Locality().In(site);
        var late = here.Decide(At(here.SamsHand, -10), Locality.Decided(Grouping.GettingMoreHelp, on: new(2026, 6, 1)));
        await site.Save(here.Decide(At(here.SamsHand, -200), Locality.Decided(Grouping.GettingAdvice, on: new(2026, 2, 10))), late);

        var june = await On(here, "?On=2026-06-20");
        Assert.Contains("By what we know now: Getting more help (“More help”), agreed on 1 June 2026, recorded by Sam Okoro", june, StringComparison.Ordinal);
        Assert.Contains("As it was known on that day: Getting advice (“A bit of advice”), agreed on 10 February 2026", june, StringComparison.Ordinal);
        Assert.Contains("The same was known on that day.", await On(here, "?On[day]=1&On[month]=9&On[year]=2026"), StringComparison.Ordinal);
        Assert.Contains("By what we know now: no grouping had been agreed.", await On(here, "?On=2026-02-09"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_decision_was_known_until_the_day_it_was_withdrawn()
    {
        var here = await new Locality().In(site);
        var decision = here.Decide(At(here.SamsHand, -100), Locality.Decided(on: new(2026, 5, 1)));
        decision.Withdraw("Typed for the wrong day", here.Sam, At(here.SamsHand, -50).Now);
        await site.Save(decision);

        var june = await On(here, "?On=2026-06-20");
        Assert.Contains("By what we know now: no grouping had been agreed.", june, StringComparison.Ordinal);
        Assert.Contains("As it was known on that day: Getting help", june, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?On=2026-09-02", "The date must be today or in the past")]
    [InlineData("?On[day]=31&On[month]=2&On[year]=2026", "Enter a real date, such as 14 3 2026")]
    public async Task A_date_that_cannot_be_is_explained(string query, string sentence)
    {
        var here = await new Locality().In(site);

        var page = await site.SignedInAs(here.Sam.Id).Page(History(here, query));

        Assert.Equal(sentence, page.QuerySelector(".nhsuk-error-summary__list a")!.Words());
        Assert.Null(page.QuerySelector(".trellis-answer"));
    }

    [Fact]
    public async Task Another_teams_own_texts_are_said_to_be_kept_back_without_a_word_of_them()
    {
        var here = await new Locality().In(site);
        var decision = here.Decide(here.SamsHand, Locality.Decided() with
        {
            PlanLine = new("Plan secret", Readers.OurTeam),
            FamilysView = new("Family secret", Readers.OurTeam),
            Options = new([new("Option secret", HelpKind.ManagingRisk, true)], Readers.OurTeam),
            Parts = new([new("Part secret", "does it")], Readers.OurTeam),
            Assessment = new("Assessment secret", Readers.OurTeam),
            WhyMoved = new("School is easier", Readers.Professionals),
        });
        await site.Save(decision);

        foreach (var address in new[] { $"{here.Groupings()}/{decision.Id}", History(here), here.Record(), $"/young-people/{here.Amina.Id}", $"/young-people/{here.Amina.Id}/copy-for-rio" })
            Assert.DoesNotContain("secret", await site.SignedInAs(here.Kit.Id).GetStringAsync(address), StringComparison.Ordinal);
        var shown = (await site.SignedInAs(here.Kit.Id).Page($"{here.Groupings()}/{decision.Id}")).QuerySelector("main")!.Words();
        foreach (var told in new[] { "The plan line is for their own team only.", "Kept for the team that wrote it.", "Options talked through Kept for the team that wrote them.", "School is easier" })
            Assert.Contains(told, shown, StringComparison.Ordinal);
        var ours = (await site.SignedInAs(here.Sam.Id).Page($"{here.Groupings()}/{decision.Id}")).QuerySelector("main")!.Words();
        foreach (var told in new[] { "Plan secret", "Family secret", "Option secret Chosen", "Part secret", "Assessment secret" }) Assert.Contains(told, ours, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_is_named_only_to_those_who_know_they_are_helping()
    {
        var here = await new Locality().In(site);
        var charity = new Organisation { Name = "Quiet Charity", OdsCode = Guid.NewGuid().ToString("N")[..12], Sector = "voluntary" };
        await site.Save(charity);
        var decision = here.Decide(here.SamsHand, Locality.Decided() with { JointWith = [charity.Id, here.School.Id] });
        await site.Save(decision);

        foreach (var address in new[] { $"{here.Groupings()}/{decision.Id}", History(here), $"/young-people/{here.Amina.Id}/copy-for-rio" })
        {
            var seen = await site.SignedInAs(here.Kit.Id).GetStringAsync(address);
            Assert.DoesNotContain(charity.Name, seen, StringComparison.Ordinal);
            Assert.Contains(here.School.Name, seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_past_decision_is_shown_in_the_words_it_was_made_in()
    {
        var here = await new Locality().In(site);
        var version = Guid.NewGuid().ToString("N");
        var old = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "content", "groupings.json"));
        await site.Save(new ContentVersion { Name = "groupings", Version = version, Json = old.Replace("Getting help", "Receiving help", StringComparison.Ordinal), FirstUsedAt = Locality.Now.Instant });
        await site.Save(here.Decide(here.SamsHand, Locality.Decided() with { WordsVersion = version }), here.Decide(here.SamsHand, Locality.Decided() with { WordsVersion = "never kept" }));

        var titles = (await site.SignedInAs(here.Sam.Id).Page(History(here))).QuerySelectorAll(".trellis-timeline__what").Select(e => e.FirstChild!.Words()).Order();

        Assert.Equal(["Getting help", "Receiving help"], titles);
    }
}
