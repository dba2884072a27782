using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>Somebody found: enough to tell who it is. Of a colleague's young person it holds no more than that, and opening the record takes a reason.</summary>
public sealed record Found(Guid YoungPersonId, Guid OrganisationId, string Name, DateOnly? BornOn, string? LocalId, bool Opens)
{
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

    /// <summary>By anything somebody types: parts of names, a local id, an NHS number.</summary>
    public async Task<IReadOnlyList<Found>> SearchAsync(Sought sought, int atMost, CancellationToken cancel) => await FindAsync(q => sought.Among(q), atMost, cancel);

    /// <summary>Own people who may be the one about to be added: the same local id or NHS number, or born on the same day with a name in common.</summary>
    public async Task<IReadOnlyList<Found>> AlikeAsync(string localId, Details details, CancellationToken cancel)
    {
        var given = Folding.Fold(details.GivenName).Split(' ')[0];
        var family = Folding.Fold(details.FamilyName);
        var (number, born, own) = (details.NhsNumber, details.BornOn, db.Sight.OrganisationId);
        return await FindAsync(q => q.Where(r => r.OrganisationId == own && (r.LocalId == localId || number != null && r.Details.NhsNumber == number ||
            born != null && r.Details.BornOn == born && (given != "" && r.SearchName.StartsWith(given) || family != "" && r.SearchName.Contains(family)) ||
            given != "" && family != "" && r.SearchName.StartsWith(given) && r.SearchName.Contains(family))), 10, cancel);
    }

    /// <summary>A colleague's young person, for giving a reason and for nothing else.</summary>
    public async Task<YoungPerson?> PersonAsync(Guid youngPersonId, CancellationToken cancel) =>
        await db.YoungPeople.IgnoreQueryFilters().SingleOrDefaultAsync(y => y.Id == youngPersonId && Others.Any(r => r.YoungPersonId == y.Id), cancel);

    public async Task<Found?> OneAsync(Guid youngPersonId, CancellationToken cancel) =>
        await FindAsync(q => q.Where(r => r.YoungPersonId == youngPersonId), 1, cancel) is [var found, ..] ? found : null;

    private async Task<IReadOnlyList<Found>> FindAsync(Func<IQueryable<Registration>, IQueryable<Registration>> choose, int atMost, CancellationToken cancel)
    {
        var own = db.Sight.OrganisationId;
        var seen = await Ordered(choose(db.Registrations.AsNoTracking()), atMost * 4).ToListAsync(cancel);
        var others = await Ordered(choose(Others), atMost * 2).ToListAsync(cancel);

        return [.. seen.OrderByDescending(r => r.OrganisationId == own).Select(r => Of(r, opens: true)).Concat(others.Select(r => Of(r, opens: false)))
            .DistinctBy(f => f.YoungPersonId).OrderBy(f => f.Name, StringComparer.InvariantCulture).Take(atMost + 1)];
    }

    private static IQueryable<Registration> Ordered(IQueryable<Registration> registrations, int atMost) => registrations.OrderBy(r => r.SearchName).ThenBy(r => r.Id).Take(atMost);

    private Found Of(Registration registration, bool opens) => new(registration.YoungPersonId, registration.OrganisationId, registration.Details.FullName,
        registration.Details.BornOn, registration.OrganisationId == db.Sight.OrganisationId ? registration.LocalId : null, opens);
}
