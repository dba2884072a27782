using System.Net;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Assessment;

public class ComparingRounds(TrellisSite site)
{
    [Fact]
    public async Task Two_rounds_stand_side_by_side_with_what_moved_and_whether_the_same_people_rated()
    {
        var programme = await Programme.In(site);
        var (before, after) = (await programme.Starts(new(2021, 6, 1)), await programme.Starts(new(2022, 6, 1)));
        await programme.Browser.Submit($"{before}/ratings/macro-1", ("Met", "macro-1.2a"), ("Level", "2"));
        await programme.Browser.Submit($"{after}/ratings/macro-1", ("Met", "macro-1.3a"), ("Level", "3"));
        (await programme.Browser.Submit($"{after}/people", ("Rows[0].Role", "Manager"), ("Rows[0].Sector", "health"), ("Rows[0].People", "12"), ("AlsoBefore", "5"))).EnsureRedirect();

        var said = await programme.Browser.Said($"/assessment/compare?From={before[12..]}&To={after[12..]}");
        Assert.Contains("Of 12 people in the later round, 5 were also at the earlier one", said, StringComparison.Ordinal);
        Assert.Contains("One score for each principle: a principle has the level of its lowest rated part", said, StringComparison.Ordinal);
        var rows = await programme.Browser.Rows($"/assessment/compare?From={before[12..]}&To={after[12..]}");
        Assert.Contains("Macro | 2 → 3 | 4 | 50.0 % → 75.0 % | 2.00 → 3.00 | 33.3 % → 66.7 % | +1 (+33.3 points of range)", rows);
        Assert.Contains("Macro 1: Policy is interagency | Level 2 → Level 3 (+1) | Some of the agencies made the policy together | There is a policy, and agencies did not make it together", rows);
        Assert.Contains("a half going down", await programme.Browser.Said($"/assessment/compare?From={before[12..]}&To={after[12..]}&Rule=MeanHalfDown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evaluation_is_blind_both_ways_until_it_is_locked()
    {
        var programme = await Programme.In(site);
        var evaluator = await programme.Another(Roles.IndependentEvaluator);
        var own = await programme.Starts(new(2023, 6, 1));
        var evaluation = await programme.Starts(new(2023, 6, 8), evaluator, "Evaluation");

        Assert.Equal(HttpStatusCode.NotFound, (await evaluator.GetAsync(own)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await programme.Browser.GetAsync(evaluation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await evaluator.GetAsync($"/assessment/compare?From={own[12..]}&To={evaluation[12..]}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await programme.Browser.Submit("/assessment/start", ("Kind", "FollowUp"), ("Mode", "Evaluation"))).StatusCode);

        (await evaluator.Submit($"{evaluation}/people", ("Rows[0].Role", "Evaluator"), ("Rows[0].Sector", "independent"), ("Rows[0].People", "2"))).EnsureRedirect();
        (await evaluator.Submit($"{evaluation}/lock")).EnsureRedirect();
        Assert.Contains("this shows where they differ, not what changed", await programme.Browser.Said($"/assessment/compare?From={own[12..]}&To={evaluation[12..]}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await evaluator.GetAsync(own)).StatusCode);
    }
}
