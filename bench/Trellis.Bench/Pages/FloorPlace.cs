using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Trellis.Bench.Pages;

/// <summary>The floor's site, running on a database of its own.</summary>
internal sealed class FloorPlace : IAsyncDisposable
{
    private readonly string folder;
    private readonly Store store;
    private readonly HttpClient client;

    private FloorPlace(Store store, string folder, ServerProcess server) =>
        (this.store, this.folder, Server, client) = (store, folder, server, new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address });

    public ServerProcess Server { get; }

    public static async Task<FloorPlace> OnAsync(Store store)
    {
        var folder = Directory.CreateTempSubdirectory("trellis_floor_").FullName;
        return new(store, folder, await ServerProcess.StartAsync("/", [Path.Combine(AppContext.BaseDirectory, "Trellis.Bench.dll"), "floor", "--database", store.Database(folder)]));
    }

    public async Task SaveAsync()
    {
        using var answer = await client.PostAsync("/", new FormUrlEncodedContent([new("text", "Meet every Tuesday until half term")]));
        if (answer.StatusCode is not HttpStatusCode.Redirect) throw new InvalidOperationException($"The floor answered {answer.StatusCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Server.DisposeAsync();
        var options = new DbContextOptionsBuilder<FloorDb>();
        _ = store.IsSqlite ? options.UseSqlite(store.Database(folder)) : options.UseNpgsql(store.Database(folder));
        await using (var db = new FloorDb(options.Options)) await db.Database.EnsureDeletedAsync();
        Directory.Delete(folder, recursive: true);
    }
}
