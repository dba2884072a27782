using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Data.Recognising;

/// <summary>
/// All that a matching officer is shown. The officer opens no record: registrations are compared here, and only what was found leaves, with the values beside it where an
/// agreement opens who people are to the officer's organisation from both sides and nobody asked otherwise.
/// </summary>
public sealed class MatchingDesk(TrellisDb db)
{
    private const int MostBeside = 4;

    public async Task<Pair?> PairAsync(Guid matchId, CancellationToken cancel)
    {
        if (await db.PossibleMatches.SingleOrDefaultAsync(m => m.Id == matchId, cancel) is not { } match) return null;
        var registrations = await ComparableAsync([match.YoungPersonId, match.CandidateId], cancel);
        var shown = await ShownAsync(registrations, cancel);
        var sides = await SidesAsync(registrations, cancel);
        var compared = Compare(registrations[match.YoungPersonId], registrations[match.CandidateId], sides, shown);
        return new(match, compared, await OpensAsync(registrations[match.YoungPersonId], registrations[match.CandidateId], cancel),
            await db.DetailsChecks.AsNoTracking().Where(c => c.MatchId == matchId).OrderBy(c => c.AskedAt).ToListAsync(cancel));
    }

    /// <summary>Whose the records of these people are, as far as the officer may know.</summary>
    public async Task<Func<Guid, IReadOnlyList<Guid>>> OrganisationsOfAsync(Guid[] people, CancellationToken cancel)
    {
        var known = (await db.MayBeCompared.Where(c => people.Contains(c.YoungPersonId) && !db.Sight.TeamsNotShown.Contains(c.TeamId)).Select(c => new { c.YoungPersonId, c.OrganisationId }).Distinct().ToListAsync(cancel)).ToLookup(c => c.YoungPersonId, c => c.OrganisationId);
        return person => [.. known[person].Distinct()];
    }

    /// <summary>How the registration with this number came to the record it is part of; nothing where it was not joined to any.</summary>
    public async Task<HowJoined?> HowJoinedAsync(Guid organisationId, string localId, CancellationToken cancel)
    {
        var (number, hidden) = (localId.Trim(), db.Sight.TeamsNotShown);
        var people = await db.Registrations.IgnoreQueryFilters().Where(r => r.OrganisationId == organisationId && r.LocalId == number && !hidden.Contains(r.TeamId)).Select(r => r.YoungPersonId).Distinct().ToListAsync(cancel);
        foreach (var person in people)
            if (await WaysJoinedAsync(person, [organisationId], cancel) is [var way, ..]) return way;
        return null;
    }

    /// <summary>The joins that may have brought these organisations together on one record, an officer's first.</summary>
    public async Task<IReadOnlyList<HowJoined>> WaysJoinedAsync(Guid youngPersonId, IReadOnlyCollection<Guid> organisations, CancellationToken cancel)
    {
        var joins = await db.JoinedRecords.AsNoTracking().Where(j => j.YoungPersonId == youngPersonId && j.UndoneAt == null).OrderByDescending(j => j.JoinedAt).ToListAsync(cancel);
        var links = await db.RegistrationLinks.AsNoTracking().Where(l => l.YoungPersonId == youngPersonId && l.UndoneAt == null && l.Band == LinkBand.Automatic && organisations.Contains(l.OrganisationId)).OrderByDescending(l => l.LinkedAt).ToListAsync(cancel);
        return [.. joins.Select(j => new HowJoined(youngPersonId, $"/matching/joined/{j.Id}")), .. links.Select(l => new HowJoined(youngPersonId, $"/matching/joined/{l.Id}"))];
    }

    /// <summary>Who looked at a record while it was joined, newest first; from which organisation and in which role, not by name.</summary>
    public async Task<IReadOnlyList<LookMeanwhile>> LooksSinceAsync(Parting parting, CancellationToken cancel)
    {
        var helps = parting.Registrations.Concat(parting.Staying).Select(r => r.OrganisationId).ToHashSet();
        var looks = await (from look in db.ReadSubjects.IgnoreQueryFilters()
                           join reader in db.Members on look.ReaderId equals reader.Id
                           where look.YoungPersonId == parting.From && look.At >= parting.Since && !db.TeamMembers.Any(t => t.MemberId == reader.Id && db.Sight.TeamsNotShown.Contains(t.TeamId))
                           orderby look.At descending
                           select new LookMeanwhile(look.At, look.What, reader.OrganisationId, reader.Roles)).Take(200).ToListAsync(cancel);
        return [.. looks.OrderByDescending(l => helps.Contains(l.OrganisationId)).ThenByDescending(l => l.At)];
    }

    public Task<Registration> RegistrationAsync(Guid registrationId, CancellationToken cancel) =>
        db.Registrations.IgnoreQueryFilters().SingleAsync(r => r.Id == registrationId && db.MayBeCompared.Any(c => c.RegistrationId == r.Id && !db.Sight.TeamsNotShown.Contains(c.TeamId)), cancel);

    /// <summary>The teams of the organisation that work with the person now, or else the one that registered them: those who can find out.</summary>
    public async Task<IReadOnlyList<Team>> WhoCanFindOutAsync(Side side, CancellationToken cancel)
    {
        var working = await db.Teams.AsNoTracking().Where(t => t.OrganisationId == side.OrganisationId && !t.InvolvementNotShown &&
            db.Involvements.IgnoreQueryFilters().Any(i => i.TeamId == t.Id && i.YoungPersonId == side.YoungPersonId && i.State == InvolvementState.Working)).OrderBy(t => t.Name).ToListAsync(cancel);
        return working.Count > 0 ? working : await db.Teams.AsNoTracking().Where(t => t.Id == side.TeamId).ToListAsync(cancel);
    }

    private async Task<ILookup<Guid, Registration>> ComparableAsync(Guid[] people, CancellationToken cancel) =>
        (await db.Registrations.IgnoreQueryFilters().AsNoTracking().Where(r => people.Contains(r.YoungPersonId) && db.MayBeCompared.Any(c => c.RegistrationId == r.Id) && !db.Sight.TeamsNotShown.Contains(r.TeamId))
            .OrderBy(r => r.RegisteredAt).ToListAsync(cancel)).ToLookup(r => r.YoungPersonId);

    private async Task<IReadOnlyDictionary<Guid, Side>> SidesAsync(ILookup<Guid, Registration> registrations, CancellationToken cancel)
    {
        var all = registrations.SelectMany(r => r).ToList();
        var ids = all.Select(r => r.Id).ToList();
        var bands = (await db.RegistrationLinks.AsNoTracking().Where(l => ids.Contains(l.RegistrationId) && l.UndoneAt == null).ToListAsync(cancel)).GroupBy(l => l.RegistrationId).ToDictionary(g => g.Key, g => g.MaxBy(l => l.LinkedAt)!.Band);
        return all.ToDictionary(r => r.Id, r => new Side(r.Id, r.YoungPersonId, r.OrganisationId, r.TeamId, r.RegisteredAt, bands.TryGetValue(r.Id, out var band) ? band : null));
    }

    private async Task<HashSet<Guid>> ShownAsync(ILookup<Guid, Registration> registrations, CancellationToken cancel)
    {
        var (own, people) = (db.Sight.OrganisationId, registrations.Select(r => r.Key).ToList());
        var kept = await db.KeptBack.Where(k => people.Contains(k.YoungPersonId) && k.WhomOrganisationId == own && (k.Kinds & (int)EntryKinds.Identity) != 0 && (k.Until == null || k.Until >= db.Sight.Today)).ToListAsync(cancel);
        return [.. registrations.SelectMany(r => r).Where(r => r.OrganisationId == own || db.Sight.From(EntryKinds.Identity).Contains(r.OrganisationId) &&
            !kept.Any(k => k.YoungPersonId == r.YoungPersonId && (k.FromOrganisationId is null || k.FromOrganisationId == r.OrganisationId))).Select(r => r.Id)];
    }

    private static List<Beside> Compare(IEnumerable<Registration> one, IEnumerable<Registration> other, IReadOnlyDictionary<Guid, Side> sides, HashSet<Guid> shown)
    {
        var (ones, others) = (one.ToList(), other.ToList());
        var known = new KnownPeople(MatchingRules.Children);
        foreach (var registration in ones.Concat(others)) known.Add(registration.YoungPersonId, registration.Details.ToCompare(), registration.OrganisationId);
        return [.. ones.SelectMany(_ => others, (a, b) => Besides(a, b, sides, shown.Contains(a.Id) && shown.Contains(b.Id), known)).OrderByDescending(c => c.Weight).Take(MostBeside)];
    }

    private static Beside Besides(Registration one, Registration other, IReadOnlyDictionary<Guid, Side> sides, bool shown, KnownPeople known)
    {
        // A protected address is not even compared: what was found would say where it is.
        var guarded = one.Details.AddressProtected || other.Details.AddressProtected;
        var (a, b) = (Without(one.Details, guarded), Without(other.Details, guarded));
        var candidate = known.Compare(a.ToCompare(), b.ToCompare());
        var details = candidate.Why.Where(r => r.About is not Detail.Overall).Select(r => new DetailBeside(r.About, r.Says, r.Weight, shown ? Said(r.About, a) : null, shown ? Said(r.About, b) : null));
        return new(sides[one.Id], sides[other.Id], shown, candidate.Weight, candidate.HeldBack, [.. details]);
    }

    private static Details Without(Details details, bool guarded) => guarded ? details with { AddressLine = null, Town = null, Postcode = null, Phone = null } : details;

    private static string Said(Detail about, Details details) => about switch
    {
        Detail.Given => details.PreferredName is { Length: > 0 } known && known != details.GivenName ? $"{details.GivenName} (known as {known})" : details.GivenName,
        Detail.Family => details.FamilyName,
        Detail.Born => details.BornOn?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "",
        Detail.NhsNumber => details.NhsNumber?.Spaced ?? "",
        Detail.Address => string.Join(", ", new[] { details.AddressLine, details.Town, details.Postcode }.Where(p => p is { Length: > 0 })),
        Detail.Gender => details.Gender is { } code && NationalCodes.Genders.TryGetValue(code, out var gender) ? gender : "",
        Detail.Phone => details.Phone ?? "",
        _ => "",
    };

    private async Task<IReadOnlyList<WouldSee>> OpensAsync(IEnumerable<Registration> one, IEnumerable<Registration> other, CancellationToken cancel)
    {
        Guid[] ones = [.. one.Select(r => r.OrganisationId).Distinct()], others = [.. other.Select(r => r.OrganisationId).Distinct()];
        var agreements = (await db.SharingAgreements.AsNoTracking().Include(a => a.Parties).Where(a => a.EndedAt == null).ToListAsync(cancel)).Where(a => a.Shares(db.Sight.Today)).ToList();
        return [.. ones.SelectMany(_ => others, (a, b) => (a, b)).Where(p => p.a != p.b).Distinct().SelectMany(p => new[] { (p.a, p.b), (p.b, p.a) })
            .Select(p => new WouldSee(p.Item1, p.Item2, agreements.Where(a => a.Has(p.Item1) && a.Has(p.Item2)).Aggregate(EntryKinds.None, (kinds, a) => kinds | a.Kinds)))];
    }
}

/// <summary>One way in which records became one, and where it is shown.</summary>
public sealed record HowJoined(Guid YoungPersonId, string Href);

/// <summary>A look at a record while it was joined to another.</summary>
public sealed record LookMeanwhile(DateTimeOffset At, string What, Guid OrganisationId, Roles Roles);
