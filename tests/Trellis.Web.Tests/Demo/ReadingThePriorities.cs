using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Demo;

[Collection(nameof(Northborough))]
public class ReadingThePriorities(NorthboroughSite site)
{
    [Fact]
    public async Task Five_tables_chose_and_five_were_agreed_after_the_last_round()
    {
        var (fiona, held) = await site.Database(async db => (await db.Members.SingleAsync(m => m.Name == "Fiona Grant"), await db.Prioritisations.SingleAsync()));
        var browser = site.SignedInAs(fiona.Id);
        var (said, rows) = (await browser.Said($"/priorities/{held.Id}"), await browser.Rows($"/priorities/{held.Id}"));

        Assert.StartsWith("5 of 5 tables chose this | Help where young people are | Not scored in the tool | 2.4 (place 1)", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("4 of 5 tables chose this | All agencies commission | Level 2", rows[1], StringComparison.Ordinal);
        Assert.Contains("Young people of The Loft, 5 people:", said, StringComparison.Ordinal);
        Assert.Contains("By next autumn, somebody to talk to in every secondary school", said, StringComparison.Ordinal);
        Assert.Equal(5, (await site.Database(db => db.AgreedFives.SingleAsync())).Priorities.Count);
        Assert.True(held.IsAgreed);
    }
}
