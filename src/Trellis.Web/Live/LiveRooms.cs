using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Live;

/// <summary>
/// Says in a room that something changed: at once when the facilitator did it; what two hundred phones do is gathered first, or each vote would be
/// two hundred requests.
/// </summary>
public sealed class LiveRooms(IHubContext<RoomHub> hub, IServiceScopeFactory scopes, ILogger<LiveRooms> log)
{
    private static readonly TimeSpan ForWatching = TimeSpan.FromMilliseconds(400), ForPhones = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, Guid> waiting = [];

    public Task ChangedAsync(Workshop workshop) => SayAsync(workshop.Id, RoomHub.Phones(workshop.JoinCode), RoomHub.Watching(workshop.JoinCode));

    public void VotesChanged(Workshop workshop)
    {
        SaySoon(workshop.Id, RoomHub.Watching(workshop.JoinCode), ForWatching);
        SaySoon(workshop.Id, RoomHub.Phones(workshop.JoinCode), ForPhones);
    }

    private void SaySoon(Guid workshopId, string group, TimeSpan wait)
    {
        if (waiting.TryAdd(group, workshopId)) _ = SayAfterAsync(workshopId, group, wait);
    }

    private async Task SayAfterAsync(Guid workshopId, string group, TimeSpan wait)
    {
        await Task.Delay(wait);
        waiting.TryRemove(group, out _);
        try { await SayAsync(workshopId, group); }
        catch (Exception e) when (e is not OutOfMemoryException) { log.LogWarning(e, "A room was not told that votes came in; its pages ask by themselves"); }
    }

    private async Task SayAsync(Guid workshopId, params string[] groups)
    {
        await using var scope = scopes.CreateAsyncScope();
        var version = await scope.ServiceProvider.GetRequiredService<TrellisDb>().ChainHeads.Where(h => h.Chain == workshopId).Select(h => h.Sequence).SingleOrDefaultAsync();
        await hub.Clients.Groups(groups).SendAsync(RoomHub.Changed, version);
    }
}
