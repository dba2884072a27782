using Microsoft.EntityFrameworkCore;

namespace Trellis.Data.Sights;

/// <summary>
/// A way into a young person's record: which team or member holds it, whether it tells who the young person is, whether it opens more than their own entries,
/// and until when. A team that is asked holds one that tells nothing but the asking.
/// </summary>
internal sealed class Door
{
    public Guid YoungPersonId { get; init; }
    public Guid HolderId { get; init; }
    public bool Knows { get; init; }
    public bool Opens { get; init; }
    public DateTimeOffset? Until { get; init; }
}

/// <summary>What somebody asked not to have shared, as far as it holds.</summary>
internal sealed class KeptBack
{
    public Guid YoungPersonId { get; init; }
    public int Kinds { get; init; }
    public Guid? FromOrganisationId { get; init; }
    public Guid? WhomOrganisationId { get; init; }
    public bool WhomParents { get; init; }
    public DateOnly? Until { get; init; }
}

/// <summary>
/// The two views that decide who may open what. They are code, not schema: dropped before and made again after every migration, the same text on both
/// databases.
/// </summary>
internal static class DoorViews
{
    private const string Doors = """
        CREATE VIEW "Doors" AS
        SELECT i."YoungPersonId", i."TeamId" AS "HolderId", i."State" IN ('Working', 'Worked') AS "Knows", i."State" = 'Working' AS "Opens", {never} AS "Until"
          FROM "Involvements" i JOIN "YoungPeople" y ON y."Id" = i."YoungPersonId" WHERE y."RestrictedAt" IS NULL AND i."State" <> 'PassedBack'
        UNION ALL
        SELECT i."YoungPersonId", i."LeadId", {true}, {true}, {never}
          FROM "Involvements" i JOIN "YoungPeople" y ON y."Id" = i."YoungPersonId" WHERE y."RestrictedAt" IS NOT NULL AND i."State" = 'Working' AND i."LeadId" IS NOT NULL
        UNION ALL
        SELECT i."YoungPersonId", i."CoverId", {true}, {true}, {never}
          FROM "Involvements" i JOIN "YoungPeople" y ON y."Id" = i."YoungPersonId" WHERE y."RestrictedAt" IS NOT NULL AND i."State" = 'Working' AND i."CoverId" IS NOT NULL
        UNION ALL
        SELECT n."YoungPersonId", n."MemberId", {true}, {true}, {never}
          FROM "NamedPeople" n JOIN "YoungPeople" y ON y."Id" = n."YoungPersonId" WHERE n."EndedAt" IS NULL AND n."NamedAt" >= y."RestrictedAt"
        UNION ALL
        SELECT o."YoungPersonId", o."MemberId", {true}, {true}, o."Until"
          FROM "OpenedWithReason" o JOIN "YoungPeople" y ON y."Id" = o."YoungPersonId" WHERE y."RestrictedAt" IS NULL
        """;

    private const string KeptBack = """
        CREATE VIEW "KeptBack" AS
        SELECT r."YoungPersonId", r."Kinds", r."FromOrganisationId", r."WhomOrganisationId", r."WhomParents", r."Until" FROM "RequestsNotToShare" r WHERE r."Holds"
        """;

    public static async Task DropAsync(TrellisDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("""DROP VIEW IF EXISTS "Doors" """, cancel);
        await db.Database.ExecuteSqlRawAsync("""DROP VIEW IF EXISTS "KeptBack" """, cancel);
    }

    public static async Task CreateAsync(TrellisDb db, CancellationToken cancel)
    {
        // Typed alike in each part, or SQLite works the whole view out for every query instead of asking each table for one young person.
        var (yes, never) = db.Database.IsSqlite() ? ("1", "CAST(NULL AS INTEGER)") : ("true", "NULL::timestamptz");
        await db.Database.ExecuteSqlRawAsync(Doors.Replace("{true}", yes).Replace("{never}", never), cancel);
        await db.Database.ExecuteSqlRawAsync(KeptBack, cancel);
    }
}

internal sealed class DoorMapping : IEntityTypeConfiguration<Door>, IEntityTypeConfiguration<KeptBack>
{
    public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Door> builder) => builder.HasNoKey().ToView("Doors");

    public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<KeptBack> builder) => builder.HasNoKey().ToView("KeptBack");
}
