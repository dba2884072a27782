using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Trellis.Web.Tests.Workshops;

/// <summary>What goes over the open connection: that something changed, and nothing of what.</summary>
public class HearingThatItChanged(TrellisSite site)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_version_number_and_nothing_else_is_said_to_phones_and_wall()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        using var onPhone = await Listen($"?room={here.Code}");
        using var onWall = await Listen($"?room={here.Code}&watch=1");
        using var elsewhere = await Listen($"?room={(await Gathering.In(site)).Code}");

        await here.Votes(phone, 3);
        var votes = await Next(onWall);
        await here.Leads("Show the votes");
        var (shown, alsoShown) = (await Next(onWall), await Next(onPhone));

        Assert.True(shown > votes);
        Assert.True(alsoShown >= votes);
        var onPage = long.Parse((await phone.Page(here.Wall)).QuerySelector("[data-version]")!.GetAttribute("data-version")!, CultureInfo.InvariantCulture);
        while (shown < onPage) shown = await Next(onWall);
        Assert.Equal(onPage, shown);
        Assert.Equal(WebSocketState.Open, elsewhere.State);
        await here.Leads("Vote again");
        await Next(onWall);
    }

    private async Task<WebSocket> Listen(string query)
    {
        var socket = await site.Server.CreateWebSocketClient().ConnectAsync(new Uri($"ws://localhost/live{query}"), TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        Assert.Equal("{}", Assert.Single(await Messages(socket)));
        return socket;
    }

    private static async Task<long> Next(WebSocket socket)
    {
        for (; ; )
            foreach (var message in await Messages(socket))
            {
                using var said = JsonDocument.Parse(message);
                if (said.RootElement.GetProperty("type").GetInt32() != 1) continue;
                Assert.Equal("changed", said.RootElement.GetProperty("target").GetString());
                return Assert.Single(said.RootElement.GetProperty("arguments").EnumerateArray()).GetInt64();
            }
    }

    private static async Task<string[]> Messages(WebSocket socket)
    {
        using var wait = new CancellationTokenSource(Patience);
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, wait.Token);
        return Encoding.UTF8.GetString(buffer, 0, received.Count).Split('\u001e', StringSplitOptions.RemoveEmptyEntries);
    }
}
