using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Trellis.Bench.Pages;

namespace Trellis.Bench.Rooms;

/// <summary>One participant's phone as its browser behaves: told that something changed, it asks for its part of the page; a vote that was not acknowledged it sends again.</summary>
internal sealed partial class Phone : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient browser;
    private readonly string code;
    private readonly CancellationTokenSource over = new();
    private string part = "", expected = "";
    private TaskCompletionSource<long> shown = new();

    public Phone(ServerProcess server, string code)
    {
        this.code = code;
        browser = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = server.Address };
    }

    public int? Acknowledged { get; private set; }
    /// <summary>When the dots were on the screen, by the clock of this machine.</summary>
    public Task<long> Shown => shown.Task;
    private string Room => $"/room/{code}";

    public async Task JoinAsync(string sector)
    {
        var form = await browser.GetStringAsync($"{Room}/join");
        using var joined = await browser.PostAsync($"{Room}/join", new FormUrlEncodedContent([new("__RequestVerificationToken", Token(form)), new("Organisation", "Northborough"), new("Sector", sector), new("Role", "FrontLine"), new("Part", "Voter")]));
        if (joined.StatusCode is not HttpStatusCode.Redirect) throw new InvalidOperationException($"Joining was answered with {joined.StatusCode}.");
    }

    /// <summary>Holds a connection to the room until this is disposed, on whichever server runs.</summary>
    public Task ListenAsync(Func<ServerProcess> running) => Task.Run(async () =>
    {
        while (!over.IsCancellationRequested)
            try
            {
                using var socket = new ClientWebSocket();
                await socket.ConnectAsync(new Uri($"ws://{running().Address.Authority}/live?room={code}"), over.Token);
                await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, over.Token);
                await AskAsync();
                await HearAsync(socket);
            }
            catch (Exception e) when (e is WebSocketException or HttpRequestException or IOException)
            {
                await Task.Delay(Pause);
            }
            catch (OperationCanceledException) { }
    });

    /// <summary>What will be shown next; the dots of the subject before are still on the screen.</summary>
    public void Expect(string subject) => (expected, shown, Acknowledged) = ($">{subject}</h1>", new(), null);

    public async Task VoteAsync(int level, int press)
    {
        while (!over.IsCancellationRequested)
            try
            {
                if (Ballot().Match(part) is not { Success: true } ballot) { await Task.Delay(Pause); await AskAsync(); continue; }
                using var answer = await browser.PostAsync($"{Room}?handler=Vote", new FormUrlEncodedContent([new("__RequestVerificationToken", Token(part)), new("BallotId", ballot.Groups[1].Value), new("Level", $"{level}"), new("Press", $"{press}")]));
                if (answer.StatusCode is not HttpStatusCode.Redirect) throw new InvalidOperationException($"A vote was answered with {answer.StatusCode}.");
                Acknowledged = level;
                await AskAsync();
                return;
            }
            catch (HttpRequestException) { await Task.Delay(Pause); }
    }

    public void Leave() => over.Cancel();

    public void Dispose()
    {
        browser.Dispose();
        over.Dispose();
    }

    private async Task HearAsync(ClientWebSocket socket)
    {
        var buffer = new byte[2048];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, over.Token);
            if (received.MessageType is WebSocketMessageType.Close) throw new WebSocketException("closed");
            foreach (var message in Encoding.UTF8.GetString(buffer, 0, received.Count).Split('\u001e', StringSplitOptions.RemoveEmptyEntries))
            {
                using var said = JsonDocument.Parse(message);
                if (said.RootElement.TryGetProperty("type", out var type) && type.GetInt32() == 1) await AskAsync();
            }
        }
    }

    private async Task AskAsync()
    {
        part = await browser.GetStringAsync($"{Room}?handler=Now");
        if (part.Contains(expected, StringComparison.Ordinal) && part.Contains("trellis-dots", StringComparison.Ordinal)) shown.TrySetResult(Stopwatch.GetTimestamp());
    }

    internal static string Token(string page) => TokenField().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")] private static partial Regex TokenField();
    [GeneratedRegex("name=\"BallotId\" value=\"([^\"]+)\"")] private static partial Regex Ballot();
}
