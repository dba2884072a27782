using System.Diagnostics;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Auditing;
using Trellis.Data.Content;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Bench.Pages;

/// <summary>A data folder and database made for a bench, the built program on them, and browsers in which members have signed in.</summary>
internal sealed class MadeSite : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Trellis.Web.dll"), Bench = Path.Combine(AppContext.BaseDirectory, "Trellis.Bench.dll");

    private readonly string folder = Directory.CreateTempSubdirectory("trellis_bench_").FullName;
    private readonly string connectionString;
    private readonly ServiceProvider record;

    private MadeSite(Store store)
    {
        connectionString = store.Database(folder);
        record = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(ChainKey.FromFile(Path.Combine(folder, "keys", "audit.key"))).AddSingleton<IWhoIsActing, Bencher>()
            .AddSingleton(new LocalityContent(Path.Combine(AppContext.BaseDirectory, "content"), folder)).AddTrellisDatabase(connectionString).BuildServiceProvider();
    }

    public static async Task<MadeSite> OnAsync(Store store)
    {
        var site = new MadeSite(store);
        await site.RunAsync("migrate");
        return site;
    }

    public async Task<T> Database<T>(Func<TrellisDb, Task<T>> use)
    {
        await using var scope = record.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
        return await use(scope.ServiceProvider.GetRequiredService<TrellisDb>());
    }

    public Task Save(IEnumerable<object> things) => Database(db => { db.AddRange(things); return db.SaveChangesAsync(); });

    public Task<ServerProcess> ServeAsync(Uri? at = null) => ServerProcess.StartAsync("/sign-in", [Program, "serve", "--data", folder], Setting, at);

    /// <summary>The same site, saying each statement it sends to the database on a line.</summary>
    public Task<ServerProcess> ServeCountedAsync() => ServerProcess.StartAsync("/sign-in", [Bench, "counted", "serve", "--applicationName", "Trellis.Web", "--data", folder], Setting);

    /// <summary>Runs a verb of the shell to its end.</summary>
    public async Task RunAsync(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. verb, "--data", folder]) { RedirectStandardOutput = true };
        start.Environment[Setting.Name] = Setting.Value;
        using var run = Process.Start(start)!;
        await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        if (run.ExitCode != 0) throw new InvalidOperationException($"{verb[0]} ended with {run.ExitCode}.");
    }

    /// <summary>What is kept of a member who has signed in: an account, and a stay that goes by the member's own id.</summary>
    public static object[] LetIn(Member member, Moment now)
    {
        var account = Account.For($"{member.Id:N}@bench.example.org");
        member.AccountId = account.Id;
        return [account, new Stay { Id = member.Id, AccountId = account.Id, MemberId = member.Id, How = "bench", Device = "bench", Address = "bench", Stamp = account.SecurityStamp!, BeganAt = now.Instant, SeenAt = now.Instant }];
    }

    /// <summary>A browser in which this member has signed in: the cookie is made with the keys of the data folder.</summary>
    public HttpClient SignedIn(ServerProcess server, Guid memberId)
    {
        var keys = DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(folder, "keys", "sign-in")), k => k.SetApplicationName("Trellis"));
        var tickets = new TicketDataFormat(keys.CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", IdentityConstants.ApplicationScheme, "v2"));
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(new(new ClaimsIdentity([new("trellis:member", $"{memberId}"), new("trellis:stay", $"{memberId}")], IdentityConstants.ApplicationScheme)),
            new() { IssuedUtc = now, ExpiresUtc = now.AddMinutes(30) }, IdentityConstants.ApplicationScheme);
        var cookies = new CookieContainer();
        cookies.Add(server.Address, new Cookie("trellis", tickets.Protect(ticket)));
        return new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = server.Address };
    }

    public async ValueTask DisposeAsync()
    {
        await Database(db => db.Database.EnsureDeletedAsync());
        await record.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private (string Name, string Value) Setting => ("ConnectionStrings__Trellis", connectionString);

    private sealed class Bencher : IWhoIsActing
    {
        public Guid? MemberId => null;
        public string Act => "bench";
    }
}
