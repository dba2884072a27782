using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Auditing;

namespace Trellis.Data;

/// <summary>A context with no database behind it, for making migrations and for asking whether one is missing.</summary>
public static class DesignTime
{
    public static SqliteDb Sqlite() => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite().UseApplicationServiceProvider(Identity).Options, new(TimeProvider.System), Acts());

    public static PostgresDb Postgres() => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql().UseApplicationServiceProvider(Identity).Options, new(TimeProvider.System), Acts());

    // The identity tables follow options that only the running site would otherwise give.
    internal static readonly ServiceProvider Identity = new ServiceCollection().Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

    private static ActWriter Acts() => new(new Nobody(), new ChainKey(new byte[32]), TimeProvider.System, new OneWriter());

    private sealed class Nobody : IWhoIsActing
    {
        public Guid? MemberId => null;
        public string Act => "design";
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => DesignTime.Sqlite();
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => DesignTime.Postgres();
}
