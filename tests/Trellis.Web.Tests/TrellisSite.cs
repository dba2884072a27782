using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Web.Access;
using Trellis.Web.Post;

[assembly: AssemblyFixture(typeof(Trellis.Web.Tests.TrellisSite))]

namespace Trellis.Web.Tests;

/// <summary>The real site on a real database, shared by every test: each brings its own organisations, and sees nobody else's. TRELLIS_TEST_DATABASE chooses PostgreSQL; otherwise SQLite.</summary>
public class TrellisSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly string name = $"trellis_{Guid.NewGuid():N}";

    public string Folder => Path.Combine(Path.GetTempPath(), name);

    public static bool OnPostgres => Environment.GetEnvironmentVariable("TRELLIS_TEST_DATABASE") is not null;

    public FakeTimeProvider Clock { get; } = new(Start) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };

    public virtual async ValueTask InitializeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TrellisDb>().MigrateAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await Database(db => db.Database.EnsureDeletedAsync());
        await base.DisposeAsync();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var server = Environment.GetEnvironmentVariable("TRELLIS_TEST_DATABASE");
        builder.UseSetting("data", Folder);
        if (server is not null) builder.UseSetting("ConnectionStrings:Trellis", $"{server};Database={name}");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, SignInByHeader>("Test", null)
                .AddPolicyScheme("Either", null, o => o.ForwardDefaultSelector = http => http.Request.Headers.ContainsKey("X-Member") ? "Test" : IdentityConstants.ApplicationScheme);
            services.Configure<AuthenticationOptions>(o => o.DefaultScheme = o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = o.DefaultForbidScheme = "Either");
        });
    }

    /// <summary>The record as the machine sees it: everything.</summary>
    public Task<T> Database<T>(Func<TrellisDb, Task<T>> use) => Database(sight => sight.UseMachine(), use);

    public async Task<T> Database<T>(Action<CurrentSight> seeing, Func<TrellisDb, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        seeing(scope.ServiceProvider.GetRequiredService<CurrentSight>());
        return await use(scope.ServiceProvider.GetRequiredService<TrellisDb>());
    }

    public Task Save(params object[] things) => Database(async db => { db.AddRange(things); return await db.SaveChangesAsync(); });

    /// <summary>A browser that goes to the site's own address, and is told where it is sent instead of going there.</summary>
    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new(Services.GetRequiredService<SiteAddress>().Given ?? "http://localhost") });

    public HttpClient SignedInAs(Guid memberId)
    {
        var client = Browser();
        client.DefaultRequestHeaders.Add("X-Member", memberId.ToString());
        return client;
    }

    private sealed class SignInByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            AuthenticateResult.Success(new(new(new ClaimsIdentity([new(SignInCookie.Member, Request.Headers["X-Member"].ToString())], "Test")), "Test")));
    }
}
