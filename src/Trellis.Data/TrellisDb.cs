using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Trellis.Data.Accounts;
using Trellis.Data.Auditing;
using Trellis.Data.Connections;
using Trellis.Data.Content;
using Trellis.Data.Drafts;
using Trellis.Data.Finding;
using Trellis.Data.Imports;
using Trellis.Data.Mappings;
using Trellis.Data.Post;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Data.Working;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Groupings;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Domain.Priorities;
using Trellis.Domain.Workshops;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data;

/// <summary>The whole record. One model, two databases: see <see cref="SqliteDb"/> and <see cref="PostgresDb"/>. Every read is through <see cref="Sight"/>.</summary>
public abstract class TrellisDb(DbContextOptions options, CurrentSight sight, ActWriter acts) : IdentityUserContext<Account, Guid>(options)
{
    private const int Tries = 5;

    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<StaffCheck> StaffChecks => Set<StaffCheck>();
    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();
    public DbSet<SharingAgreement> SharingAgreements => Set<SharingAgreement>();
    public DbSet<YoungPerson> YoungPeople => Set<YoungPerson>();
    public DbSet<NamedPerson> NamedPeople => Set<NamedPerson>();
    public DbSet<OpenedWithReason> OpenedWithReason => Set<OpenedWithReason>();
    public DbSet<Registration> Registrations => Set<Registration>();
    public DbSet<RegistrationLink> RegistrationLinks => Set<RegistrationLink>();
    public DbSet<PossibleMatch> PossibleMatches => Set<PossibleMatch>();
    public DbSet<NeverMatch> NeverMatches => Set<NeverMatch>();
    public DbSet<JoinedRecord> JoinedRecords => Set<JoinedRecord>();
    public DbSet<MovedEntry> MovedEntries => Set<MovedEntry>();
    public DbSet<IdentityAnswer> IdentityAnswers => Set<IdentityAnswer>();
    public DbSet<DetailsCheck> DetailsChecks => Set<DetailsCheck>();
    public DbSet<Involvement> Involvements => Set<Involvement>();
    public DbSet<Carer> Carers => Set<Carer>();
    public DbSet<Circumstance> Circumstances => Set<Circumstance>();
    public DbSet<OwnWords> OwnWords => Set<OwnWords>();
    public DbSet<FamilySharing> FamilySharing => Set<FamilySharing>();
    public DbSet<RequestNotToShare> RequestsNotToShare => Set<RequestNotToShare>();
    public DbSet<EmergencyAccess> EmergencyAccess => Set<EmergencyAccess>();
    public DbSet<SafeguardingDecision> SafeguardingDecisions => Set<SafeguardingDecision>();
    public DbSet<LookHeldBack> LooksHeldBack => Set<LookHeldBack>();
    public DbSet<SampleCheck> SampleChecks => Set<SampleCheck>();
    public DbSet<ExportRequest> ExportRequests => Set<ExportRequest>();
    public DbSet<LifeEvent> LifeEvents => Set<LifeEvent>();
    public DbSet<GroupingDecision> GroupingDecisions => Set<GroupingDecision>();
    public DbSet<MeasureResult> MeasureResults => Set<MeasureResult>();
    public DbSet<AssessmentRound> AssessmentRounds => Set<AssessmentRound>();
    public DbSet<PrincipleRating> PrincipleRatings => Set<PrincipleRating>();
    public DbSet<PublishedTotal> PublishedTotals => Set<PublishedTotal>();
    public DbSet<Workshop> Workshops => Set<Workshop>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<WorkshopNote> WorkshopNotes => Set<WorkshopNote>();
    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();
    public DbSet<MindfulChecklist> MindfulChecklists => Set<MindfulChecklist>();
    public DbSet<GroupingsChecklist> GroupingsChecklists => Set<GroupingsChecklist>();
    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();
    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();
    public DbSet<GroupMeeting> GroupMeetings => Set<GroupMeeting>();
    public DbSet<PhasePlacement> PhasePlacements => Set<PhasePlacement>();
    public DbSet<StepFound> StepsFound => Set<StepFound>();
    public DbSet<Prioritisation> Prioritisations => Set<Prioritisation>();
    public DbSet<TableOrder> TableOrders => Set<TableOrder>();
    public DbSet<AgreedFive> AgreedFives => Set<AgreedFive>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Objective> Objectives => Set<Objective>();
    public DbSet<PlanAction> PlanActions => Set<PlanAction>();
    public DbSet<ActionReport> ActionReports => Set<ActionReport>();
    public DbSet<DatesMoved> DatesMoved => Set<DatesMoved>();
    public DbSet<SystemBarrier> Barriers => Set<SystemBarrier>();
    public DbSet<Benefit> Benefits => Set<Benefit>();
    public DbSet<PartInRedesign> PartsInRedesign => Set<PartInRedesign>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();
    public DbSet<ReadEntry> ReadEntries => Set<ReadEntry>();
    public DbSet<ReadSubject> ReadSubjects => Set<ReadSubject>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<ContentVersion> ContentVersions => Set<ContentVersion>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ImportRemark> ImportRemarks => Set<ImportRemark>();
    public DbSet<ImportedRow> ImportedRows => Set<ImportedRow>();
    public DbSet<CaseloadLoad> CaseloadLoads => Set<CaseloadLoad>();
    public DbSet<SentFile> SentFiles => Set<SentFile>();
    public DbSet<SentPart> SentParts => Set<SentPart>();
    public DbSet<RememberedReading> RememberedReadings => Set<RememberedReading>();
    public DbSet<Work> Works => Set<Work>();
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();
    public DbSet<FreshStart> FreshStarts => Set<FreshStart>();
    public DbSet<SecretLink> SecretLinks => Set<SecretLink>();
    public DbSet<AppKey> AppKeys => Set<AppKey>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SlowedDown> SlowedDown => Set<SlowedDown>();
    public DbSet<Stay> Stays => Set<Stay>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<ResetAsked> ResetsAsked => Set<ResetAsked>();
    public DbSet<ConnectedSystem> ConnectedSystems => Set<ConnectedSystem>();
    public DbSet<ConnectionEvent> ConnectionEvents => Set<ConnectionEvent>();
    public DbSet<SystemSecret> SystemSecrets => Set<SystemSecret>();
    public DbSet<SystemToken> SystemTokens => Set<SystemToken>();
    public DbSet<AnsweredCall> AnsweredCalls => Set<AnsweredCall>();

    /// <summary>What the one asking may see. The query filters read it each time a query runs.</summary>
    public Sight Sight => sight.Value;

    internal string[] OwnTeamCircumstances => sight.OwnTeamCircumstances;

    internal string[] AlertCircumstances => sight.AlertCircumstances;

    internal DbSet<Door> Doors => Set<Door>();

    internal DbSet<KeptBack> KeptBack => Set<KeptBack>();

    internal DbSet<KeptApart> KeptApart => Set<KeptApart>();

    internal DbSet<SharedToKeepSafe> SharedToKeepSafe => Set<SharedToKeepSafe>();

    internal DbSet<KnownBy> KnownBy => Set<KnownBy>();

    /// <summary>Young people of whom any organisation recorded that they died. Whoever sends or reminds asks it first, whatever they may see.</summary>
    public IQueryable<Guid> HaveDied => Set<Death>().Select(d => d.YoungPersonId);

    internal DbSet<MayBeCompared> MayBeCompared => Set<MayBeCompared>();

    internal DbSet<ComparedLink> ComparedLinks => Set<ComparedLink>();

    internal DbSet<Recognised> Recognised => Set<Recognised>();

    internal DbSet<RecordPart> RecordParts => Set<RecordPart>();

    internal DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();

    internal DbSet<NameSpelling> NameSpellings => Set<NameSpelling>();

    internal DbSet<HeldBackLook> HeldBackLooks => Set<HeldBackLook>();

    /// <summary>The draft of the form that this request saves; it goes in the same transaction.</summary>
    internal Draft? Finished { get; set; }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Finished is { } draft) Remove(draft);
        for (var tried = 1; ; tried++)
        {
            var terms = await KeptTerms.OfAsync(this, [], cancellationToken);
            terms.PutInto(this);
            try
            {
                return await acts.SaveAsync(this, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
            }
            catch (DbUpdateException e) when (tried < Tries && Database.CurrentTransaction is null && TrellisDatabase.IsDuplicateKey(e, "SearchTerms", "NameSpellings"))
            {
                // Somebody else kept the same word first: what is left to keep is worked out anew.
            }
            finally
            {
                terms.TakeOutOf(this);
            }
        }
    }

    /// <summary>Many new rows at once beside what is tracked, in one transaction, with the same trail.</summary>
    internal async Task SaveWithAsync(IReadOnlyCollection<object> added, CancellationToken cancel)
    {
        var terms = await KeptTerms.OfAsync(this, added, cancel);
        RemoveRange(terms.Removed);
        await acts.SaveAsync(this, [.. added, .. terms.Added], () => base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel), cancel);
    }

    /// <summary>For what is outside the audit trail: the read log, drafts. Everything else is saved by SaveChangesAsync.</summary>
    internal Task<int> SaveUnauditedAsync(CancellationToken cancel) =>
        ChangeTracker.Entries().Any(e => e.State is not EntityState.Unchanged && e.Metadata.IsAudited())
            ? throw new InvalidOperationException("Something audited has changed: save it with SaveChangesAsync.")
            : base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancel);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new InvalidOperationException("Save asynchronously, so that the audit trail is written.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseTrellisValues();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TrellisDb).Assembly);
        this.PutEverythingBehindTheSight(builder);

        // Ids are made by the domain, so a new row reached through a collection is still an insert.
        foreach (var key in builder.Model.GetEntityTypes().Select(e => e.FindPrimaryKey()).OfType<IMutableKey>())
            foreach (var property in key.Properties) property.ValueGenerated = ValueGenerated.Never;

        // Two people changing different columns of one row at once would leave a row that neither of their audit entries describes.
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.IsAudited() && e.FindProperty("Version") is null)) entity.AddProperty("Version", typeof(long));

        foreach (var entity in builder.Model.GetEntityTypes())
            if (entity.FindProperty("Version") is { ClrType: var type } version && type == typeof(long)) version.IsConcurrencyToken = true;
    }
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options, CurrentSight sight, ActWriter acts) : TrellisDb(options, sight, acts)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }
}

public sealed class PostgresDb(DbContextOptions<PostgresDb> options, CurrentSight sight, ActWriter acts) : TrellisDb(options, sight, acts)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UniversalTime>();
    }

    // In the order of their letters' codes, as SQLite has them, so that an index finds all that begin alike.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SearchTerm>().Property(t => t.Term).UseCollation("C");
        builder.Entity<NameSpelling>().Property(s => s.Key).UseCollation("C");
    }
}
