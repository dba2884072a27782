using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Accounts;
using Trellis.Data.Auditing;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Auditing;

public class WritingWhatChanged(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    private TrellisSite Site => record.Site;

    private async Task<List<long>> Sequences(Guid chain) => [.. (await record.Entries(chain)).Select(e => e.Sequence)];

    [Fact]
    public async Task A_save_is_one_entry_for_each_young_person_it_concerns_with_old_and_new_values()
    {
        var here = await new Locality().In(Site);
        var other = YoungPerson.Add(Locality.Now);
        await Site.Save(other, here.Decide(here.SamsHand), here.Decide(here.KitsHand));
        await Site.Database(async db =>
        {
            var registration = await db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.OrganisationId == here.Trust.Id);
            registration.Correct(registration.Details with { FamilyName = "Yusuf-Ali" }, Locality.Now);
            return await db.SaveChangesAsync();
        });

        var entries = await record.Entries(here.Amina.Id);
        Assert.Equal([1, 2, 3], entries.Select(e => e.Sequence));
        Assert.Equal(2, entries[1].Content!.Split("\"Type\":\"GroupingDecision\"").Length - 1);
        var change = Assert.Single(JsonSerializer.Deserialize<List<Change>>(entries[2].Content!)!);
        Assert.Equal(("Registration", "Modified", "Yusuf", "Yusuf-Ali"), (change.Type, change.How, change.Old["Details.FamilyName"], change.New["Details.FamilyName"]));
        Assert.DoesNotContain("Details.GivenName", change.New.Keys);
        Assert.Equal([1], await Sequences(other.Id));
    }

    [Fact]
    public async Task Sixteen_people_writing_about_the_same_young_person_at_once_all_find_their_place()
    {
        var here = await new Locality().In(Site);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Site.Save(here.Decide(here.SamsHand)))));

        Assert.Equal(Enumerable.Range(1, 17).Select(n => (long)n), await Sequences(here.Amina.Id));
        Assert.Empty(await record.FoundOn(here.Amina.Id));
    }

    [Fact]
    public async Task Writers_of_two_processes_on_one_chain_link_again_until_they_fit()
    {
        var here = await new Locality().In(Site);
        await using var other = record.AnotherProcess();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => n % 2 == 0 ? Site.Save(here.Decide(here.SamsHand)) : RecordOfItsOwn.Save(other, here.Decide(here.KitsHand)))));

        Assert.Equal(Enumerable.Range(1, 13).Select(n => (long)n), await Sequences(here.Amina.Id));
        Assert.Empty(await record.FoundOn(here.Amina.Id));
    }

    [Fact]
    public async Task One_piece_of_work_may_save_twice_and_inside_a_transaction_that_is_given_up_nothing_stays()
    {
        var here = await new Locality().In(Site);
        await Site.Database(async db =>
        {
            db.Add(here.Decide(here.SamsHand));
            await db.SaveChangesAsync();
            db.Add(here.Decide(here.SamsHand));
            return await db.SaveChangesAsync();
        });
        await Site.Database(async db =>
        {
            await using var change = await db.Database.BeginTransactionAsync();
            for (var i = 0; i < 2; i++)
            {
                db.Add(here.Decide(here.SamsHand));
                await db.SaveChangesAsync();
            }
            await change.RollbackAsync();
            return 0;
        });

        Assert.Equal([1, 2, 3], await Sequences(here.Amina.Id));
        Assert.Empty(await record.FoundOn(here.Amina.Id));
    }

    [Fact]
    public async Task A_save_that_fails_or_is_cancelled_keeps_nothing_and_can_be_put_right_and_tried_again()
    {
        var (here, decisions) = await record.WithDecisions(1);
        await Site.Database(async db =>
        {
            var twice = db.Add(Domain.Groupings.GroupingDecision.Record(here.Amina, null, Locality.Decided(), here.SamsHand, decisions[0].Id));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            twice.State = EntityState.Detached;

            db.Add(here.Decide(here.KitsHand));
            using var cancelled = new CancellationTokenSource();
            await cancelled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(cancelled.Token));
            return await db.SaveChangesAsync();
        });

        Assert.Equal([1, 2, 3], await Sequences(here.Amina.Id));
        Assert.Empty(await record.FoundOn(here.Amina.Id));
    }

    [Fact]
    public async Task Two_people_changing_different_things_of_one_row_at_once_do_not_leave_a_row_that_no_entry_describes()
    {
        var here = await new Locality().In(Site);
        await Site.Database(async db =>
        {
            var mine = await db.Organisations.SingleAsync(o => o.Id == here.Trust.Id);
            await Site.Database(async other =>
            {
                (await other.Organisations.SingleAsync(o => o.Id == here.Trust.Id)).Name += " Foundation Trust";
                return await other.SaveChangesAsync();
            });
            mine.Sector = "voluntary";
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            return 0;
        });

        Assert.Empty(await record.FoundOn(here.Trust.Id));
    }

    [Fact]
    public async Task A_registration_that_turns_out_to_be_somebody_elses_stands_on_both_chains_and_later_changes_on_the_new_one()
    {
        var here = await new Locality().In(Site);
        var other = YoungPerson.Add(Locality.Now);
        await Site.Save(other);
        foreach (var to in new[] { other, here.Amina, other })
            await Site.Database(async db =>
            {
                (await db.Registrations.SingleAsync(r => r.LocalId == "S-1" && r.OrganisationId == here.School.Id)).BelongsTo(to);
                return await db.SaveChangesAsync();
            });
        await Site.Database(async db =>
        {
            var registration = await db.Registrations.SingleAsync(r => r.YoungPersonId == other.Id);
            registration.Correct(registration.Details with { Town = "Northborough" }, Locality.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Equal([1, 2, 3, 4], await Sequences(here.Amina.Id));
        Assert.Equal([1, 2, 3, 4, 5], await Sequences(other.Id));
        Assert.Empty(await record.FoundOn(here.Amina.Id, other.Id));
    }

    [Fact]
    public async Task Leaving_a_team_and_joining_it_again_is_on_the_teams_chain()
    {
        var here = await new Locality().In(Site);
        await Site.Database(async db =>
        {
            db.Remove(await db.TeamMembers.SingleAsync(m => m.MemberId == here.Sam.Id));
            await db.SaveChangesAsync();
            db.Add(new TeamMember { TeamId = here.Camhs.Id, MemberId = here.Sam.Id });
            return await db.SaveChangesAsync();
        });

        Assert.Equal([1, 2, 3], await Sequences(here.Camhs.Id));
        Assert.Empty(await Sequences(here.Sam.Id));
        Assert.Empty(await record.FoundOn(here.Camhs.Id, here.Sam.Id));
    }

    [Fact]
    public async Task Accounts_are_outside_the_chains_and_nothing_is_saved_behind_their_back()
    {
        await Site.Database(async db =>
        {
            var before = await db.AuditEntries.CountAsync();
            db.Add(new Account { Id = Guid.CreateVersion7(), UserName = "sam@example.org", PasswordHash = "a hash" });
            await db.SaveChangesAsync();
            Assert.Equal(before, await db.AuditEntries.CountAsync());
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
            return 0;
        });
    }
}
