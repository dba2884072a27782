using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;

namespace Trellis.Web.Tests.Auditing;

/// <summary>Each thing somebody with the database could do by hand, done, and found.</summary>
public class VerifyingTheRecord(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    [Fact]
    public async Task A_value_altered_by_hand_is_found_and_so_is_one_that_can_no_longer_be_read()
    {
        var (here, decisions) = await record.WithDecisions(3);
        await record.ByHand($"""UPDATE "GroupingDecisions" SET "PlanLine" = 'Everyone:Nothing more' WHERE "Id" = {decisions[0].Id}""");
        await record.ByHand($"""UPDATE "GroupingDecisions" SET "Grouping" = 'Nonsense' WHERE "Id" = {decisions[1].Id}""");
        await record.ByHand($"""UPDATE "Registrations" SET "Details_FamilyName" = 'Smith' WHERE "YoungPersonId" = {here.Amina.Id} AND "LocalId" = 'S-1'""");

        var registration = await record.Site.Database(db => db.Registrations.Where(r => r.YoungPersonId == here.Amina.Id && r.LocalId == "S-1").Select(r => r.Id).SingleAsync());
        Assert.Equal(
            new[]
            {
                $"Young person {here.Amina.Id}, grouping decision {decisions[0].Id}: altered outside Trellis.",
                $"Young person {here.Amina.Id}, grouping decision {decisions[1].Id}: altered outside Trellis, and can no longer be read.",
                $"Young person {here.Amina.Id}, registration {registration}: altered outside Trellis.",
            }.Order(StringComparer.Ordinal),
            await record.FoundOn(here.Amina.Id));
    }

    [Fact]
    public async Task Words_that_slide_from_one_column_into_the_next_and_a_no_that_becomes_not_asked_are_found()
    {
        var here = await new Locality().In(record.Site);
        await record.Site.Save(Domain.YoungPeople.Carer.Add(here.Amina, "Hodan", "Mother", false, null, null, null, here.SamsHand));
        await record.Site.Database(async db =>
        {
            var registration = await db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.LocalId == "T-1");
            registration.Correct(registration.Details with { SafeToContact = "No\nDetails.School=Hill", School = "Dale" }, Locality.Now);
            return await db.SaveChangesAsync();
        });
        await record.ByHand($"""UPDATE "Carers" SET "ParentalResponsibility" = NULL WHERE "YoungPersonId" = {here.Amina.Id}""");
        await record.ByHand($"""UPDATE "Registrations" SET "Details_SafeToContact" = 'No', "Details_School" = {"Hill\nDetails.School=Dale"} WHERE "YoungPersonId" = {here.Amina.Id} AND "LocalId" = 'T-1'""");

        Assert.Equal(2, (await record.FoundOn(here.Amina.Id)).Count(f => f.EndsWith(": altered outside Trellis.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_row_removed_by_hand_is_found()
    {
        var (here, decisions) = await record.WithDecisions(2);
        await record.ByHand($"""DELETE FROM "GroupingDecisions" WHERE "Id" = {decisions[0].Id}""");

        Assert.Equal([$"Young person {here.Amina.Id}, grouping decision {decisions[0].Id}: removed outside Trellis."], await record.FoundOn(here.Amina.Id));
    }

    [Fact]
    public async Task A_row_put_in_by_hand_is_found_also_for_somebody_who_has_no_chain()
    {
        var (here, decisions) = await record.WithDecisions(1);
        var (added, stranger) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await record.Site.Database(async db =>
        {
            var columns = db.Model.FindEntityType(typeof(Domain.Groupings.GroupingDecision))!.GetProperties().Select(p => p.GetColumnName()).Where(c => c != "Id").Select(c => $"\"{c}\"").ToList();
            var sql = $$"""INSERT INTO "GroupingDecisions" ("Id", {{string.Join(", ", columns)}}) SELECT {0}, {{string.Join(", ", columns)}} FROM "GroupingDecisions" WHERE "Id" = {1}""";
            return await db.Database.ExecuteSqlRawAsync(sql, added, decisions[0].Id);
        });
        await record.Site.Database(db => db.Database.ExecuteSqlInterpolatedAsync($"""INSERT INTO "YoungPeople" ("Id", "AddedAt", "Version") SELECT {stranger}, "AddedAt", 0 FROM "YoungPeople" WHERE "Id" = {here.Amina.Id}"""));

        Assert.Equal(
            new[] { $"Young person {here.Amina.Id}, grouping decision {added}: put in outside Trellis.", $"Young person {stranger}, young person {stranger}: put in outside Trellis." }.Order(StringComparer.Ordinal),
            await record.FoundOn(here.Amina.Id, stranger));
    }

    [Fact]
    public async Task An_audit_entry_altered_by_hand_is_found_by_its_content_and_by_its_seal()
    {
        var (here, _) = await record.WithDecisions(4);
        await record.ByHand($"""UPDATE "AuditEntries" SET "Content" = REPLACE("Content", 'GettingHelp', 'Thriving') WHERE "Chain" = {here.Amina.Id} AND "Sequence" = 2""");
        await record.ByHand($"""UPDATE "AuditEntries" SET "MemberId" = {here.Kit.Id} WHERE "Chain" = {here.Amina.Id} AND "Sequence" IN (3, 4)""");

        Assert.Equal(
            [$"Young person {here.Amina.Id}, entry 2: its content was altered.", $"Young person {here.Amina.Id}, entry 3 to 4: altered, or sealed with another key."],
            await record.FoundOn(here.Amina.Id));
    }

    [Fact]
    public async Task A_middle_entry_removed_and_a_tail_cut_off_are_found()
    {
        var (here, decisions) = await record.WithDecisions(4);
        await record.ByHand($"""DELETE FROM "AuditEntries" WHERE "Chain" = {here.Amina.Id} AND "Sequence" IN (3, 5)""");
        await record.ByHand($"""DELETE FROM "GroupingDecisions" WHERE "Id" IN ({decisions[1].Id}, {decisions[3].Id})""");

        Assert.Equal([$"Young person {here.Amina.Id}, entry 3: missing.", $"Young person {here.Amina.Id}, entry 5: missing from the end of the chain."], await record.FoundOn(here.Amina.Id));
    }

    [Fact]
    public async Task A_tail_cut_off_with_its_head_rewound_is_found_by_the_copy_of_the_heads_also_when_the_chain_grew_again()
    {
        var ((here, decisions), (there, others)) = (await record.WithDecisions(3), await record.WithDecisions(3));
        await record.CopyHeads();
        foreach (var (place, last) in new[] { (here, decisions[2]), (there, others[2]) })
        {
            var before = (await record.Entries(place.Amina.Id))[2];
            await record.ByHand($"""DELETE FROM "AuditEntries" WHERE "Chain" = {place.Amina.Id} AND "Sequence" = 4""");
            await record.ByHand($"""DELETE FROM "GroupingDecisions" WHERE "Id" = {last.Id}""");
            await record.Site.Database(async db =>
            {
                var head = await db.ChainHeads.SingleAsync(h => h.Chain == place.Amina.Id);
                (head.Sequence, head.Hash, head.At) = (3, before.Hash, before.At);
                return await db.SaveChangesAsync();
            });
        }
        await record.Site.Save(there.Decide(there.SamsHand), there.Decide(there.SamsHand));
        await record.Site.Save(there.Decide(there.SamsHand));
        await record.CopyHeads();

        Assert.Equal([$"Young person {here.Amina.Id}, entry 4: missing, though a copy of the chain heads made on 2026-09-01 09:00 knows it."], await record.FoundOn(here.Amina.Id));
        Assert.Equal([$"Young person {there.Amina.Id}, entry 4: not the one that a copy of the chain heads knows."], await record.FoundOn(there.Amina.Id));
    }

    [Fact]
    public async Task A_chain_taken_away_whole_with_its_rows_is_found_by_the_copy_or_by_whoever_looked()
    {
        var ((copied, _), (looked, _)) = (await record.WithDecisions(1), await record.WithDecisions(1));
        await record.CopyHeads();
        var fresh = await new Locality().In(record.Site);
        await record.Site.SignedInAs(fresh.Sam.Id).GetAsync($"/young-people/{fresh.Amina.Id}");
        foreach (var gone in new[] { copied.Amina.Id, fresh.Amina.Id })
        {
            await record.ByHand($"""DELETE FROM "GroupingDecisions" WHERE "YoungPersonId" = {gone}""");
            await record.ByHand($"""DELETE FROM "Registrations" WHERE "YoungPersonId" = {gone}""");
            await record.ByHand($"""DELETE FROM "Involvements" WHERE "YoungPersonId" = {gone}""");
            await record.ByHand($"""DELETE FROM "YoungPeople" WHERE "Id" = {gone}""");
            await record.ByHand($"""DELETE FROM "AuditEntries" WHERE "Chain" = {gone}""");
            await record.ByHand($"""DELETE FROM "ChainHeads" WHERE "Chain" = {gone}""");
        }

        Assert.Equal([$"Young person {copied.Amina.Id}, entry 2: missing, though a copy of the chain heads made on 2026-09-01 09:00 knows it."], await record.FoundOn(copied.Amina.Id));
        Assert.Equal([$"Young person {fresh.Amina.Id}, the whole chain: missing, though the read log shows that somebody looked."], await record.FoundOn(fresh.Amina.Id));
        Assert.Empty(await record.FoundOn(looked.Amina.Id));
    }

    [Fact]
    public async Task A_head_altered_or_removed_by_hand_is_found()
    {
        var ((here, _), (there, _), (elsewhere, _)) = (await record.WithDecisions(1), await record.WithDecisions(1), await record.WithDecisions(1));
        await record.ByHand($"""UPDATE "ChainHeads" SET "Hash" = {ChainKey.Start} WHERE "Chain" = {elsewhere.Amina.Id}""");
        await record.ByHand($"""UPDATE "ChainHeads" SET "Sequence" = 1 WHERE "Chain" = {here.Amina.Id}""");
        await record.ByHand($"""DELETE FROM "ChainHeads" WHERE "Chain" = {there.Amina.Id}""");

        Assert.Equal([$"Young person {here.Amina.Id}, the head of the chain: altered: it is not the last entry."], await record.FoundOn(here.Amina.Id));
        Assert.Equal([$"Young person {elsewhere.Amina.Id}, the head of the chain: altered: it is not the last entry."], await record.FoundOn(elsewhere.Amina.Id));
        Assert.Equal([$"Young person {there.Amina.Id}, the head of the chain: missing."], await record.FoundOn(there.Amina.Id));
    }

    [Fact]
    public async Task A_chain_linked_anew_by_somebody_without_the_key_is_found()
    {
        var (here, decisions) = await record.WithDecisions(2);
        await record.ByHand($"""UPDATE "GroupingDecisions" SET "Subcategory" = 'other' WHERE "Id" = {decisions[0].Id}""");
        var (wrong, before) = (new ChainKey(RandomNumberGenerator.GetBytes(32)), ChainKey.Start);
        foreach (var entry in await record.Entries(here.Amina.Id))
        {
            var content = entry.Content!.Replace("GettingHelp", "Thriving", StringComparison.Ordinal);
            var contentHash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
            before = wrong.Link(before, entry.Chain, entry.Sequence, entry.At, entry.MemberId, entry.Act, contentHash);
            await record.ByHand($"""UPDATE "AuditEntries" SET "Content" = {content}, "ContentHash" = {contentHash}, "Hash" = {before} WHERE "Chain" = {entry.Chain} AND "Sequence" = {entry.Sequence}""");
        }
        await record.ByHand($"""UPDATE "ChainHeads" SET "Hash" = {before} WHERE "Chain" = {here.Amina.Id}""");

        Assert.Equal(
            [$"Young person {here.Amina.Id}, entry 1 to 3: altered, or sealed with another key.", $"Young person {here.Amina.Id}, grouping decision {decisions[0].Id}: altered outside Trellis."],
            await record.FoundOn(here.Amina.Id));
    }

    [Fact]
    public async Task What_was_lawfully_disposed_of_still_verifies_and_what_was_merely_blanked_does_not()
    {
        var ((here, _), (there, _)) = (await record.WithDecisions(2), await record.WithDecisions(2));
        await record.Site.Database(async db =>
        {
            db.RemoveRange(await db.GroupingDecisions.Where(d => d.YoungPersonId == here.Amina.Id).ToListAsync());
            await db.SaveChangesAsync();
            foreach (var entry in await db.AuditEntries.Where(e => e.Chain == here.Amina.Id && e.Sequence > 1).ToListAsync()) entry.DisposeOf();
            return await db.SaveChangesAsync();
        });
        await record.ByHand($"""UPDATE "AuditEntries" SET "Content" = NULL WHERE "Chain" = {there.Amina.Id} AND "Sequence" = 2""");

        Assert.Equal([false, true, true, true, false], (await record.Entries(here.Amina.Id)).Select(e => e.Content is null));
        Assert.Empty(await record.FoundOn(here.Amina.Id));
        Assert.Contains($"Young person {there.Amina.Id}, entry 2: its content was taken away, and nothing says that it was disposed of.", await record.FoundOn(there.Amina.Id));
    }

    [Fact]
    public async Task Looks_altered_or_removed_by_hand_are_found()
    {
        var here = await new Locality().In(record.Site);
        foreach (var reader in new[] { here.Sam, here.Kit })
            for (var i = 0; i < 3; i++) await record.Site.SignedInAs(reader.Id).GetAsync($"/young-people/{here.Amina.Id}");
        Assert.Empty(await record.FoundOn(here.Sam.Id, here.Kit.Id, here.Amina.Id));

        await record.ByHand($"""UPDATE "ReadEntries" SET "What" = 'GET privacy' WHERE "Chain" = {here.Sam.Id} AND "Sequence" = 1""");
        await record.ByHand($"""DELETE FROM "ReadSubjects" WHERE "ReaderId" = {here.Sam.Id} AND "Sequence" = 2""");
        await record.ByHand($"""DELETE FROM "ReadEntries" WHERE "Chain" = {here.Kit.Id} AND "Sequence" = 3""");

        Assert.Equal(
            [
                $"Member {here.Sam.Id}, look 1: altered, or sealed with another key.",
                $"Member {here.Sam.Id}, look 1: the young people it showed are not those kept beside it.",
                $"Member {here.Sam.Id}, look 2: the young people it showed are not those kept beside it.",
            ],
            await record.FoundOn(here.Sam.Id));
        Assert.Equal(
            [$"Member {here.Kit.Id}, look 3: kept for young people, but missing from the reader's chain.", $"Member {here.Kit.Id}, look 3: missing from the end of the chain."],
            await record.FoundOn(here.Kit.Id));
    }

    [Fact]
    public async Task Somebody_reading_in_many_windows_at_once_is_logged_every_time()
    {
        var here = await new Locality().In(record.Site);
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => record.Site.SignedInAs(here.Sam.Id).GetAsync($"/young-people/{here.Amina.Id}")));

        Assert.All(answers, a => Assert.True(a.IsSuccessStatusCode));
        Assert.Equal(16, await record.Site.Database(db => db.ReadSubjects.CountAsync(s => s.ReaderId == here.Sam.Id)));
        Assert.Empty(await record.FoundOn(here.Sam.Id));
    }
}
