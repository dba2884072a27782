using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
    /// <summary>Opens what keeps somebody safe, whoever recorded it, and nothing else.</summary>
    public bool Emergency { get; init; }
}

/// <summary>What a safeguarding decision opens: which kinds, of whose entries, to whom, until when.</summary>
internal sealed class SharedToKeepSafe
{
    public Guid YoungPersonId { get; init; }
    public Guid OrganisationId { get; init; }
    public Guid TeamId { get; init; }
    public Guid HolderId { get; init; }
    public int Kinds { get; init; }
    public DateTimeOffset? Until { get; init; }
}

/// <summary>That an organisation has registered a young person, and nothing of how.</summary>
internal sealed class KnownBy
{
    public Guid YoungPersonId { get; init; }
    public Guid OrganisationId { get; init; }
}

/// <summary>That somebody died, as it stands.</summary>
internal sealed class Death
{
    public Guid YoungPersonId { get; init; }
}

/// <summary>One look that is not shown for now.</summary>
internal sealed class HeldBackLook
{
    public Guid YoungPersonId { get; init; }
    public Guid ReaderId { get; init; }
    public long Sequence { get; init; }
    public DateOnly Until { get; init; }
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

/// <summary>Two organisations that do not see each other's entries, because one of them is not sure that both know the same person.</summary>
internal sealed class KeptApart
{
    public Guid YoungPersonId { get; init; }
    public Guid OrganisationId { get; init; }
    public Guid OtherOrganisationId { get; init; }
}

/// <summary>A registration that may be compared with others: its record is open to a team, and not to named people only.</summary>
internal sealed class MayBeCompared
{
    public Guid RegistrationId { get; init; }
    public Guid YoungPersonId { get; init; }
    public Guid OrganisationId { get; init; }
    public Guid TeamId { get; init; }
}

/// <summary>That only details, or a matching officer, say whose a registration is.</summary>
internal sealed class ComparedLink
{
    public Guid RegistrationId { get; init; }
    public Guid YoungPersonId { get; init; }
    public Guid OrganisationId { get; init; }
}

/// <summary>That somebody of an organisation has said whether a registration is of the person they know.</summary>
internal sealed class Recognised
{
    public Guid RegistrationId { get; init; }
    public Guid OrganisationId { get; init; }
}

/// <summary>A record that is part of a young person's: their own, and each that was joined to it.</summary>
internal sealed class RecordPart
{
    public Guid YoungPersonId { get; init; }
    public Guid PartId { get; init; }
}

/// <summary>
/// The views that decide who may open what. They are code, not schema: dropped before and made again after every migration, the same text on both
/// databases.
/// </summary>
internal static class DoorViews
{
    private const string Doors = """
        CREATE VIEW "Doors" AS
        SELECT i."YoungPersonId", i."TeamId" AS "HolderId", i."State" IN ('Working', 'Worked') AS "Knows", i."State" = 'Working' AS "Opens", {never} AS "Until", {false} AS "Emergency"
          FROM "Involvements" i JOIN "YoungPeople" y ON y."Id" = i."YoungPersonId" WHERE y."RestrictedAt" IS NULL AND i."State" <> 'PassedBack'
        UNION ALL
        SELECT i."YoungPersonId", i."LeadId", {true}, {true}, {never}, {false}
          FROM "Involvements" i JOIN "YoungPeople" y ON y."Id" = i."YoungPersonId" WHERE y."RestrictedAt" IS NOT NULL AND i."State" = 'Working' AND i."LeadId" IS NOT NULL
        UNION ALL
        SELECT i."YoungPersonId", i."CoverId", {true}, {true}, {never}, {false}
          FROM "Involvements" i JOIN "YoungPeople" y ON y."Id" = i."YoungPersonId" WHERE y."RestrictedAt" IS NOT NULL AND i."State" = 'Working' AND i."CoverId" IS NOT NULL
        UNION ALL
        SELECT n."YoungPersonId", n."MemberId", {true}, {true}, {never}, {false}
          FROM "NamedPeople" n JOIN "YoungPeople" y ON y."Id" = n."YoungPersonId" WHERE n."EndedAt" IS NULL AND n."NamedAt" >= y."RestrictedAt"
        UNION ALL
        SELECT o."YoungPersonId", o."MemberId", {true}, {true}, o."Until", {false}
          FROM "OpenedWithReason" o JOIN "YoungPeople" y ON y."Id" = o."YoungPersonId" WHERE y."RestrictedAt" IS NULL
        UNION ALL
        SELECT e."YoungPersonId", e."MemberId", {true}, {false}, e."Until", {true}
          FROM "EmergencyAccess" e JOIN "YoungPeople" y ON y."Id" = e."YoungPersonId" WHERE y."RestrictedAt" IS NULL
        UNION ALL
        SELECT s."YoungPersonId", {whom}, {true}, {false}, s."ClosesAt", {false}
          FROM "SafeguardingDecisions" s WHERE s."Kinds" <> 0 AND s."EndedAt" IS NULL
        """;

    private const string KeptBack = """
        CREATE VIEW "KeptBack" AS
        SELECT r."YoungPersonId", r."Kinds", r."FromOrganisationId", r."WhomOrganisationId", r."WhomParents", r."Until" FROM "RequestsNotToShare" r WHERE r."Holds"
        """;

    private const string KeptApart = """
        CREATE VIEW "KeptApart" AS
        SELECT a."YoungPersonId", a."OrganisationId", a."OtherOrganisationId" FROM "IdentityAnswers" a WHERE a."Answer" <> 'Yes' AND a."SettledAt" IS NULL
        """;

    private const string MayBeCompared = """
        CREATE VIEW "MayBeCompared" AS
        SELECT r."Id" AS "RegistrationId", r."YoungPersonId", r."OrganisationId", r."TeamId" FROM "Registrations" r JOIN "YoungPeople" y ON y."Id" = r."YoungPersonId" WHERE y."RestrictedAt" IS NULL
        """;

    private const string ComparedLinks = """
        CREATE VIEW "ComparedLinks" AS
        SELECT l."RegistrationId", l."YoungPersonId", l."OrganisationId" FROM "RegistrationLinks" l WHERE l."UndoneAt" IS NULL AND l."Band" IN ('Automatic', 'Joined')
        """;

    private const string Recognised = """CREATE VIEW "Recognised" AS SELECT a."RegistrationId", a."OrganisationId" FROM "IdentityAnswers" a""";

    // Two deep: a record that others were joined to is kept when it is joined with one that has none.
    private const string RecordParts = """
        CREATE VIEW "RecordParts" AS
        SELECT y."Id" AS "YoungPersonId", y."Id" AS "PartId" FROM "YoungPeople" y
        UNION ALL
        SELECT j."YoungPersonId", j."OtherId" FROM "JoinedRecords" j WHERE j."UndoneAt" IS NULL
        UNION ALL
        SELECT k."YoungPersonId", j."OtherId" FROM "JoinedRecords" k JOIN "JoinedRecords" j ON j."YoungPersonId" = k."OtherId" WHERE k."UndoneAt" IS NULL AND j."UndoneAt" IS NULL
        """;

    private const string SharedToKeepSafe = """
        CREATE VIEW "SharedToKeepSafe" AS
        SELECT s."YoungPersonId", s."OrganisationId", s."TeamId", COALESCE(s."ToMemberId", s."ToTeamId") AS "HolderId", s."Kinds", s."ClosesAt" AS "Until"
          FROM "SafeguardingDecisions" s WHERE s."Kinds" <> 0 AND s."EndedAt" IS NULL
        """;

    private const string KnownBy = """CREATE VIEW "KnownBy" AS SELECT r."YoungPersonId", r."OrganisationId" FROM "Registrations" r""";

    private const string HeldBackLooks = """
        CREATE VIEW "HeldBackLooks" AS
        SELECT h."YoungPersonId", h."ReaderId", h."Sequence", h."Until" FROM "LooksHeldBack" h WHERE h."EndedAt" IS NULL
        """;

    private const string Deaths = """CREATE VIEW "Deaths" AS SELECT e."YoungPersonId" FROM "LifeEvents" e WHERE e."Kind" = 'Died' AND e."TakenBackAt" IS NULL""";

    private static readonly string[] Drops =
    [
        """DROP VIEW IF EXISTS "Doors" """, """DROP VIEW IF EXISTS "KeptBack" """, """DROP VIEW IF EXISTS "KeptApart" """, """DROP VIEW IF EXISTS "SharedToKeepSafe" """, """DROP VIEW IF EXISTS "KnownBy" """, """DROP VIEW IF EXISTS "HeldBackLooks" """,
        """DROP VIEW IF EXISTS "Deaths" """, """DROP VIEW IF EXISTS "MayBeCompared" """, """DROP VIEW IF EXISTS "RecordParts" """, """DROP VIEW IF EXISTS "ComparedLinks" """, """DROP VIEW IF EXISTS "Recognised" """,
    ];

    public static async Task DropAsync(TrellisDb db, CancellationToken cancel)
    {
        foreach (var drop in Drops) await db.Database.ExecuteSqlRawAsync(drop, cancel);
    }

    public static async Task CreateAsync(TrellisDb db, CancellationToken cancel)
    {
        // Typed alike in each part, or SQLite works the whole view out for every query instead of asking each table for one young person.
        var (yes, no, never) = db.Database.IsSqlite() ? ("1", "0", "CAST(NULL AS INTEGER)") : ("true", "false", "NULL::timestamptz");
        var whom = db.Database.IsSqlite() ? """CAST(COALESCE(s."ToMemberId", s."ToTeamId") AS TEXT)""" : """COALESCE(s."ToMemberId", s."ToTeamId")""";
        foreach (var view in new[] { Doors, KeptBack, KeptApart, SharedToKeepSafe, KnownBy, HeldBackLooks, Deaths, MayBeCompared, RecordParts, ComparedLinks, Recognised })
            await db.Database.ExecuteSqlRawAsync(view.Replace("{true}", yes).Replace("{false}", no).Replace("{never}", never).Replace("{whom}", whom), cancel);
    }
}

internal sealed class DoorMapping : IEntityTypeConfiguration<Door>, IEntityTypeConfiguration<KeptBack>, IEntityTypeConfiguration<KeptApart>, IEntityTypeConfiguration<SharedToKeepSafe>, IEntityTypeConfiguration<KnownBy>, IEntityTypeConfiguration<HeldBackLook>, IEntityTypeConfiguration<Death>, IEntityTypeConfiguration<MayBeCompared>, IEntityTypeConfiguration<RecordPart>, IEntityTypeConfiguration<ComparedLink>, IEntityTypeConfiguration<Recognised>
{
    public void Configure(EntityTypeBuilder<Door> builder) => builder.HasNoKey().ToView("Doors");
    public void Configure(EntityTypeBuilder<KeptBack> builder) => builder.HasNoKey().ToView("KeptBack");
    public void Configure(EntityTypeBuilder<KeptApart> builder) => builder.HasNoKey().ToView("KeptApart");
    public void Configure(EntityTypeBuilder<SharedToKeepSafe> builder) => builder.HasNoKey().ToView("SharedToKeepSafe");
    public void Configure(EntityTypeBuilder<KnownBy> builder) => builder.HasNoKey().ToView("KnownBy");
    public void Configure(EntityTypeBuilder<Death> builder) => builder.HasNoKey().ToView("Deaths");
    public void Configure(EntityTypeBuilder<MayBeCompared> builder) => builder.HasNoKey().ToView("MayBeCompared");
    public void Configure(EntityTypeBuilder<ComparedLink> builder) => builder.HasNoKey().ToView("ComparedLinks");
    public void Configure(EntityTypeBuilder<Recognised> builder) => builder.HasNoKey().ToView("Recognised");
    public void Configure(EntityTypeBuilder<RecordPart> builder) => builder.HasNoKey().ToView("RecordParts");
    public void Configure(EntityTypeBuilder<HeldBackLook> builder) => builder.HasNoKey().ToView("HeldBackLooks");
}
