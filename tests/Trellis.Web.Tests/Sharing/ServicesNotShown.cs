using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Tests.Groupings;

namespace Trellis.Web.Tests.Sharing;

/// <summary>Being seen at some services is itself private: nothing of them leaves the team, in any list.</summary>
public class ServicesNotShown(TrellisSite site)
{
    private async Task<(Locality Here, Team Quiet, Member Mo)> Quietly()
    {
        var here = await new Locality().In(site);
        var quiet = new Team { OrganisationId = here.Trust.Id, Name = "Safe place", InvolvementNotShown = true };
        var mo = Locality.Person("Mo Reid", here.Trust, Roles.Practitioner);
        await site.Save(quiet, mo, new TeamMember { TeamId = quiet.Id, MemberId = mo.Id });
        await site.Change(here.Agreement, a => a.Kinds = EntryKindText.Each.Aggregate((x, y) => x | y));
        return (here, quiet, mo);
    }

    [Fact]
    public async Task Its_entries_of_every_type_are_seen_by_its_own_team_alone()
    {
        var (here, quiet, mo) = await Quietly();
        var hand = Hand.Of(mo, quiet, Locality.Now);
        var (colleague, school) = (await site.Sees(here.Sam, here), await site.Sees(here.Kit, here));
        await site.Save(Involvement.Working(here.Amina, quiet, new(2026, 6, 1), Locality.Now), Registration.Register(here.Amina, "Q-1", Locality.Known("Amina", "Yusuf"), quiet, Locality.Now),
            here.Decide(hand), OwnWords.Write(here.Amina, OwnWordsTopic.WhatMatters, new("Feeling safe", Readers.Everyone), hand),
            Carer.Add(here.Amina, "An aunt", "Aunt", null, null, null, null, hand), Circumstance.Note(here.Amina, "homeless", new(2026, 6, 1), hand),
            RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Goals, null, here.School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear", null, hand));

        Assert.Equal(colleague, await site.Sees(here.Sam, here));
        Assert.Equal(school, await site.Sees(here.Kit, here));
        Assert.False(await site.SeenBy(here.Sam, db => db.RequestsNotToShare.AnyAsync(r => r.YoungPersonId == here.Amina.Id)));
        Assert.All(await site.Sees(mo, here), seen => Assert.True(seen.Value > 0, seen.Key));
    }

    [Fact]
    public async Task Whoever_is_known_to_it_alone_is_not_come_across_by_colleagues()
    {
        var (here, quiet, _) = await Quietly();
        var ines = YoungPerson.Add(Locality.Now);
        await site.Save(ines, Registration.Register(ines, "Q-2", Locality.Known("Ines", "Quietly"), quiet, Locality.Now), Involvement.Working(ines, quiet, new(2026, 6, 1), Locality.Now));

        Assert.Empty(await site.SeenBy(here.Sam, db => new OwnOrganisation(db).SearchAsync(new("Ines Quietly"), 20, default)));
        Assert.Empty(await site.SeenBy(here.Sam, db => new OwnOrganisation(db).AlikeAsync("Q-2", Locality.Known("Ines", "Quietly"), default)));
        Assert.Null(await site.SeenBy(here.Sam, db => new OwnOrganisation(db).PersonAsync(ines.Id, default)));
    }

    [Fact]
    public async Task A_number_it_already_uses_is_not_refused_to_a_colleague()
    {
        var (here, quiet, _) = await Quietly();
        var (ines, again) = (YoungPerson.Add(Locality.Now), YoungPerson.Add(Locality.Now));
        await site.Save(ines, Registration.Register(ines, "SAME-1", Locality.Known("Ines", "Quietly"), quiet, Locality.Now));

        await site.Save(again, Registration.Register(again, "SAME-1", Locality.Known("Ines", "Quietly"), here.Camhs, Locality.Now));
    }

    [Fact]
    public async Task Asking_it_leaves_no_trace_in_the_asking_teams_list()
    {
        var (here, quiet, mo) = await Quietly();
        await site.Save(Involvement.Ask(here.Amina, quiet, "Could you see her?", here.SamsHand));

        Assert.False(await site.SeenBy(here.Sam, db => db.Involvements.AnyAsync(i => i.TeamId == quiet.Id)));
        Assert.True(await site.SeenBy(mo, db => db.Involvements.AnyAsync(i => i.TeamId == quiet.Id)));
    }

    [Fact]
    public async Task Whoever_works_in_it_and_in_another_team_records_for_it_unless_they_choose()
    {
        var (here, quiet, _) = await Quietly();
        await site.Save(new TeamMember { TeamId = quiet.Id, MemberId = here.Sam.Id }, Involvement.Working(here.Amina, quiet, new(2026, 6, 1), Locality.Now));
        var (sam, kit) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(here.Kit.Id));

        var form = await sam.Said(here.Record());
        Assert.Contains("Who will see this when you save for Safe place", form, StringComparison.Ordinal);
        Assert.Contains("If you save it for Getting Help team", form, StringComparison.Ordinal);
        await sam.Submit(here.Record(), [.. Deciding.FourThings]);
        Assert.Equal(quiet.Id, (await site.Decisions(here)).Single().TeamId);
        Assert.DoesNotContain("every Tuesday", await kit.Said($"/young-people/{here.Amina.Id}"), StringComparison.Ordinal);

        await sam.Submit(here.Record(), Deciding.FourThings.But(("PlanLine.Words", "Meet on Fridays"), ("RecordingFor", here.Camhs.Id.ToString())));
        Assert.Equal(here.Camhs.Id, (await site.Decisions(here))[^1].TeamId);
        Assert.Contains("Meet on Fridays", await kit.Said($"/young-people/{here.Amina.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_records_for_a_team_of_which_they_are_none()
    {
        var (here, quiet, _) = await Quietly();
        await site.Save(Involvement.Working(here.Amina, quiet, new(2026, 6, 1), Locality.Now));

        await site.SignedInAs(here.Sam.Id).Submit(here.Record(), Deciding.FourThings.But(("RecordingFor", quiet.Id.ToString())));

        Assert.Equal(here.Camhs.Id, (await site.Decisions(here)).Single().TeamId);
    }

    [Fact]
    public async Task Asking_it_twice_looks_like_asking_once_and_is()
    {
        var (here, quiet, _) = await Quietly();
        var sam = site.SignedInAs(here.Sam.Id);

        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit($"/young-people/{here.Amina.Id}/helping/invite", ("TeamId", quiet.Id.ToString()), ("AskedAbout", "Could you see her?"))).StatusCode);

        Assert.Equal(1, await site.Database(db => db.Involvements.CountAsync(i => i.TeamId == quiet.Id)));
    }
}
