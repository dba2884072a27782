using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Workshops;

namespace Trellis.Web.Live;

/// <summary>What live rooms need, in two calls.</summary>
internal static class LiveSite
{
    public static IServiceCollection AddLiveRooms(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<LiveRooms>().AddSingleton<WrongCodes>().AddSingleton<Seats>();
        return services.AddScoped(sp => new Doorway(sp.GetRequiredService<TrellisDb>(), sp.GetRequiredService<Rooms>(), sp.GetRequiredService<LiveRooms>(),
            sp.GetRequiredService<WrongCodes>(), sp.GetRequiredService<Seats>(), sp.GetRequiredService<LocalityContent>(), sp.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Open to everybody: it says version numbers only.</summary>
    public static void MapLiveRooms(this WebApplication app) => app.MapHub<RoomHub>(RoomHub.Address).AllowAnonymous();
}
