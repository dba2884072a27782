using Microsoft.EntityFrameworkCore;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Groupings;

public class KnowingWhoWillSeeIt(TrellisSite site)
{
    private static readonly EntryKinds[] SomeKinds = [EntryKinds.Identity, EntryKinds.Involvement, EntryKinds.Grouping, EntryKinds.Plan];

    [Fact]
    public async Task The_page_says_who_will_and_who_will_not_and_why()
    {
        var here = await new Locality().In(site);
        var (charity, practice) = (Named("Youth Charity"), Named("Park Practice"));
        var (youth, surgery) = (new Team { OrganisationId = charity.Id, Name = "Youth work" }, new Team { OrganisationId = practice.Id, Name = "Surgery" });
        await site.Save(charity, practice, youth, surgery, Locality.Sharing(EntryKinds.Involvement | EntryKinds.Grouping, here.Trust, charity), Locality.Sharing(EntryKinds.Involvement, here.Trust, practice));
        await site.Save(Involvement.Working(here.Amina, youth, new(2026, 3, 1), Locality.Now), Involvement.Working(here.Amina, surgery, new(2026, 3, 1), Locality.Now),
            RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, here.Trust, here.School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear about why", null, here.SamsHand));

        var page = await site.SignedInAs(here.Sam.Id).Page(here.Record());

        var told = page.GetElementById("seen-by")!.Words();
        Assert.Contains("Youth Charity will see the grouping and plan line, and the rest but what you mark “Only our team”.", told, StringComparison.Ordinal);
        Assert.Contains($"{here.School.Name} will not see it, because Amina asked us not to share it.", told, StringComparison.Ordinal);
        Assert.Contains("Park Practice will not see it, because no sharing agreement covers it.", told, StringComparison.Ordinal);
        Assert.Contains("Anyone else who works with Amina under a sharing agreement, now or later, will see it too.", told, StringComparison.Ordinal);
        Assert.StartsWith("Will be seen by your team, Youth Charity.", page.QuerySelector(".trellis-save-bar")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_organisation_was_asked_to_keep_back_is_counted_without_saying_who_asked()
    {
        var here = await new Locality().In(site);
        await site.Save(RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, null, here.Trust, AskedBy.YoungPerson, Competence.JudgedAble, "Clear about why", null, here.KitsHand));
        var other = await new Locality().In(site);
        await site.Save(RequestNotToShare.Ask(other.Amina, 15, EntryKinds.Grouping, null, other.School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear about why", null, other.KitsHand));

        Assert.Contains($"{here.School.Name} will see", (await site.SignedInAs(here.Sam.Id).Page(here.Record())).GetElementById("seen-by")!.Words(), StringComparison.Ordinal);
        Assert.Contains($"{other.School.Name} will not see it, because somebody asked for it not to be shared with them.",
            (await site.SignedInAs(other.Sam.Id).Page(other.Record())).GetElementById("seen-by")!.Words(), StringComparison.Ordinal);
    }

    /// <summary>Whatever the agreements, requests, services and involvements are: what the page foretells is what the query filters then give.</summary>
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public async Task What_is_foretold_is_what_each_organisation_then_gets(int seed)
    {
        var by = new Random(seed);
        for (var tried = 0; tried < 8; tried++)
        {
            var world = await Grown(by);
            var decision = GroupingDecision.Record(world.Amina, null, Locality.Decided(), world.Hand);
            var foretold = await site.Database(s => s.Use(world.SightOf(world.Writer)), async db =>
            {
                var known = await db.Involvements.Where(i => i.YoungPersonId == world.Amina.Id).ToListAsync();
                return await db.WillBeSeenByAsync(EntryKinds.Grouping, world.Amina, world.Hand.Team, known, default);
            });
            await site.Save(decision);

            foreach (var reader in world.Readers.Where(r => r.Involvement.State is InvolvementState.Working))
            {
                var sees = await site.Database(s => s.Use(world.SightOf(reader)), db => db.GroupingDecisions.AnyAsync(d => d.Id == decision.Id));
                var named = $"seed {seed}, world {tried}: {reader.Team.Name}";
                if (reader == world.Writer) Assert.True(sees, named);
                else if (foretold.NamedPeopleOnly) Assert.False(sees, named);
                else if (reader.Team.OrganisationId == world.Hand.Team.OrganisationId) Assert.True(sees == !world.Hand.Team.InvolvementNotShown, named);
                else if (foretold.Others.FirstOrDefault(o => o.OrganisationId == reader.Team.OrganisationId) is { } onlooker) Assert.True(sees == (onlooker.Will is WillSee.Yes), named);
            }
        }
    }

    private static Organisation Named(string name) => new() { Name = name, OdsCode = Guid.NewGuid().ToString("N")[..12], Sector = "voluntary" };

    private async Task<World> Grown(Random by)
    {
        bool Sometimes(int oneIn) => by.Next(oneIn) == 0;
        var organisations = Enumerable.Range(1, 4).Select(n => Named($"Organisation {n}")).ToList();
        var amina = YoungPerson.Add(Locality.Now);
        var readers = organisations.SelectMany((o, n) => Enumerable.Range(1, n == 0 ? 2 : 1).Select(t =>
        {
            var team = new Team { OrganisationId = o.Id, Name = $"Team {n}.{t}", InvolvementNotShown = Sometimes(6) };
            var involvement = n == 0 || !Sometimes(4) ? Involvement.Working(amina, team, new(2026, 3, 1), Locality.Now)
                : Involvement.Ask(amina, team, "Please help", Hand.Of(Locality.Person("Asker", o, Roles.Practitioner), team, Locality.Now));
            return new Onlooking(Locality.Person($"Member {n}.{t}", o, Roles.Practitioner | Roles.TeamLead), team, involvement);
        })).ToList();
        var agreements = Enumerable.Range(0, 3).Select(_ =>
        {
            var agreement = Locality.Sharing(SomeKinds.Where(_ => !Sometimes(3)).Aggregate(EntryKinds.Requests, (a, k) => a | k), [.. organisations.Where(_ => !Sometimes(3))]);
            if (Sometimes(5)) agreement.Suspend("Looked into", Locality.Now);
            if (Sometimes(6)) agreement.Stop("Done", Locality.Now);
            if (Sometimes(4)) agreement.ReviewOn = new(2026, 1, 1);
            return agreement;
        }).ToList();
        var requests = Enumerable.Range(0, by.Next(3)).Select(_ =>
        {
            var asked = readers[by.Next(readers.Count)];
            var (from, whom) = (Sometimes(2) ? null : organisations[by.Next(2)], Sometimes(5) ? null : organisations[2 + by.Next(2)]);
            return RequestNotToShare.Ask(amina, 15, Sometimes(3) ? EntryKinds.Plan : EntryKinds.Grouping | EntryKinds.Goals, from, whom,
                Sometimes(3) ? AskedBy.ParentOrCarer : AskedBy.YoungPerson, Competence.JudgedAble, "Clear about why", Sometimes(3) ? Locality.Now.Today : null, Hand.Of(asked.Member, asked.Team, Locality.Now));
        }).ToList();
        var named = !Sometimes(8) ? [] : amina.Restrict("Adopted", [readers[0].Member], Hand.Of(readers[0].Member, readers[0].Team, Locality.Now)).ToList();

        await site.Save([.. organisations, .. readers.Select(r => r.Team), .. readers.Select(r => r.Member)]);
        await site.Save([amina, .. readers.Select(r => r.Involvement), .. agreements, .. requests, .. named]);
        return new(amina, readers, agreements);
    }

    private sealed record Onlooking(Member Member, Team Team, Involvement Involvement);

    private sealed record World(YoungPerson Amina, List<Onlooking> Readers, List<SharingAgreement> Agreements)
    {
        public Onlooking Writer => Readers[0];
        public Hand Hand => Hand.Of(Writer.Member, Writer.Team, Locality.Now);

        public Sight SightOf(Onlooking reader) =>
            Sight.Of(reader.Member, [reader.Team.Id], Readers.Select(r => r.Team).Where(t => t.InvolvementNotShown).Select(t => t.Id), Agreements, Locality.Now);
    }
}
