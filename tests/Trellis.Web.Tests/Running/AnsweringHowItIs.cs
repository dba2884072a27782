using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Auditing;

namespace Trellis.Web.Tests.Running;

public class AnsweringHowItIs(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    private async Task<(HttpStatusCode, string)> Asked(string address)
    {
        var answer = await record.Site.CreateClient(new() { AllowAutoRedirect = false }).GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Anybody_may_ask_whether_it_is_alive_and_ready_and_is_told_one_word()
    {
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Asked("/health/live"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Asked("/health/ready"));
    }

    [Fact]
    public async Task With_a_migration_still_to_come_it_is_alive_and_not_ready()
    {
        var (id, version) = await record.Site.Database(async db => ((await db.Database.GetAppliedMigrationsAsync()).Last(), "10.0.0"));
        await record.ByHand($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {id}""");
        try
        {
            Assert.Equal((HttpStatusCode.OK, "Healthy"), await Asked("/health/live"));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await Asked("/health/ready"));
        }
        finally { await record.ByHand($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({id}, {version})"""); }
    }
}
