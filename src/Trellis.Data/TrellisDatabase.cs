using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Trellis.Data.Auditing;
using Trellis.Data.Drafts;
using Trellis.Data.Imports;
using Trellis.Data.Reading;
using Trellis.Data.Recognising;
using Trellis.Data.Sights;
using Trellis.Data.Working;
using Trellis.Data.Workshops;

namespace Trellis.Data;

/// <summary>Which database it is and how it is opened: "Data Source=trellis.db" is SQLite; "Host=…" is PostgreSQL.</summary>
public static class TrellisDatabase
{
    public static IServiceCollection AddTrellisDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<OneWriter>().AddScoped<CurrentSight>().AddScoped<ActWriter>().AddScoped<ReadLog>().AddScoped<Verification>().AddScoped<OwnOrganisation>().AddScoped<ExactSearch>().AddScoped<AccessMap>().AddScoped<Trail>().AddScoped<VainSearches>().AddScoped<Corrections>().AddScoped<Newcomers>().AddScoped<Joiner>().AddScoped<MatchingDesk>().AddScoped<Drawer>()
            .AddScoped<WorkList>().AddScoped<BuiltOn>().AddScoped<TakingBack>()
            .AddSingleton<Rooms>().AddScoped<BallotBox>();
        return connectionString.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
            ? services.AddDatabase<PostgresDb>(o => o.UseNpgsql(Completed(connectionString)))
            : services.AddDatabase<SqliteDb>(o => o.UseSqlite(connectionString, OneTextForAnyNumber).AddInterceptors(DurableSqlite.Settings));
    }

    /// <summary>The same database for somebody who is not at a page: their own Sight, their own hand in the audit trail.</summary>
    internal static TrellisDb Open(this IServiceProvider services, CurrentSight sight, ActWriter acts) =>
        services.GetService<DbContextOptions<PostgresDb>>() is { } postgres ? new PostgresDb(postgres, sight, acts) : new SqliteDb(services.GetRequiredService<DbContextOptions<SqliteDb>>(), sight, acts);

    /// <summary>Brings the schema up to date, and makes the views that decide access anew.</summary>
    public static async Task MigrateAsync(this TrellisDb db, CancellationToken cancel = default)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            if (await db.Database.CanConnectAsync(cancel)) await DoorViews.DropAsync(db, cancel);
            await db.Database.MigrateAsync(cancel);
        }
        await using var change = await db.Database.BeginTransactionAsync(cancel);
        await DoorViews.DropAsync(db, cancel);
        await DoorViews.CreateAsync(db, cancel);
        await change.CommitAsync(cancel);
    }

    /// <summary>For many rows in many transactions: SQLite keeps more pages at hand and moves its log into the database a quarter as often. As durable as before.</summary>
    internal static async Task ExpectManyRowsAsync(this TrellisDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return;
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=4000;", cancel);
    }

    /// <summary>After many rows: has the database learn how many there are, or it goes on choosing its ways as for an empty one.</summary>
    internal static async Task LearnSizesAsync(this TrellisDb db, CancellationToken cancel) =>
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "PRAGMA analysis_limit=1000; ANALYZE;" : "ANALYZE;", cancel);

    /// <summary>Whether this is the key the record was sealed with so far. A new key in place of a lost one must not go on unnoticed.</summary>
    public static async Task<bool> WasSealedWithAsync(this TrellisDb db, ChainKey key, CancellationToken cancel = default)
    {
        var first = await db.AuditEntries.AsNoTracking().Where(e => e.Sequence == 1).OrderBy(e => e.Chain).Take(20).ToListAsync(cancel);
        return first.Count == 0 || first.Any(e => key.Link(ChainKey.Start, e.Chain, e.Sequence, e.At, e.MemberId, e.Act, e.ContentHash).AsSpan().SequenceEqual(e.Hash));
    }

    /// <summary>Whether a save failed because one of these tables, or where none is named any table, already held the key.</summary>
    public static bool IsDuplicateKey(DbUpdateException e, params string[] tables) => e.InnerException switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } p => tables.Length == 0 || tables.Contains(p.TableName),
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: var of } s => tables.Length == 0 ? of is 1555 or 2067 : tables.Any(t => s.Message.Contains($"{t}.", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>Whether a save failed only because another writer moved on a chain it links to. Then it can be linked again and tried again.</summary>
    internal static bool SomebodyElseWroteFirst(Exception e) => e switch
    {
        DbUpdateConcurrencyException moved => moved.Entries.Count > 0 && moved.Entries.All(x => x.Entity is ChainHead),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } } => true,
        DbUpdateException kept => IsDuplicateKey(kept, "ChainHeads", "AuditEntries", "ReadEntries"),
        // What PostgreSQL calls passing arrives wrapped.
        InvalidOperationException { InnerException: DbUpdateException inner } => SomebodyElseWroteFirst(inner),
        _ => false,
    };

    // Unless the string says otherwise, statements stay prepared: to plan what a Sight allows takes longer than to run it. Errors tell no values, whatever it says.
    private static string Completed(string connectionString) =>
        new NpgsqlConnectionStringBuilder($"Max Auto Prepare=200;{connectionString}") { IncludeErrorDetail = false, LogParameters = false }.ConnectionString;

    // A list is one value, so that a statement stays the same text however long the list is, and is not made anew each time.
    private static void OneTextForAnyNumber(SqliteDbContextOptionsBuilder sqlite) => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private static IServiceCollection AddDatabase<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> use) where TDb : TrellisDb =>
        // A count up to a limit needs no order, so none is asked for.
        services.AddDbContext<TDb>(o => use(o.AddInterceptors(AlreadyGone.IsFine).ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)))).AddScoped<TrellisDb>(sp => sp.GetRequiredService<TDb>());

    private sealed class DurableSqlite : DbConnectionInterceptor
    {
        public static readonly DurableSqlite Settings = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
