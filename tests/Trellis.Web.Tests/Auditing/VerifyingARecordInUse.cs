using Trellis.Data.Auditing;
using Trellis.Web.Commands;

namespace Trellis.Web.Tests.Auditing;

public class VerifyingARecordInUse(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    [Fact]
    public async Task A_record_that_people_are_writing_to_and_reading_verifies_and_is_counted()
    {
        var here = await new Locality().In(record.Site);
        using var stop = new CancellationTokenSource();
        var people = Enumerable.Range(0, 3).Select(n => Task.Run(async () =>
        {
            var kit = record.Site.SignedInAs(here.Kit.Id);
            for (var i = 0; i < 400 && !stop.IsCancellationRequested; i++)
                if (n == 0) await kit.GetAsync($"/young-people/{here.Amina.Id}");
                else await record.Site.Save(here.Decide(here.SamsHand));
        })).ToList();
        var verdicts = new List<Verdict>();
        for (var i = 0; i < 5; i++) verdicts.Add(await record.Verify());
        await stop.CancelAsync();
        await Task.WhenAll(people);
        await record.CopyHeads();
        verdicts.Add(await record.Verify());

        Assert.All(verdicts, v => Assert.Empty(v.Findings));
        Assert.True(verdicts[^1].Entries > verdicts[0].Entries);
        // Two organisations, two teams, the agreement and Amina; and Kit, who looked.
        Assert.Equal(7, verdicts[^1].Chains);
        Assert.StartsWith($"7 chains, {verdicts[^1].Entries} entries, {verdicts[^1].Rows} rows: nothing was altered.\nThe chain heads were last copied on 1 September 2026 at 09:00 UTC.", VerifyCommand.AsWords(verdicts[^1]), StringComparison.Ordinal);
    }
}
