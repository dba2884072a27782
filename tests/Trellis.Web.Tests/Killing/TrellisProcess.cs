using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Content;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Web.Access;
using Trellis.Web.Tests.Accounts;

namespace Trellis.Web.Tests.Killing;

/// <summary>Trellis as it runs: the built program in a process of its own, on a data folder of its own, so that it can be killed.</summary>
public sealed class TrellisProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string name = $"trellis_kill_{Guid.NewGuid():N}";
    private readonly ServiceProvider record;
    private Process? process;

    private readonly ConcurrentDictionary<Guid, Lazy<Task<Guid>>> stays = new();

    public TrellisProcess()
    {
        Directory.CreateDirectory(Folder);
        ConnectionString = Environment.GetEnvironmentVariable("TRELLIS_TEST_DATABASE") is { } server ? $"{server};Database={name}" : $"Data Source={Path.Combine(Folder, "trellis.db")}";
        record = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(ChainKey.FromFile(Path.Combine(Folder, "keys", "audit.key"))).AddSingleton<IWhoIsActing, Shell>()
            .AddSingleton(new LocalityContent(Path.Combine(AppContext.BaseDirectory, "content"), Folder)).AddTrellisDatabase(ConnectionString).BuildServiceProvider();
    }

    public string Folder => Path.Combine(Path.GetTempPath(), name);
    public string ConnectionString { get; }
    public Uri Address { get; private set; } = null!;

    public async Task<T> Database<T>(Func<TrellisDb, Task<T>> use)
    {
        await using var scope = record.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
        return await use(scope.ServiceProvider.GetRequiredService<TrellisDb>());
    }

    public Task Save(params object[] things) => Database(async db => { db.AddRange(things); return await db.SaveChangesAsync(); });

    public async Task StartAsync()
    {
        Address = new($"http://127.0.0.1:{FreePort()}");
        process = Start("serve", "--urls", Address.ToString().TrimEnd('/'));
        using var client = new HttpClient { BaseAddress = Address };
        for (var began = Stopwatch.StartNew(); began.Elapsed < Patience; await Task.Delay(100))
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (!process.HasExited) { }
        throw new TimeoutException("Trellis did not become ready.");
    }

    /// <summary>SIGKILL: no warning, nothing put away.</summary>
    public async Task KillAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Runs a verb to its end, and gives back how it ended and what it said.</summary>
    public async Task<(int Status, string Said)> RunAsync(params string[] verb)
    {
        using var run = Start(verb);
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return (run.ExitCode, said);
    }

    /// <summary>A browser in which this member has signed in: its cookie is made with the keys of the data folder, as the site itself would.</summary>
    public async Task<HttpClient> SignedInAs(Guid memberId)
    {
        var stay = await stays.GetOrAdd(memberId, id => new(() => Database(db => MadeStay.OfAsync(db, id, TimeProvider.System.Now().Instant)))).Value;
        var keys = DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(Folder, "keys", "sign-in")), k => k.SetApplicationName("Trellis"));
        var tickets = new TicketDataFormat(keys.CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", IdentityConstants.ApplicationScheme, "v2"));
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(new(new ClaimsIdentity([new(SignInCookie.Member, $"{memberId}"), new(SignInCookie.Stay, $"{stay}")], IdentityConstants.ApplicationScheme)),
            new() { IssuedUtc = now, ExpiresUtc = now.AddMinutes(30) }, IdentityConstants.ApplicationScheme);
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie("trellis", tickets.Protect(ticket)));
        return new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await Database(db => db.Database.EnsureDeletedAsync());
        await record.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "Trellis.Web.dll"), .. arguments, "--data", Folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder,
        };
        start.Environment["ConnectionStrings__Trellis"] = ConnectionString;
        var started = Process.Start(start)!;
        started.ErrorDataReceived += (_, _) => { };
        started.BeginErrorReadLine();
        return started;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Shell : IWhoIsActing
    {
        public Guid? MemberId => null;
        public string Act => "set up";
    }
}
