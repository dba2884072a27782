using Microsoft.EntityFrameworkCore;
using Trellis.Data.Finding;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>Somebody found: enough to tell who it is. Of a colleague's young person it holds no more than that, and opening the record takes a reason.</summary>
public sealed record Found(Guid YoungPersonId, Guid OrganisationId, string Name, DateOnly? BornOn, string? LocalId, bool Opens)
{
    public FoundBy By { get; init; } = FoundBy.Name;

    public int? AgeOn(DateOnly day) => new Details { BornOn = BornOn }.AgeOn(day);
}

/// <summary>
/// The people a member may come across: those their Sight shows, and their own organisation's others, whom they may open with a reason. Never a restricted record,
/// never one known only to a service that is not shown, never another organisation's; the work is the same whether such people exist or not.
/// </summary>
public sealed class OwnOrganisation(TrellisDb db)
{
    private IQueryable<Registration> Others => db.Registrations.IgnoreQueryFilters().AsNoTracking().Where(r =>
        db.Sight.Holders.Length > 0 && r.OrganisationId == db.Sight.OrganisationId && !db.Sight.TeamsNotShown.Contains(r.TeamId) &&
        db.YoungPeople.IgnoreQueryFilters().Any(y => y.Id == r.YoungPersonId && y.RestrictedAt == null));

    /// <summary>By anything somebody types: parts of names, a local id, a birth date, an NHS number; then by spellings that are near, where there is room.</summary>
    public async Task<IReadOnlyList<Found>> SearchAsync(Sought sought, int atMost, CancellationToken cancel)
    {
        if (sought.IsTooShort) return [];
        var candidates = new Candidates(db, atMost * 4);
        var found = await OfAsync(await candidates.AsTypedAsync(sought, cancel));
        if (found.Count <= atMost) found = [.. found, .. await OfAsync(await candidates.AlikeAsync(sought, cancel))];
        if (found.Count <= atMost) found = [.. found, .. (await OpenToMeAsync(cancel)).Where(r => sought.Fits(r)).Select(r => Of(r, opens: true))];
        return [.. found.DistinctBy(f => f.YoungPersonId).OrderBy(f => f.By).ThenBy(f => f.Name, StringComparer.InvariantCulture).Take(atMost + 1)];

        async Task<List<Found>> OfAsync(List<Guid> ids) => ids.Count == 0 ? [] : [.. await FindAsync(q => q.Where(r => ids.Contains(r.Id)), atMost * 4, cancel, sought)];
    }

    /// <summary>Own people who may be the one about to be added: the same local id or NHS number, or born on the same day with a name in common.</summary>
    public async Task<IReadOnlyList<Found>> AlikeAsync(string localId, Details details, CancellationToken cancel)
    {
        var given = Folding.Fold(details.GivenName).Split(' ')[0];
        var family = Folding.Fold(details.FamilyName);
        var (number, born, own) = (details.NhsNumber, details.BornOn, db.Sight.OrganisationId);
        string[] exact = [.. new[] { Terms.OfLocalId(localId), number is null ? null : Terms.OfNumber(number), born is null ? null : Terms.OfBirth(born.Value) }.OfType<string>()];
        var terms = db.SearchTerms.Where(t => t.OrganisationId == own);
        var near = terms.Where(t => exact.Contains(t.Term)).Select(t => t.RegistrationId);
        var named = given == "" || family == "" ? near : Candidates.Beginning(terms, given).Select(t => t.RegistrationId);
        return await FindAsync(q => q.Where(r => r.OrganisationId == own && (near.Contains(r.Id) || named.Contains(r.Id)) && (r.LocalId == localId || number != null && r.Details.NhsNumber == number ||
            born != null && r.Details.BornOn == born && (given != "" && r.SearchName.StartsWith(given) || family != "" && r.SearchName.Contains(family)) ||
            given != "" && family != "" && r.SearchName.StartsWith(given) && r.SearchName.Contains(family))), 10, cancel);
    }

    /// <summary>A colleague's young person, for giving a reason and for nothing else.</summary>
    public async Task<YoungPerson?> PersonAsync(Guid youngPersonId, CancellationToken cancel) =>
        await db.YoungPeople.IgnoreQueryFilters().SingleOrDefaultAsync(y => y.Id == youngPersonId && Others.Any(r => r.YoungPersonId == y.Id), cancel);

    public async Task<Found?> OneAsync(Guid youngPersonId, CancellationToken cancel) =>
        await FindAsync(q => q.Where(r => r.YoungPersonId == youngPersonId), 1, cancel) is [var found, ..] ? found : null;

    private async Task<IReadOnlyList<Found>> FindAsync(Func<IQueryable<Registration>, IQueryable<Registration>> choose, int atMost, CancellationToken cancel, Sought? sought = null)
    {
        var own = db.Sight.OrganisationId;
        var seen = await Ordered(choose(db.Registrations.AsNoTracking()), atMost * 4).ToListAsync(cancel);
        var others = await Ordered(choose(Others), atMost * 2).ToListAsync(cancel);

        return [.. seen.OrderByDescending(r => r.OrganisationId == own).Select(r => Of(r, opens: true, sought)).Concat(others.Select(r => Of(r, opens: false, sought)))
            .DistinctBy(f => f.YoungPersonId).OrderBy(f => f.Name, StringComparer.InvariantCulture).Take(atMost + 1)];
    }

    /// <summary>Whoever was opened to this member or their teams alone, so that their organisation may have nothing to do with them: a few.</summary>
    private async Task<List<Registration>> OpenToMeAsync(CancellationToken cancel)
    {
        var (me, now) = (db.Sight.MemberId, db.Sight.Instant);
        var people = db.EmergencyAccess.IgnoreQueryFilters().Where(e => e.MemberId == me && e.Until > now).Select(e => e.YoungPersonId)
            .Concat(db.SafeguardingDecisions.IgnoreQueryFilters().Where(d => d.EndedAt == null && db.Sight.Holders.Contains(d.ToMemberId ?? d.ToTeamId)).Select(d => d.YoungPersonId));
        return await db.Registrations.AsNoTracking().Where(r => people.Contains(r.YoungPersonId)).ToListAsync(cancel);
    }

    private static IQueryable<Registration> Ordered(IQueryable<Registration> registrations, int atMost) => registrations.OrderBy(r => r.SearchName).ThenBy(r => r.Id).Take(atMost);

    private Found Of(Registration registration, bool opens, Sought? sought = null) => new(registration.YoungPersonId, registration.OrganisationId, registration.Details.FullName,
        registration.Details.BornOn, registration.OrganisationId == db.Sight.OrganisationId ? registration.LocalId : null, opens)
    { By = sought?.WhyOf(registration, db.Sight.OrganisationId) ?? FoundBy.Name };
}
