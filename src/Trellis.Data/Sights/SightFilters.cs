using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Imports;
using Trellis.Data.Reading;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Sights;

/// <summary>The one place where access is decided: a named query filter on every type with a young person behind it.</summary>
internal static class SightFilters
{
    public const string Name = "Sight";

    public static void PutEverythingBehindTheSight(this TrellisDb db, ModelBuilder model)
    {
        model.Entity<YoungPerson>().HasQueryFilter(Name, y => db.Sight.Everything ||
            db.Doors.Any(d => d.YoungPersonId == y.Id && d.Knows && db.Sight.Holders.Contains(d.HolderId) && (d.Until == null || d.Until > db.Sight.Instant)));

        model.Entity<GroupingDecision>().HasQueryFilter(Name, db.Shared<GroupingDecision>(EntryKinds.Grouping).Or(db.InEmergency<GroupingDecision>()));
        model.Entity<OwnWords>().HasQueryFilter(Name, db.Shared<OwnWords>(EntryKinds.Grouping));
        // Whoever asked reads the asking until it is answered with yes; from then on the agreement decides, as for everybody.
        model.Entity<Involvement>().HasQueryFilter(Name, db.Shared<Involvement>(EntryKinds.Involvement).Or(db.InEmergency<Involvement>()).Or(i =>
            i.AskedByOrganisationId == db.Sight.OrganisationId && i.State != InvolvementState.Working && i.State != InvolvementState.Worked && !db.Sight.TeamsNotShown.Contains(i.TeamId) &&
            db.Doors.Any(d => d.YoungPersonId == i.YoungPersonId && d.Opens && db.Sight.Holders.Contains(d.HolderId) && (d.Until == null || d.Until > db.Sight.Instant))));
        model.Entity<Carer>().HasQueryFilter(Name, db.Shared<Carer>(EntryKinds.Identity).Or(db.InEmergency<Carer>()));
        model.Entity<LifeEvent>().HasQueryFilter(Name, db.Shared<LifeEvent>(EntryKinds.Identity).Or(db.InEmergency<LifeEvent>()));
        model.Entity<Circumstance>().HasQueryFilter(Name, db.Shared<Circumstance>(EntryKinds.CareStatus)
            .Or(db.InEmergency<Circumstance>().And(c => db.AlertCircumstances.Contains(c.Code))).And(c =>
            db.Sight.Everything || !db.OwnTeamCircumstances.Contains(c.Code) || db.Sight.Teams.Contains(c.TeamId)));

        // Any team of the organisation that works or worked with somebody knows them by the organisation's own registration.
        model.Entity<Registration>().HasQueryFilter(Name, db.Shared<Registration>(EntryKinds.Identity).Or(db.InEmergency<Registration>()).Or(r =>
            r.OrganisationId == db.Sight.OrganisationId && !db.Sight.TeamsNotShown.Contains(r.TeamId) &&
            db.Doors.Any(d => d.YoungPersonId == r.YoungPersonId && d.Knows && db.Sight.Holders.Contains(d.HolderId) && (d.Until == null || d.Until > db.Sight.Instant))));

        model.Entity<RequestNotToShare>().HasQueryFilter(Name, db.OwnOrganisations<RequestNotToShare>().Or(db.Governed<RequestNotToShare>()));
        model.Entity<FamilySharing>().HasQueryFilter(Name, db.OwnOrganisations<FamilySharing>());
        model.Entity<NamedPerson>().HasQueryFilter(Name, db.OwnOrganisations<NamedPerson>().Or(db.Governed<NamedPerson>()));
        model.Entity<OpenedWithReason>().HasQueryFilter(Name, db.OwnOrganisations<OpenedWithReason>().Or(db.Governed<OpenedWithReason>()));

        // Whoever opened it, those who help, and the leads of whoever opened it and of whoever knows the young person.
        model.Entity<EmergencyAccess>().HasQueryFilter(Name, db.Helping<EmergencyAccess>().Or(db.Governed<EmergencyAccess>()).Or(e => e.MemberId == db.Sight.MemberId ||
            db.Sight.Governs && db.KnownBy.Any(k => k.YoungPersonId == e.YoungPersonId && k.OrganisationId == db.Sight.OrganisationId)));
        // Whom something was shared with reads what, as long as it is shared.
        model.Entity<SafeguardingDecision>().HasQueryFilter(Name, db.OwnOrganisations<SafeguardingDecision>().Or(db.Governed<SafeguardingDecision>()).Or(s =>
            s.Choice == SafeguardingChoice.Share && s.EndedAt == null && (s.ClosesAt == null || s.ClosesAt > db.Sight.Instant) && db.Sight.Holders.Contains(s.ToMemberId ?? s.ToTeamId)));
        model.Entity<LookHeldBack>().HasQueryFilter(Name, h => db.Sight.Everything || db.Sight.Governs && h.OrganisationId == db.Sight.OrganisationId);

        // Those who help see who looked. A lead sees who looked at whom their organisation knows, and what their own colleagues looked at.
        model.Entity<ReadSubject>().HasQueryFilter(Name, s => db.Sight.Everything ||
            db.Doors.Any(d => d.YoungPersonId == s.YoungPersonId && d.Opens && db.Sight.Holders.Contains(d.HolderId) && (d.Until == null || d.Until > db.Sight.Instant)) ||
            db.Sight.Governs && (db.KnownBy.Any(k => k.YoungPersonId == s.YoungPersonId && k.OrganisationId == db.Sight.OrganisationId) ||
                db.Members.Any(m => m.Id == s.ReaderId && m.OrganisationId == db.Sight.OrganisationId)) ||
            // What was looked at before records were joined is still in the log under the one that is now part of the other.
            db.RecordParts.Any(j => j.PartId == s.YoungPersonId && j.YoungPersonId != j.PartId &&
                (db.Doors.Any(d => d.YoungPersonId == j.YoungPersonId && d.Opens && db.Sight.Holders.Contains(d.HolderId) && (d.Until == null || d.Until > db.Sight.Instant)) ||
                 db.Sight.Governs && db.KnownBy.Any(k => k.YoungPersonId == j.YoungPersonId && k.OrganisationId == db.Sight.OrganisationId))));
        model.Entity<ReadEntry>().HasQueryFilter(Name, r => db.Sight.Everything || r.Chain == db.Sight.MemberId ||
            db.Sight.Governs && db.Members.Any(m => m.Id == r.Chain && m.OrganisationId == db.Sight.OrganisationId));
        model.Entity<ExportRequest>().HasQueryFilter(Name, e => db.Sight.Everything || e.MemberId == db.Sight.MemberId || db.Sight.Governs && e.OrganisationId == db.Sight.OrganisationId);
        model.Entity<CaseloadLoad>().HasQueryFilter(Name, l => db.Sight.Everything || l.OrganisationId == db.Sight.OrganisationId);
        model.Entity<ImportedRow>().HasQueryFilter(Name, i => db.Sight.Everything || db.ImportRuns.Any(r => r.Id == i.RunId && r.OrganisationId == db.Sight.OrganisationId));
        model.Entity<SampleCheck>().HasQueryFilter(Name, c => db.Sight.Everything || db.Sight.Governs && c.OrganisationId == db.Sight.OrganisationId);

        // Not about a young person, but told in confidence: the query decides here too.
        model.Entity<EvidenceItem>().HasQueryFilter(Name, i => db.Sight.Everything || i.Confidentiality == Confidentiality.Open || db.Sight.ConfidentialEvidence);

        // Matching must not tell: a matching officer alone sees these, and never where a restricted record or a service that is not shown is one of the two.
        model.Entity<RegistrationLink>().HasQueryFilter(Name, l => db.Sight.Everything || db.Sight.Matches && db.MayBeCompared.Any(c => c.RegistrationId == l.RegistrationId && !db.Sight.TeamsNotShown.Contains(c.TeamId)));
        model.Entity<PossibleMatch>().HasQueryFilter(Name, m => db.Sight.Everything || db.Sight.Matches &&
            db.MayBeCompared.Any(c => c.YoungPersonId == m.YoungPersonId && c.RegistrationId == m.RegistrationId && !db.Sight.TeamsNotShown.Contains(c.TeamId)) &&
            db.MayBeCompared.Any(c => c.YoungPersonId == m.CandidateId && !db.Sight.TeamsNotShown.Contains(c.TeamId)));
        model.Entity<NeverMatch>().HasQueryFilter(Name, _ => db.Sight.Everything);
        model.Entity<JoinedRecord>().HasQueryFilter(Name, j => db.Sight.Everything || db.Sight.Matches && db.MayBeCompared.Any(c => c.YoungPersonId == j.YoungPersonId) ||
            db.Sight.Governs && db.KnownBy.Any(k => (k.YoungPersonId == j.YoungPersonId || k.YoungPersonId == j.OtherId) && k.OrganisationId == db.Sight.OrganisationId));
        model.Entity<MovedEntry>().HasQueryFilter(Name, m => db.Sight.Everything || db.Sight.Matches && db.MayBeCompared.Any(c => c.YoungPersonId == m.YoungPersonId));
        model.Entity<IdentityAnswer>().HasQueryFilter(Name, db.OwnOrganisations<IdentityAnswer>().Or(db.Compared<IdentityAnswer>()));
        model.Entity<DetailsCheck>().HasQueryFilter(Name, db.OwnOrganisations<DetailsCheck>().Or(db.Compared<DetailsCheck>()));
    }

    /// <summary>
    /// The team that made an entry reads it while it holds any door. An open door reads its own organisation's entries, and another's where an agreement
    /// opens the kind and nobody asked to keep it back. What a service that is not shown recorded stays in that team.
    /// </summary>
    private static Expression<Func<T, bool>> Shared<T>(this TrellisDb db, EntryKinds kind) where T : class, IEntry => db.ByAgreement<T>(kind).Or(db.ToKeepSafe<T>(kind));

    private static Expression<Func<T, bool>> ByAgreement<T>(this TrellisDb db, EntryKinds kind) where T : class, IEntry => e => db.Sight.Everything ||
        db.Doors.Any(d => d.YoungPersonId == e.YoungPersonId && db.Sight.Holders.Contains(d.HolderId) && (d.Until == null || d.Until > db.Sight.Instant) &&
            (db.Sight.Teams.Contains(e.TeamId) ||
             d.Opens && !db.Sight.TeamsNotShown.Contains(e.TeamId) &&
                (e.OrganisationId == db.Sight.OrganisationId ||
                 db.Sight.From(kind).Contains(e.OrganisationId) &&
                 !db.KeptBack.Any(k => k.YoungPersonId == e.YoungPersonId && k.WhomOrganisationId == db.Sight.OrganisationId && (k.Kinds & (int)kind) != 0 &&
                    (k.FromOrganisationId == null || k.FromOrganisationId == e.OrganisationId) && (k.Until == null || k.Until >= db.Sight.Today)) &&
                 !db.KeptApart.Any(a => a.YoungPersonId == e.YoungPersonId && (a.OrganisationId == db.Sight.OrganisationId && a.OtherOrganisationId == e.OrganisationId ||
                    a.OrganisationId == e.OrganisationId && a.OtherOrganisationId == db.Sight.OrganisationId)))));

    /// <summary>What an organisation shared with this reader to keep somebody safe, agreement or not and whatever was asked. Another team's that is not shown stays there.</summary>
    private static Expression<Func<T, bool>> ToKeepSafe<T>(this TrellisDb db, EntryKinds kind) where T : class, IEntry => e =>
        db.SharedToKeepSafe.Any(s => s.YoungPersonId == e.YoungPersonId && s.OrganisationId == e.OrganisationId && (s.Kinds & (int)kind) != 0 && db.Sight.Holders.Contains(s.HolderId) &&
            (s.Until == null || s.Until > db.Sight.Instant) && (s.TeamId == e.TeamId || !db.Sight.TeamsNotShown.Contains(e.TeamId)));

    /// <summary>Whoever recorded it, agreement or not and whatever was asked; but never what a service that is not shown recorded.</summary>
    private static Expression<Func<T, bool>> InEmergency<T>(this TrellisDb db) where T : class, IEntry => e => !db.Sight.TeamsNotShown.Contains(e.TeamId) &&
        db.Doors.Any(d => d.YoungPersonId == e.YoungPersonId && d.Emergency && db.Sight.Holders.Contains(d.HolderId) && d.Until > db.Sight.Instant);

    private static Expression<Func<T, bool>> Helping<T>(this TrellisDb db) where T : class, IEntry => e => db.Sight.Everything ||
        db.Doors.Any(d => d.YoungPersonId == e.YoungPersonId && d.Opens && db.Sight.Holders.Contains(d.HolderId) && (d.Until == null || d.Until > db.Sight.Instant));

    /// <summary>The information-governance lead's own organisation's: what people did about sharing, and no record.</summary>
    private static Expression<Func<T, bool>> Governed<T>(this TrellisDb db) where T : class, IEntry => e => db.Sight.Governs && e.OrganisationId == db.Sight.OrganisationId;

    private static Expression<Func<T, bool>> Compared<T>(this TrellisDb db) where T : class, IEntry => e => db.Sight.Matches && !db.Sight.TeamsNotShown.Contains(e.TeamId) &&
        db.MayBeCompared.Any(c => c.YoungPersonId == e.YoungPersonId);

    private static Expression<Func<T, bool>> OwnOrganisations<T>(this TrellisDb db) where T : class, IEntry => e => db.Sight.Everything ||
        db.Doors.Any(d => d.YoungPersonId == e.YoungPersonId && db.Sight.Holders.Contains(d.HolderId) && (d.Until == null || d.Until > db.Sight.Instant) &&
            (db.Sight.Teams.Contains(e.TeamId) || d.Opens && e.OrganisationId == db.Sight.OrganisationId && !db.Sight.TeamsNotShown.Contains(e.TeamId)));

    private static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, new Rename(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, new Rename(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
