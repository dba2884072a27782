using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data;
using Trellis.Data.Demo;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Demo;

/// <summary>A site in demo mode with the whole of Northborough told, shared by the tests about it, which only read.</summary>
public sealed class NorthboroughSite : TrellisSite
{
    public static readonly Moment Now = Trellis.Domain.Clock.MomentOf(Start.AddMinutes(5));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        await NorthboroughAlliance.TellAsync(scope.ServiceProvider);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("demo", "true");
    }

    public Task<Member> Person(string name, string organisation = "") => Database(db =>
        db.Members.SingleAsync(m => m.Name == name && db.Organisations.Any(o => o.Id == m.OrganisationId && o.Name.Contains(organisation))));

    /// <summary>The young person somebody knows by this name.</summary>
    public Task<Guid> YoungPerson(string given, string family) => Database(db =>
        db.Registrations.Where(r => r.Details.GivenName == given && r.Details.FamilyName == family).Select(r => r.YoungPersonId).Distinct().SingleAsync());

    /// <summary>What somebody sees, through their own teams and the agreements as they are stored.</summary>
    public async Task<T> SeenBy<T>(string name, Func<TrellisDb, Task<T>> look, string organisation = "")
    {
        var person = await Person(name, organisation);
        var seeing = await Database(db => Seeing.OfAsync(db, person.Id, Now));
        return await Database(sight => sight.Use(seeing!.Sight), look);
    }

    public async Task<HttpClient> SignedInAs(string name, string organisation = "") => SignedInAs((await Person(name, organisation)).Id);

    public HttpClient Stranger() => CreateClient(new() { AllowAutoRedirect = false });
}

[CollectionDefinition(nameof(Northborough))]
public sealed class Northborough : ICollectionFixture<NorthboroughSite>;
