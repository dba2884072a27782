using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Demo;

[Collection(nameof(Northborough))]
public class FindingTheStories(NorthboroughSite site)
{
    private static readonly DateOnly Today = NorthboroughSite.Now.Today;

    private Task<List<GroupingDecision>> Decisions(string seenBy, Guid youngPerson, string organisation = "") =>
        site.SeenBy(seenBy, db => db.GroupingDecisions.AsNoTracking().Where(d => d.YoungPersonId == youngPerson).NewestFirst().ToListAsync(), organisation);

    private Task<bool> Finds(string seenBy, Guid youngPerson, string organisation = "") => site.SeenBy(seenBy, db => db.YoungPeople.AnyAsync(y => y.Id == youngPerson), organisation);

    [Fact]
    public async Task Amina_keeps_one_note_from_her_mother()
    {
        var note = (await Decisions("Sam Okoro", await site.YoungPerson("Amina", "Yusuf"))).First(d => d.StillRightAfterId is null && !d.YoungPersonsView.IsEmpty);

        Assert.Null(note.YoungPersonsView.For(new Reader.ParentOrCarer(), note));
        Assert.Contains("tell her myself", note.YoungPersonsView.For(new Reader.YoungPerson(), note));
        Assert.NotNull(note.PlanLine.For(new Reader.ParentOrCarer(), note));
    }

    [Fact]
    public async Task Amina_keeps_what_the_trust_records_from_school_by_her_own_decision()
    {
        var amina = await site.YoungPerson("Amina", "Yusuf");
        var school = await Decisions("Kit Marsh", amina);
        var asked = await site.SeenBy("Ruth Castle", db => db.RequestsNotToShare.SingleAsync(r => r.YoungPersonId == amina));

        Assert.Single(school);
        Assert.True(school[0].IsOf(await site.Person("Kit Marsh")));
        Assert.Equal((Competence.JudgedAble, RequestState.Confirmed), (asked.Competence, asked.State));
        Assert.NotEmpty(asked.CompetenceReasons!);
        Assert.True((await Decisions("Sam Okoro", amina)).Count > school.Count);
    }

    [Fact]
    public async Task The_twins_are_two_people_of_one_day_and_one_door()
    {
        var twins = await site.SeenBy("Sam Okoro", db => db.Registrations.Where(r => r.Details.FamilyName == "Kaur-Bennett").ToListAsync());

        Assert.Equal(["Maya", "Mila"], twins.Select(r => r.Details.GivenName).Distinct().Order());
        Assert.Equal(2, twins.Select(r => r.YoungPersonId).Distinct().Count());
        Assert.Single(twins.Select(r => r.Details.BornOn).Distinct());
        Assert.Equal(2, twins.Select(r => r.Details.NhsNumber).Distinct().Count());
    }

    [Fact]
    public async Task The_adopted_child_is_never_joined_with_whom_he_was()
    {
        var (before, after) = (await site.YoungPerson("Rowan", "Pell"), await site.YoungPerson("Rowan", "Hartley"));

        Assert.NotEqual(before, after);
        Assert.True(await site.Database(db => db.NeverMatches.AnyAsync(n => n.YoungPersonId == after && n.OtherId == null)));
        Assert.False(await Finds("Chris Nunn", before));
        Assert.False(await Finds("Denise Campbell", after));
    }

    [Fact]
    public async Task A_court_limits_what_one_of_separated_parents_is_told_and_the_address_is_protected()
    {
        var oliver = await site.YoungPerson("Oliver", "Prentice");
        var carers = await site.SeenBy("Denise Campbell", db => db.Carers.Where(c => c.YoungPersonId == oliver).ToListAsync());
        var known = await site.SeenBy("Denise Campbell", db => db.Registrations.Where(r => r.YoungPersonId == oliver).ToListAsync());

        Assert.Equal(2, carers.Count(c => c.ParentalResponsibility is true));
        Assert.Single(carers, c => c.CourtLimit is not null);
        Assert.All(known, r => Assert.True(r.Details is { AddressProtected: true, ContactUnsafe: true }));
    }

    [Fact]
    public async Task Five_agencies_hold_one_grouping_under_an_agreement_past_its_review()
    {
        var jay = await site.YoungPerson("Jayden", "Cole");
        var positions = await site.SeenBy("Trevor Banks", async db =>
            new Positions(await db.GroupingDecisions.AsNoTracking().Where(d => d.YoungPersonId == jay).ToListAsync(), await db.Involvements.AsNoTracking().Where(i => i.YoungPersonId == jay).ToListAsync()));
        var agencies = await site.Database(db => db.Involvements.Where(i => i.YoungPersonId == jay && i.State == InvolvementState.Working).Select(i => i.OrganisationId).Distinct().ToListAsync());
        var agreement = await site.Database(db => db.SharingAgreements.Include(a => a.Parties).SingleAsync(a => a.Title == "Keeping safe together"));

        Assert.Equal(5, agencies.Count);
        Assert.Equal(Grouping.GettingRiskSupport, positions.Current!.Grouping);
        Assert.All(agencies, a => Assert.True(agreement.Has(a)));
        Assert.Equal(AgreementState.ReviewDue, agreement.StateOn(Today));
    }

    [Fact]
    public async Task Two_organisations_hold_different_groupings_of_Freya_and_both_know()
    {
        var freya = await site.YoungPerson("Freya", "Lindholm");
        foreach (var reader in new[] { "Sam Okoro", "Zoë Clarke" })
        {
            var dispute = await site.SeenBy(reader, async db =>
                new Positions(await db.GroupingDecisions.AsNoTracking().Where(d => d.YoungPersonId == freya).ToListAsync(), await db.Involvements.AsNoTracking().Where(i => i.YoungPersonId == freya).ToListAsync()).InDispute());
            Assert.Equal([Grouping.GettingHelp, Grouping.GettingMoreHelp], dispute.Select(p => p.Decision.Grouping).Order());
        }
    }

    [Fact]
    public async Task Tomasz_was_still_right_three_times()
    {
        var decisions = await Decisions("Sam Okoro", await site.YoungPerson("Tomasz", "Zieliński"));

        Assert.Equal(3, decisions.Count(d => d.StillRightAfterId is not null));
        Assert.Single(decisions.Select(d => d.Grouping).Distinct());
    }

    [Fact]
    public async Task Chloe_turned_eighteen_last_week()
    {
        var chloe = await site.YoungPerson("Chloe", "Barker");
        var born = await site.SeenBy("Sam Okoro", db => db.Registrations.Where(r => r.YoungPersonId == chloe).Select(r => r.Details.BornOn).FirstAsync());

        Assert.InRange(Today.DayNumber - born!.Value.AddYears(18).DayNumber, 1, 7);
    }

    [Fact]
    public async Task What_was_written_on_the_wrong_Ethan_stands_with_the_right_one()
    {
        var (wrong, right) = (await site.YoungPerson("Ethan", "Price"), await site.YoungPerson("Ethan", "Pryce"));
        var moved = (await Decisions("Sam Okoro", right)).Single();
        var left = (await Decisions("Sam Okoro", wrong)).Single(d => d.Id == moved.MovedFromId);

        Assert.Equal(WithdrawalKind.WrongPerson, left.Withdrawal);
        Assert.Equal(left.Grouping, moved.Grouping);
    }

    [Fact]
    public async Task Rozhin_needs_an_interpreter_and_had_one_each_time()
    {
        var rozhin = await site.YoungPerson("Rozhin", "Karimi");

        Assert.True(await site.SeenBy("Hannah Brook", db => db.Registrations.AnyAsync(r => r.YoungPersonId == rozhin && r.Details.InterpreterNeeded)));
        Assert.All(await Decisions("Hannah Brook", rozhin), d => Assert.True(d.Present.HasFlag(Present.Interpreter)));
    }

    [Fact]
    public async Task Nobody_knows_when_Dawit_was_born()
    {
        var dawit = await site.YoungPerson("Dawit", "Tesfaye");

        Assert.All(await site.SeenBy("Denise Campbell", db => db.Registrations.Where(r => r.YoungPersonId == dawit).ToListAsync()), r => Assert.Null(r.Details.BornOn));
    }

    [Fact]
    public async Task A_colleagues_child_is_opened_by_the_named_alone()
    {
        var poppy = await site.YoungPerson("Poppy", "Whitaker");

        Assert.True(await Finds("Ruth Castle", poppy));
        Assert.True(await Finds("Elin Pugh", poppy));
        Assert.False(await Finds("Sam Okoro", poppy));
        Assert.False(await Finds("Tom Whitaker", poppy));
    }

    [Fact]
    public async Task A_service_that_is_not_shown_is_seen_by_its_own_team_alone()
    {
        var leah = await site.YoungPerson("Leah", "Summers");
        var harbour = await site.Database(db => db.Organisations.Where(o => o.Name == "Harbour").Select(o => o.Id).SingleAsync());
        Task<int> Entries(string seenBy) => site.SeenBy(seenBy, async db => await db.Involvements.CountAsync(i => i.YoungPersonId == leah && i.OrganisationId == harbour) + await db.GroupingDecisions.CountAsync(d => d.YoungPersonId == leah && d.OrganisationId == harbour));

        Assert.Equal(2, await Entries("Leila Haddad"));
        Assert.Equal(0, await Entries("Sam Okoro"));
    }

    [Fact]
    public async Task A_possible_match_waits_and_nobody_is_told()
    {
        var (zoe, perhaps) = (await site.YoungPerson("Zoë", "Marchetti"), await site.YoungPerson("Zoe", "Marchetty"));

        Assert.True(await site.Database(db => db.PossibleMatches.AnyAsync(m => m.YoungPersonId == perhaps && m.CandidateId == zoe && m.SettledAt == null)));
        Assert.False(await Finds("Jean Abbott", zoe));
        Assert.Equal(0, await site.SeenBy("Jean Abbott", db => db.PossibleMatches.CountAsync()));
    }

    [Fact]
    public async Task Kai_came_back_after_an_earlier_ending()
    {
        var kai = await site.YoungPerson("Kai", "Donnelly");
        var involvements = await site.SeenBy("Sam Okoro", db => db.Involvements.Where(i => i.YoungPersonId == kai).OrderBy(i => i.RecordedAt).ToListAsync());

        Assert.Equal([InvolvementState.Worked, InvolvementState.Working], involvements.Select(i => i.State));
        Assert.Single(involvements.Select(i => i.TeamId).Distinct());
    }

    [Fact]
    public async Task An_invitation_waits_for_Early_Help_who_read_what_was_asked_and_nothing_else()
    {
        var isla = await site.YoungPerson("Isla", "Thornton");
        var asked = await site.SeenBy("Shabana Mirza", db => db.Involvements.SingleAsync(i => i.YoungPersonId == isla));

        Assert.Equal(InvolvementState.Asked, asked.State);
        Assert.Contains("damp flat", asked.AskedAbout);
        Assert.Empty(await Decisions("Shabana Mirza", isla));
    }

    [Fact]
    public async Task Two_requests_wait_for_a_decision_one_of_them_an_adults()
    {
        var waiting = await site.SeenBy("Ruth Castle", db => db.RequestsNotToShare.Where(r => r.State == RequestState.Holding || r.State == RequestState.Waiting).ToListAsync());

        Assert.Contains(waiting, r => r is { AskedBy: AskedBy.YoungPerson, Competence: Competence.Presumed, Holds: true });
        Assert.Contains(waiting, r => r is { AskedBy: AskedBy.ParentOrCarer, Competence: Competence.JudgedAble, Holds: false });
    }
}
