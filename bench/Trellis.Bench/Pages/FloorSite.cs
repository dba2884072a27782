using System.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Trellis.Bench.Pages;

/// <summary>The floor of a save: the smallest site on the same server that saves one row and one row about it, durably, with EF Core.</summary>
internal static class FloorSite
{
    public static int Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var database = builder.Configuration["database"]!;
        var isSqlite = !database.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
        builder.Logging.ClearProviders();
        builder.Services.AddDbContext<FloorDb>(o => _ = isSqlite ? o.UseSqlite(database) : o.UseNpgsql(database));
        var app = builder.Build();
        // Without it SQLite's writers would sleep on one another's locks, and the floor would be too easy to reach.
        using var turn = new SemaphoreSlim(isSqlite ? 1 : int.MaxValue);
        app.MapGet("/", () => "Hello");
        app.MapPost("/", async (HttpRequest request, FloorDb db) =>
        {
            var text = (await request.ReadFormAsync())["text"].ToString();
            var note = new Note { Text = text };
            db.AddRange(note, new NoteAct { NoteId = note.Id, At = TimeProvider.System.GetUtcNow(), Content = text });
            await turn.WaitAsync();
            try { await db.SaveChangesAsync(); }
            finally { turn.Release(); }
            return Results.Redirect("/");
        });
        using (var scope = app.Services.CreateScope()) Make(scope.ServiceProvider.GetRequiredService<FloorDb>());
        app.Run();
        return 0;
    }

    private static void Make(FloorDb db)
    {
        db.Database.EnsureCreated();
        if (!db.Database.IsSqlite()) return;
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        if ((long)command.ExecuteScalar()! != 2) throw new DataException("The floor does not save as durably as Trellis does.");
    }
}

/// <summary>What the floor saves.</summary>
internal sealed class Note
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Text { get; init; }
}

/// <summary>What the floor keeps about a save.</summary>
internal sealed class NoteAct
{
    public long Id { get; init; }
    public required Guid NoteId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Content { get; init; }
}

/// <summary>The floor's database.</summary>
internal sealed class FloorDb(DbContextOptions<FloorDb> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<NoteAct> Acts => Set<NoteAct>();
}
