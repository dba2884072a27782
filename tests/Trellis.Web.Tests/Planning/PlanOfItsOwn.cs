using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Planning;
using Trellis.Domain.Priorities;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Planning;

/// <summary>A locality has one plan, so tests of it have a site of their own, where five are agreed and the plan is made.</summary>
public sealed class PlanOfItsOwn : IAsyncLifetime
{
    internal Programme Programme { get; private set; } = null!;
    public TrellisSite Site { get; } = new();
    public string Priorities { get; private set; } = "";
    internal HttpClient Browser => Programme.Browser;
    internal Locality Here => Programme.Here;
    internal static DateOnly Today => Locality.Now.Today;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Programme = await Programme.In(Site);
        var round = await Programme.Starts(Today.AddDays(-40));
        (await Browser.Submit($"{round}/ratings/macro-2", ("Met", "macro-2.2a"), ("Level", "2"))).EnsureRedirect();
        var answer = await Browser.Submit("/priorities/start", [("RoundId", round[^36..]), .. Programme.Date("HeldOn", Today.AddDays(-30))]);
        Priorities = answer.Headers.Location!.OriginalString;
        await Agree(1, 2, 3, 4, 5);
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    internal async Task Agree(params int[] cards)
    {
        var five = cards.SelectMany((c, i) => new (string, string?)[] { ($"Priorities[{i}].Card", $"card-{c}"), ($"Priorities[{i}].Aim", $"Aim {c}"), ($"Priorities[{i}].Reason", $"Reason {c}") });
        (await Browser.Submit($"{Priorities}/agree", [.. five, ("ChangedBecause", "The year has turned")])).EnsureRedirect();
    }

    /// <summary>A plan and what it rests on, from long ago, for a site that needs one to be there.</summary>
    public static object[] Made(Locality here, TrellisSite site)
    {
        var (content, now) = (site.Services.GetRequiredService<LocalityContent>(), Locality.Now);
        var prue = Locality.Person("Prue Hart", here.Trust, Roles.ProgrammeTeam);
        var round = AssessmentRound.Open(RoundKind.FollowUp, RoundMode.SelfAssessment, new(2001, 1, 1), CombiningRule.LowestPart, content.Tool, prue, now);
        var held = Prioritisation.Open(round, new(2001, 1, 2), content.Cards, false, prue, now);
        var five = held.Agree(content.Cards, [.. content.Cards.Cards.Take(5).Select(c => new AgreedPriority(c.Code, "Aim", "Reason"))], null, null, prue, now);
        return [prue, round, held, five, Plan.Make(five, prue, now)];
    }

    /// <summary>The plan, made if it is not there, with one objective for the second priority.</summary>
    internal async Task<Objective> Objective(string title)
    {
        if (!await Site.Database(db => Task.FromResult(db.Plans.Any()))) (await Browser.Submit("/plan/make")).EnsureRedirect();
        (await Browser.Submit("/plan/objectives?Card=card-2", ("Title", title))).EnsureRedirect();
        return await Site.Database(db => Task.FromResult(db.Objectives.Single(o => o.Title == title)));
    }

    /// <summary>An action as the form adds it; gives its address.</summary>
    internal async Task<string> Action(Objective objective, string title, int starts = 0, int due = 30, params (string, string?)[] more)
    {
        (string, string?)[] usual =
        [
            ("Title", title), ("Level", "Meso"), ("Phase", "installation"), ("Workstream", "sharing"), ("OwnerOrganisationId", $"{Here.Trust.Id}"), ("OwnerId", $"{Here.Sam.Id}"),
            .. Programme.Date("Starts", Today.AddDays(starts)), .. Programme.Date("Due", Today.AddDays(due)),
        ];
        var answer = await Browser.Submit($"/plan/actions/add?ObjectiveId={objective.Id}", [.. usual.Where(u => more.All(m => m.Item1 != u.Item1)), .. more]);
        answer.EnsureRedirect();
        return answer.Headers.Location!.OriginalString;
    }

    internal Task<PlanAction> Kept(string address)
    {
        var id = Guid.Parse(address.AsSpan(address.Length - 36));
        return Site.Database(db => Task.FromResult(db.PlanActions.Single(a => a.Id == id)));
    }

    internal async Task<HttpClient> As(Roles role, Organisation? of = null)
    {
        var member = Locality.Person($"{role}", of ?? Here.Trust, role);
        await Site.Save(member);
        return Site.SignedInAs(member.Id);
    }
}
