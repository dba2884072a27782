using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Auditing;
using Trellis.Data.Demo;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;

namespace Trellis.Web.Tests.Demo;

[Collection(nameof(Northborough))]
public class TellingTheStory(NorthboroughSite site)
{
    [Fact]
    public async Task Fourteen_providers_stand_in_the_alliance_and_the_others_beside_it()
    {
        var organisations = await site.Database(db => db.Organisations.ToListAsync());

        Assert.Equal(14, organisations.Count(o => o.InAlliance));
        Assert.Equal(6, organisations.Count(o => o.Sector == "education" && !o.InAlliance));
        Assert.Equal(2, organisations.Count(o => o.Sector == "primary-care"));
        Assert.Equal(2, organisations.Count(o => o.Sector == "social-care"));
        Assert.Single(organisations, o => o.Sector == "youth-justice");
    }

    [Fact]
    public async Task Each_role_has_somebody_one_can_sign_in_as()
    {
        var accounts = NorthboroughAlliance.Personas.Select(p => p.Account).ToList();
        var roles = await site.Database(async db =>
            await (from member in db.Members join account in db.Users on member.AccountId equals account.Id where accounts.Contains(account.UserName!) select member.Roles).ToListAsync());

        Assert.All(Enum.GetValues<Roles>().Where(r => r != Roles.None), role => Assert.Contains(roles, r => (r & role) != 0));
    }

    [Fact]
    public async Task Members_have_two_roles_or_two_jobs_or_have_left()
    {
        var members = await site.Database(db => db.Members.ToListAsync());

        Assert.InRange(members.Count, 55, 75);
        Assert.Contains(members, m => int.PopCount((int)m.Roles) > 1);
        Assert.Contains(members.GroupBy(m => m.AccountId), g => g.Count() == 2);
        Assert.Contains(members, m => !m.WorksHereOn(NorthboroughSite.Now.Today));
    }

    [Fact]
    public async Task Six_hundred_young_people_moved_between_all_five_groupings_in_both_directions_over_two_years()
    {
        var decisions = await site.Database(db => db.GroupingDecisions.AsNoTracking().ToListAsync());
        var moves = decisions.GroupBy(d => d.YoungPersonId).SelectMany(g => g.OrderBy(d => d.AgreedOn).Zip(g.OrderBy(d => d.AgreedOn).Skip(1), (a, b) => b.Grouping - a.Grouping)).ToList();

        Assert.Equal(600, await site.Database(db => db.YoungPeople.CountAsync()));
        Assert.Equal(Enum.GetValues<Grouping>(), decisions.Select(d => d.Grouping).Distinct().Order());
        Assert.True(moves.Count(m => m > 0) > 100 && moves.Count(m => m < 0) > 100);
        Assert.True(decisions.Min(d => d.AgreedOn) < NorthboroughSite.Now.Today.AddDays(-600));
        Assert.True(decisions.Max(d => d.AgreedOn) > NorthboroughSite.Now.Today.AddDays(-7));
    }

    [Fact]
    public async Task Nothing_impossible_is_told()
    {
        var (registrations, decisions, involvements) = await site.Database(async db => (await db.Registrations.AsNoTracking().ToListAsync(), await db.GroupingDecisions.AsNoTracking().ToListAsync(), await db.Involvements.AsNoTracking().ToListAsync()));
        var teams = (await site.Database(db => db.Teams.ToListAsync())).ToDictionary(t => t.Id, t => t.OrganisationId);
        var members = (await site.Database(db => db.Members.ToListAsync())).ToDictionary(m => m.Id);
        var born = registrations.GroupBy(r => r.YoungPersonId).ToDictionary(g => g.Key, g => g.Max(r => r.Details.BornOn));
        var everybody = await site.Database(db => db.YoungPeople.Select(y => y.Id).ToListAsync());

        Assert.All(everybody, y => Assert.True(born.ContainsKey(y), "Somebody has no registration."));
        Assert.All(decisions, d => Assert.True((born[d.YoungPersonId] ?? DateOnly.MinValue) < d.AgreedOn && d.AgreedOn <= NorthboroughSite.Now.Today && d.RecordedAt <= NorthboroughSite.Now.Instant));
        Assert.All<IEntry>([.. registrations, .. decisions, .. involvements], e => Assert.Equal(e.OrganisationId, teams[e.TeamId]));
        Assert.All(decisions.Where(d => d.RecordedById is not null), d => Assert.True(members[d.RecordedById!.Value].OrganisationId == d.OrganisationId && members[d.RecordedById.Value].WorksHereOn(d.AgreedOn)));
        Assert.All(involvements, i => Assert.True(i.WorkingFrom is null || i.WorkingFrom <= NorthboroughSite.Now.Today));
        Assert.All(registrations.Where(r => r.Details.NhsNumber is not null), r => Assert.StartsWith("999", r.Details.NhsNumber!.ToString()));
    }

    [Fact]
    public async Task Each_decision_stands_on_the_chain_of_its_young_person_at_the_time_and_by_the_hand_it_says()
    {
        var decision = await site.Database(db => db.GroupingDecisions.AsNoTracking().Where(d => d.Source == DecisionSource.Recorded && d.MovedFromId == null).OrderBy(d => d.RecordedAt).FirstAsync());
        var acts = await site.Database(db => db.AuditEntries.Where(a => a.Chain == decision.YoungPersonId).OrderBy(a => a.Sequence).ToListAsync());

        Assert.Contains(acts, a => a.Content!.Contains(decision.Id.ToString(), StringComparison.Ordinal) && a.At == decision.RecordedAt && a.MemberId == decision.RecordedById);
        Assert.Equal(acts.Select(a => a.At).Order(), acts.Select(a => a.At));
        Assert.True(await site.Database(db => db.AuditEntries.CountAsync()) > 3000);
    }

    [Fact]
    public async Task The_record_verifies_from_end_to_end()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
        var verdict = await ActivatorUtilities.CreateInstance<Verification>(scope.ServiceProvider).RunAsync();

        Assert.Empty(verdict.Findings);
        Assert.True(verdict.Chains > 600);
    }

    [Fact]
    public async Task Agreements_are_in_four_states_and_one_past_its_review_still_shares()
    {
        var agreements = await site.Database(db => db.SharingAgreements.Include(a => a.Parties).ToListAsync());
        var states = agreements.GroupBy(a => a.StateOn(NorthboroughSite.Now.Today)).ToDictionary(g => g.Key, g => g.ToList());

        Assert.True(states.ContainsKey(AgreementState.InForce) && states.ContainsKey(AgreementState.Suspended) && states.ContainsKey(AgreementState.Ended));
        Assert.All(states[AgreementState.ReviewDue], a => Assert.True(a.Shares(NorthboroughSite.Now.Today)));
        Assert.True(agreements.Select(a => a.Kinds).Distinct().Count() > 2);
    }

    [Fact]
    public async Task The_same_day_tells_the_same_stories()
    {
        await using var one = new TrellisSite();
        await using var another = new TrellisSite();
        foreach (var empty in new[] { one, another })
        {
            await empty.InitializeAsync();
            await using var scope = empty.Services.CreateAsyncScope();
            await NorthboroughAlliance.TellAsync(scope.ServiceProvider, 60);
        }

        Assert.Equal(await Told(one), await Told(another));
    }

    /// <summary>Carries out every act in order, without a database: the rules of the domain speak up where a story breaks one.</summary>
    [Fact]
    public void On_whatever_day_it_is_told_it_breaks_no_rule()
    {
        var content = site.Services.GetRequiredService<Data.Content.LocalityContent>();
        for (var day = NorthboroughSite.Now.Instant; day < NorthboroughSite.Now.Instant.AddYears(3); day = day.AddDays(23).AddHours(5))
            foreach (var act in NorthboroughAlliance.Acts(Trellis.Domain.Clock.MomentOf(day), content, 600).OrderBy(a => a.At.Instant))
            {
                Assert.True(act.At.Instant <= day);
                _ = act.Change?.Invoke().Count();
            }
    }

    [Fact]
    public async Task A_telling_that_is_cut_off_leaves_nothing_and_can_begin_again()
    {
        await using var empty = new TrellisSite();
        await empty.InitializeAsync();
        await using var scope = empty.Services.CreateAsyncScope();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NorthboroughAlliance.TellAsync(scope.ServiceProvider, cancel: soon.Token));
        Assert.Equal(0, await empty.Database(db => db.Organisations.CountAsync()));
        await NorthboroughAlliance.TellAsync(scope.ServiceProvider, 40);
        Assert.Equal(40, await empty.Database(db => db.YoungPeople.CountAsync()));
    }

    [Fact]
    public async Task Only_the_demo_is_forgotten()
    {
        await using var real = new TrellisSite();
        await real.InitializeAsync();
        await real.Save(new Organisation { Name = "A real trust", OdsCode = "RX1", Sector = "health" });

        Assert.False(await real.Database(db => NorthboroughAlliance.ForgetAsync(db, [])));
        Assert.Equal(1, await real.Database(db => db.Organisations.CountAsync()));

        await using var demo = new TrellisSite();
        await demo.InitializeAsync();
        await using (var scope = demo.Services.CreateAsyncScope()) await NorthboroughAlliance.TellAsync(scope.ServiceProvider, 30);
        Assert.True(await demo.Database(db => NorthboroughAlliance.ForgetAsync(db, [])));
        await demo.InitializeAsync();
        Assert.Equal(0, await demo.Database(db => db.Organisations.CountAsync()));
    }

    private static Task<List<string>> Told(TrellisSite of) => of.Database(async db => (await (from decision in db.GroupingDecisions.AsNoTracking()
                                                                                              join registration in db.Registrations on decision.YoungPersonId equals registration.YoungPersonId
                                                                                              where registration.OrganisationId == decision.OrganisationId
                                                                                              select new { registration.SearchName, registration.LocalId, decision }).ToListAsync())
        .Select(x => $"{x.SearchName} {x.LocalId} {x.decision.Grouping} {x.decision.AgreedOn:O} {x.decision.RecordedAt:O} {MarkedText.Keep(x.decision.PlanLine)} {MarkedText.Keep(x.decision.YoungPersonsView)}").Order(StringComparer.Ordinal).ToList());
}
