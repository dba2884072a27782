using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>One thing of the sample: what it is, about whom, done by whom, in their words, and what came of the last check.</summary>
public sealed record ToCheck(Sampled Sampled, Guid SubjectId, Guid YoungPersonId, DateTimeOffset At, Guid? MemberId, string Said, SampleCheck? Last)
{
    public string Href => $"/sharing-desk/check/{Sampled}/{SubjectId}";
}

/// <summary>All that waits for one organisation's information-governance lead, read once. It names colleagues and no young person.</summary>
public sealed class Desk
{
    private const int FourWeeks = 28;

    public IReadOnlyList<SharingAgreement> Agreements { get; private init; } = [];
    public IReadOnlyList<RequestNotToShare> Requests { get; private init; } = [];
    public IReadOnlyList<ToCheck> Reasons { get; private init; } = [];
    public IReadOnlyList<ToCheck> Restricted { get; private init; } = [];
    public IReadOnlyList<EmergencyAccess> Emergencies { get; private init; } = [];
    /// <summary>Decisions to share or not, of the last four weeks or still open, of which the family was not told.</summary>
    public IReadOnlyList<SafeguardingDecision> NotTold { get; private init; } = [];
    public IReadOnlyList<ExportRequest> Exports { get; private init; } = [];
    /// <summary>Records of two people that were one for a while: who of ours looked in between.</summary>
    public IReadOnlyList<JoinedRecord> TakenApart { get; private init; } = [];
    public IReadOnlyList<ConnectedSystem> Systems { get; private init; } = [];
    public int ReasonsThisWeek { get; private init; }
    public Names Names { get; private init; } = null!;
    public IReadOnlyDictionary<Guid, string> Numbers { get; private init; } = new Dictionary<Guid, string>();

    public static async Task<Desk> OfAsync(TrellisDb db, CancellationToken cancel)
    {
        var (today, own, week) = (db.Sight.Today, db.Sight.OrganisationId, WeeklySample.WeekOf(db.Sight.Today));
        var since = Domain.Clock.EndOf(week.AddDays(-8));
        var agreements = (await db.SharingAgreements.AsNoTracking().Include(a => a.Parties).With(own).Where(a => a.EndedAt == null).ToListAsync(cancel))
            .Where(a => a.StateOn(today) is AgreementState.ReviewDue or AgreementState.Suspended || a.IsReviewNear(today) || a.WaitsFor(own)).OrderBy(a => a.ReviewOn).ToList();
        var requests = await db.RequestsNotToShare.AsNoTracking().Where(r => r.OrganisationId == own && (r.State == RequestState.Holding || r.State == RequestState.Waiting) && (r.Until == null || r.Until >= today)).OrderBy(r => r.DecideBy).ToListAsync(cancel);
        var checks = (await db.SampleChecks.AsNoTracking().OrderBy(c => c.CheckedAt).ToListAsync(cancel)).GroupBy(c => c.SubjectId).ToDictionary(g => g.Key, g => g.Last());
        var toFollowUp = checks.Values.Where(c => c.Outcome is CheckOutcome.ToFollowUp).Select(c => c.SubjectId).ToList();
        var reasons = await db.OpenedWithReason.AsNoTracking().Where(o => o.OrganisationId == own && (o.OpenedAt > since || toFollowUp.Contains(o.Id))).OrderBy(o => o.OpenedAt).ToListAsync(cancel);
        var restricted = await db.RestrictedHereAsync(cancel);
        var exports = await db.ExportRequests.AsNoTracking().Where(e => e.OrganisationId == own && e.Allowed == null).OrderBy(e => e.AskedAt).ToListAsync(cancel);
        var systems = await db.ConnectedSystems.AsNoTracking().Where(s => s.OrganisationId == own && s.Allowed == null && s.StoppedAt == null).OrderBy(s => s.AskedAt).ToListAsync(cancel);
        var lately = Domain.Clock.EndOf(today.AddDays(-FourWeeks));
        var notTold = (await db.SafeguardingDecisions.AsNoTracking().Where(d => d.OrganisationId == own && !d.FamilyTold && (d.DecidedAt > lately || d.EndedAt == null)).OrderByDescending(d => d.DecidedAt).ToListAsync(cancel))
            .Where(d => d.DecidedAt > lately || d.IsOpen(today)).ToList();
        var takenApart = await db.JoinedRecords.AsNoTracking().Where(j => j.UndoneAt > lately).OrderByDescending(j => j.UndoneAt).ToListAsync(cancel);
        var emergencies = await db.EmergencyAccess.AsNoTracking().Where(e => e.Outcome == null || e.Outcome == CheckOutcome.ToFollowUp).OrderBy(e => e.ReviewBy).ToListAsync(cancel);

        var sampled = reasons.Where(r => r.OpenedAt > since).GroupBy(r => WeeklySample.WeekOf(r.OpenedAt.UkDate)).SelectMany(w => WeeklySample.Of(w, r => r.Id))
            .UnionBy(reasons.Where(r => toFollowUp.Contains(r.Id)), r => r.Id).Where(r => checks.GetValueOrDefault(r.Id)?.Outcome is not CheckOutcome.InOrder).OrderBy(r => r.OpenedAt).ToList();
        var due = WeeklySample.Due(restricted, r => checks.GetValueOrDefault(r.YoungPersonId)?.CheckedAt.UkDate, today).UnionBy(restricted.Where(r => toFollowUp.Contains(r.YoungPersonId)), r => r.YoungPersonId).ToList();

        return new()
        {
            Agreements = agreements, Requests = requests, NotTold = notTold, Exports = exports, Emergencies = emergencies, TakenApart = takenApart, Systems = systems, ReasonsThisWeek = reasons.Count(r => WeeklySample.WeekOf(r.OpenedAt.UkDate) == week),
            Reasons = [.. sampled.Select(r => new ToCheck(Sampled.Reason, r.Id, r.YoungPersonId, r.OpenedAt, r.MemberId, r.Reason, checks.GetValueOrDefault(r.Id)))],
            Restricted = [.. due.Select(r => new ToCheck(Sampled.RestrictedRecord, r.YoungPersonId, r.YoungPersonId, r.Since, null, r.Because ?? "", checks.GetValueOrDefault(r.YoungPersonId)))],
            Names = await Names.OfAsync(db, agreements.SelectMany(a => a.Parties).Select(p => p.OrganisationId).Concat(emergencies.Select(e => e.OrganisationId))
                .Concat(requests.SelectMany(r => new[] { r.WhomOrganisationId, r.FromOrganisationId }).OfType<Guid>()).Concat(notTold.Select(d => d.ToOrganisationId)),
                notTold.Select(d => d.ToTeamId).Concat(exports.Select(e => e.TeamId)), exports.Select(e => (Guid?)e.MemberId).Concat(sampled.Select(r => (Guid?)r.MemberId)).Concat(emergencies.Select(e => (Guid?)e.MemberId)).Concat(notTold.SelectMany(d => new[] { d.DecidedById, d.ToMemberId })), cancel),
            Numbers = await db.OwnNumbersAsync(sampled.Select(r => r.YoungPersonId).Concat(due.Select(r => r.YoungPersonId)).Concat(emergencies.Select(e => e.YoungPersonId)).Concat(requests.Select(r => r.YoungPersonId)).Concat(notTold.Select(d => d.YoungPersonId)), cancel),
        };
    }
}
