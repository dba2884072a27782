using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Trellis.Bench.Pages;

/// <summary>A web program in a process of its own, so that its processor time and memory are its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private long said;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }
    /// <summary>From the start of the process to its first page.</summary>
    public TimeSpan ToFirstPage { get; private set; }
    public double ProcessorSeconds => Fresh().TotalProcessorTime.TotalSeconds;
    public double MemoryMb => Fresh().WorkingSet64 / 1e6;
    public double PeakMemoryMb => Fresh().PeakWorkingSet64 / 1e6;

    public static async Task<ServerProcess> StartAsync(string page, IEnumerable<string> program, (string Name, string Value)? setting = null, Uri? at = null)
    {
        var address = at ?? new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [.. program, "--urls", address.ToString().TrimEnd('/')]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (setting is var (name, value)) start.Environment[name] = value;
        var began = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, address);
        server.Listen();
        using var client = new HttpClient { BaseAddress = address };
        for (; began.Elapsed < Patience; await Task.Delay(20))
            try
            {
                if (!(await client.GetAsync(page)).IsSuccessStatusCode) continue;
                server.ToFirstPage = began.Elapsed;
                return server;
            }
            catch (HttpRequestException) when (!server.process.HasExited) { }
        throw new TimeoutException($"{page} was not answered in {Patience.TotalSeconds:0} seconds.");
    }

    /// <summary>How many lines the program said on its output during each of some requests.</summary>
    public async Task<IReadOnlyList<long>> LinesSaidForAsync(int requests, Func<int, Task> ask)
    {
        var lines = new List<long>();
        for (var n = 0; n < requests; n++)
        {
            var before = Interlocked.Read(ref said);
            await ask(n);
            await Task.Delay(200);
            lines.Add(Interlocked.Read(ref said) - before);
        }
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Listen()
    {
        process.OutputDataReceived += (_, line) => { if (line.Data is not null) Interlocked.Increment(ref said); };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private Process Fresh()
    {
        process.Refresh();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
