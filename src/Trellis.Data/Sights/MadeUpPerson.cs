using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Data.Demo;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>Where somebody stands to the made-up person.</summary>
public enum Nearness { InTheTeam, ColleagueOfTheTeam, PartnerWithAgreement, PartnerWithoutAgreement, Asked, Elsewhere }

/// <summary>One kind of entry of the made-up person, and whether it is seen.</summary>
public sealed record SeenOf(string What, bool Seen);

/// <summary>
/// Jo, who does not exist, in a database of its own in memory: what somebody would see of them is found by asking it through the very filters that decide for real people.
/// </summary>
public sealed class MadeUpPerson(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly OneWriter writer = new();
    private SqliteConnection? room;
    private Cast? cast;

    private sealed record Cast(Guid Trust, Guid School, Guid Other, Guid Working, Guid Colleagues, Guid Partner, Guid Asked, Guid Elsewhere);

    public async Task<IReadOnlyList<SeenOf>> SeenByAsync(Roles role, Nearness nearness, EntryKinds agreed, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            cast ??= await MakeAsync(cancel);
            var sight = new CurrentSight(clock);
            sight.Use(SightOf(role, nearness, agreed, cast, clock.Now()));
            await using var db = Open(sight);
            return
            [
                new("That Jo is known here", await db.YoungPeople.AnyAsync(cancel)), new("Name, birth date and address", await db.Registrations.AnyAsync(cancel)),
                new("Which teams help", await db.Involvements.AnyAsync(i => i.State == InvolvementState.Working, cancel)), new("The grouping, why, and the plan line", await db.GroupingDecisions.AnyAsync(cancel)),
                new("Jo's own words", await db.OwnWords.AnyAsync(cancel)), new("Parents and carers, and how to reach them", await db.Carers.AnyAsync(cancel)),
                new("Circumstances, such as being a young carer", await db.Circumstances.AnyAsync(cancel)), new("That Jo asked not to share something, and what", await db.RequestsNotToShare.AnyAsync(cancel)),
            ];
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        room?.Dispose();
        writer.Dispose();
        one.Dispose();
    }

    private static Sight SightOf(Roles role, Nearness nearness, EntryKinds agreed, Cast cast, Moment now)
    {
        var (organisation, team) = nearness switch
        {
            Nearness.InTheTeam => (cast.Trust, cast.Working),
            Nearness.ColleagueOfTheTeam => (cast.Trust, cast.Colleagues),
            Nearness.PartnerWithAgreement or Nearness.PartnerWithoutAgreement => (cast.School, cast.Partner),
            Nearness.Asked => (cast.Other, cast.Asked),
            Nearness.Elsewhere => (cast.Other, cast.Elsewhere),
            _ => throw new ArgumentOutOfRangeException(nameof(nearness)),
        };
        var member = new Member { OrganisationId = organisation, Name = "Somebody", JobTitle = "", Roles = role };
        return Sight.Of(member, [team], [], nearness is Nearness.PartnerWithAgreement && agreed != EntryKinds.None ? [Between(cast, agreed, now)] : [], now);
    }

    private static SharingAgreement Between(Cast cast, EntryKinds kinds, Moment now)
    {
        var agreement = new SharingAgreement
        {
            Title = "", Purpose = "", Kinds = kinds, StartsOn = now.Today, ReviewOn = now.Today.AddYears(1), Article6Basis = "", Article9Basis = "", DataProtectionActCondition = "", ConfidentialityBasis = "", ContactForRights = "", Signatories = "",
        };
        foreach (var party in new[] { cast.Trust, cast.School }) agreement.Join(new() { Id = party, Name = "", OdsCode = "", Sector = "" }, ControllerRole.JointController);
        return agreement;
    }

    private async Task<Cast> MakeAsync(CancellationToken cancel)
    {
        room = new("Data Source=:memory:");
        await room.OpenAsync(cancel);
        var sight = new CurrentSight(clock);
        sight.UseMachine();
        await using var db = Open(sight);
        await db.MigrateAsync(cancel);

        var now = clock.Now();
        Organisation Named(string name) => new() { Name = name, OdsCode = name, Sector = "health" };
        Team In(Organisation organisation, string name) => new() { OrganisationId = organisation.Id, Name = name };
        var (trust, school, other) = (Named("A trust"), Named("A school"), Named("A charity"));
        var (working, colleagues, partner, asked, elsewhere) = (In(trust, "The team"), In(trust, "Another team"), In(school, "Pastoral team"), In(other, "A team that is asked"), In(other, "A team"));
        var sam = new Member { OrganisationId = trust.Id, Name = "Sam", JobTitle = "", Roles = Roles.Practitioner };
        var (jo, hand) = (YoungPerson.Add(now), Hand.Of(sam, working, now));
        var decided = new SharedDecision
        {
            Grouping = Grouping.GettingHelp, Present = Present.YoungPerson, YoungPersonAgreed = Agreed.Yes, PlanLine = new("Meet each week", Readers.Everyone), AgreedOn = now.Today, WordsVersion = "1",
        };
        db.AddRange(trust, school, other, working, colleagues, partner, asked, elsewhere, sam, new TeamMember { TeamId = working.Id, MemberId = sam.Id });
        db.AddRange(jo, Registration.Register(jo, "1", new() { GivenName = "Jo", FamilyName = "Example" }, working, now), Involvement.Working(jo, working, now.Today, now), Involvement.Working(jo, partner, now.Today, now),
            Involvement.Ask(jo, asked, "Could you help?", hand), GroupingDecision.Record(jo, null, decided, hand), OwnWords.Write(jo, OwnWordsTopic.Strengths, new("I draw", Readers.Everyone), hand),
            Carer.Add(jo, "Alex Example", "Parent", false, "", null, "", hand), Circumstance.Note(jo, "young-carer", now.Today, hand),
            RequestNotToShare.Ask(jo, 15, EntryKinds.Goals, null, other, AskedBy.YoungPerson, Competence.JudgedAble, "Jo can say why", null, hand));
        await db.SaveChangesAsync(cancel);
        return new(trust.Id, school.Id, other.Id, working.Id, colleagues.Id, partner.Id, asked.Id, elsewhere.Id);
    }

    private SqliteDb Open(CurrentSight sight)
    {
        var time = new StoryTime();
        time.Reach(clock.Now(), null, "made up");
        return new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(room!).UseApplicationServiceProvider(DesignTime.Identity).Options, sight, new ActWriter(time, new ChainKey(new byte[32]), time, writer));
    }
}
