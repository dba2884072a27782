using Microsoft.AspNetCore.SignalR;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Live;

/// <summary>Tells browsers that something changed in a room, by a version number and nothing else. What changed each of them asks for, and gets what it may see.</summary>
public sealed class RoomHub : Hub
{
    public const string Address = "/live", Changed = "changed";

    public override Task OnConnectedAsync()
    {
        var query = Context.GetHttpContext()!.Request.Query;
        return SpokenCode.Read(query["room"], Workshop.CodeLength) is not { } code ? Task.CompletedTask
            : Groups.AddToGroupAsync(Context.ConnectionId, query.ContainsKey("watch") ? Watching(code) : Phones(code));
    }

    internal static string Phones(string code) => $"phones {code}";

    /// <summary>The wall and the facilitator, who see how many have voted as it happens.</summary>
    internal static string Watching(string code) => $"watching {code}";
}
