using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Trellis.Browser.Tests.Northborough))]

namespace Trellis.Browser.Tests;

/// <summary>The demo alliance, running as anybody would start it, and one browser for all tests. Any request that leaves the site fails the test that made it.</summary>
public sealed class Northborough : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("trellis-browser-").FullName;
    private Process? process;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>By name: a passkey belongs to a name, never to a number.</summary>
    public string Address { get; } = $"http://localhost:{FreePort()}";

    /// <summary>The top of the source tree.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory, "Trellis.slnx");

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Headless = true,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>No warning, nothing put away; then started again on what is there.</summary>
    public async Task KillAndStartAgainAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        await StartAsync();
    }

    private async Task StartAsync()
    {
        var built = AppContext.BaseDirectory.Replace(Path.Combine("tests", "Trellis.Browser.Tests"), Path.Combine("src", "Trellis.Web"), StringComparison.Ordinal);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(built, "Trellis.Web.dll"), "demo", "--data", folder, "--urls", Address])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        start.Environment.Remove("ConnectionStrings__Trellis");
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ReadyAsync();
    }

    public async Task<Visit> OpenAsync(int width = 1280, bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(new() { BaseURL = Address, JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = width < 500 ? 800 : 900 } });
        return await Visit.BeginAsync(context, Address);
    }

    /// <summary>The latest letter to somebody, once the postman has been.</summary>
    public async Task<string> LetterToAsync(string email)
    {
        var mail = Path.Combine(folder, "mail");
        for (var began = Stopwatch.StartNew(); began.Elapsed < Patience; await Task.Delay(200))
            if (Directory.Exists(mail) && Directory.GetFiles(mail).OrderDescending(StringComparer.Ordinal).Select(File.ReadAllText).FirstOrDefault(l => l.StartsWith($"To: {email}\r\n", StringComparison.Ordinal)) is { } letter) return letter;
        throw new TimeoutException($"No letter came for {email}.");
    }

    public async Task<Visit> SignedInAsync(string name, int width = 1280, bool javaScript = true)
    {
        var visit = await OpenAsync(width, javaScript);
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Be {name}" }).First.ClickAsync();
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        if (process is { HasExited: false }) process.Kill(entireProcessTree: true);
        if (process is not null) await process.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient();
        for (var began = Stopwatch.StartNew(); began.Elapsed < Patience; await Task.Delay(200))
            try
            {
                if ((await client.GetAsync(new Uri($"{Address}/health/ready"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (!process!.HasExited) { }
        throw new TimeoutException("The demo did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Above(string folder, string file) => File.Exists(Path.Combine(folder, file)) ? folder : Above(Path.GetDirectoryName(folder)!, file);
}
