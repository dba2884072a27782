using Microsoft.EntityFrameworkCore;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

public class AskingNotToShare(TrellisSite site)
{
    public static TheoryData<EntryKinds> Kinds => [EntryKinds.Grouping, EntryKinds.Identity, EntryKinds.Involvement, EntryKinds.CareStatus];

    private static readonly EntryKinds All = EntryKindText.Each.Aggregate((a, b) => a | b);

    private async Task<Locality> SharingEverything()
    {
        var here = await new Locality().In(site);
        await site.Save(here.TrustsEntries());
        await site.Change(here.Agreement, a => a.Kinds = All);
        return here;
    }

    private static RequestNotToShare Asks(Locality here, EntryKinds kinds = EntryKinds.Grouping, Organisation? from = null, Organisation? whom = null, DateOnly? until = null, AskedBy by = AskedBy.YoungPerson) =>
        RequestNotToShare.Ask(here.Amina, 15, kinds, from, whom ?? here.School, by, Competence.JudgedAble, "Clear about why", until, here.SamsHand);

    private async Task<int> Groupings(Locality here, Member? member = null) => (await site.Sees(member ?? here.Kit, here))["GroupingDecision"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_was_asked_is_kept_back_and_every_other_kind_goes_on(EntryKinds kind)
    {
        var here = await SharingEverything();
        var before = await site.Sees(here.Kit, here);
        await site.Save(Asks(here, kind));

        var seen = await site.Sees(here.Kit, here);

        Assert.All(Eyes.Types, t => Assert.Equal((t.Type, before[t.Type] - (t.Kind == kind ? 1 : 0)), (t.Type, seen[t.Type])));
    }

    [Fact]
    public async Task It_is_about_the_organisation_it_names_and_not_about_another()
    {
        var here = await SharingEverything();
        var away = await new Locality().In(site);
        await site.Save(Asks(here, whom: away.School));

        Assert.Equal(1, await Groupings(here));
    }

    [Fact]
    public async Task Entries_of_one_organisation_can_be_kept_back_and_of_another_go_on()
    {
        var here = await SharingEverything();
        await site.Save(Asks(here, from: here.School, whom: here.Trust));
        Assert.Equal(1, await Groupings(here));

        await site.Save(Asks(here, from: here.Trust));
        Assert.Equal(0, await Groupings(here));
    }

    [Fact]
    public async Task An_organisation_goes_on_reading_what_it_recorded_itself()
    {
        var here = await SharingEverything();
        await site.Save(Asks(here, whom: here.Trust));

        Assert.Equal(1, await Groupings(here, here.Sam));
    }

    [Fact]
    public async Task It_holds_through_its_last_day_and_not_after()
    {
        var here = await SharingEverything();
        await site.Save(Asks(here, until: Locality.Now.Today.AddDays(3)));
        Task<bool> Seen(int days) => site.SeenBy(here.Kit, db => db.GroupingDecisions.AnyAsync(d => d.YoungPersonId == here.Amina.Id), TimeSpan.FromDays(days));

        Assert.False(await Seen(3));
        Assert.True(await Seen(4));
    }

    [Theory]
    [InlineData("confirmed", 0)]
    [InlineData("overridden", 1)]
    [InlineData("taken back", 1)]
    public async Task A_senior_confirms_or_overrides_it_and_it_can_be_taken_back(string what, int seen)
    {
        var here = await SharingEverything();
        var senior = Locality.Person("Leila Ward", here.Trust, Roles.TeamLead);
        var request = Asks(here);
        await site.Save(senior, request);
        await site.Database(async db =>
        {
            var kept = await db.RequestsNotToShare.SingleAsync(r => r.Id == request.Id);
            if (what is "confirmed") kept.Confirm("Talked with her", senior, Locality.Now);
            else if (what is "overridden") kept.Override("The school must know to keep her safe", senior, Locality.Now);
            else kept.TakeBack("She changed her mind", here.Sam, Locality.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(seen, await Groupings(here));
    }

    [Fact]
    public async Task An_adults_request_that_waits_keeps_nothing_back_yet()
    {
        var here = await SharingEverything();
        await site.Save(Asks(here, by: AskedBy.ParentOrCarer));

        Assert.Equal(1, await Groupings(here));
    }

    [Fact]
    public async Task What_is_kept_from_parents_is_kept_by_every_organisation_that_prints_for_them()
    {
        var here = await SharingEverything();
        await site.Save(RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Goals, null, null, AskedBy.YoungPerson, Competence.JudgedAble, "Clear about why", null, here.SamsHand));

        Assert.Equal(EntryKinds.Goals, await site.SeenBy(here.Kit, db => db.KeptFromParentsAsync(here.Amina.Id)));
        Assert.Equal(1, await Groupings(here));
    }

    [Fact]
    public async Task Another_organisation_is_not_told_that_it_was_asked()
    {
        var here = await SharingEverything();
        await site.Save(Asks(here));

        Assert.False(await site.SeenBy(here.Kit, db => db.RequestsNotToShare.AnyAsync(r => r.YoungPersonId == here.Amina.Id)));
        Assert.True(await site.SeenBy(here.Sam, db => db.RequestsNotToShare.AnyAsync(r => r.YoungPersonId == here.Amina.Id)));
    }
}
