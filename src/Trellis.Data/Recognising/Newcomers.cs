using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Data.Recognising;

/// <summary>
/// Registers somebody who is added by hand, recognising them among everybody the alliance knows. The same is asked whoever is found, and nothing of it is told
/// to the one who adds: an automatic match is joined, a possible one waits for a matching officer.
/// </summary>
public sealed class Newcomers(TrellisDb db)
{
    private const int MostCandidates = 10, DaysApart = 8;

    public async Task<YoungPerson> RegisterAsync(string localId, Details details, Team team, Moment now, CancellationToken cancel)
    {
        var found = await RecogniseAsync(details, team.OrganisationId, cancel);
        var known = await db.YoungPeople.IgnoreQueryFilters().SingleOrDefaultAsync(y => y.Id == found.PersonId, cancel);
        // Whoever is joined to a restricted record could not open it, and would learn that there is one.
        var joins = known is { RestrictedAt: null };
        var band = joins ? LinkBand.Automatic : found.Candidates.Count > 0 ? LinkBand.Possible : LinkBand.New;

        var youngPerson = joins ? known! : YoungPerson.Add(now);
        if (!joins) db.Add(youngPerson);
        var registration = Registration.Register(youngPerson, localId, details, team, now);
        var best = found.Candidates is [var first, ..] ? first : null;
        db.AddRange(registration, RegistrationLink.Link(registration, band, best?.WeightHundredths, best?.Explained ?? "", null, now));
        if (band is LinkBand.Possible) db.AddRange(found.Candidates.Take(MostCandidates).Select(c => PossibleMatch.Find(registration, c.PersonId, c.WeightHundredths, c.Explained, now)));
        return youngPerson;
    }

    /// <summary>After somebody's details were corrected: who else they may be now waits for a matching officer, once for each pair. Whoever corrects is told nothing.</summary>
    public async Task LookAgainAsync(Registration registration, Moment now, CancellationToken cancel)
    {
        var self = registration.YoungPersonId;
        var apart = await db.NeverMatches.IgnoreQueryFilters().Where(m => m.YoungPersonId == self || m.OtherId == self).Select(m => m.OtherId == null ? self : m.YoungPersonId == self ? m.OtherId.Value : m.YoungPersonId).ToListAsync(cancel);
        if (await db.NeverMatches.IgnoreQueryFilters().AnyAsync(m => m.YoungPersonId == self && m.OtherId == null, cancel)) return;
        var found = await RecogniseAsync(registration.Details, registration.OrganisationId, cancel, [self, .. apart]);
        var known = await db.PossibleMatches.IgnoreQueryFilters().Where(m => m.YoungPersonId == self || m.CandidateId == self).Select(m => m.YoungPersonId == self ? m.CandidateId : m.YoungPersonId).ToListAsync(cancel);
        db.AddRange(found.Candidates.Where(c => !known.Contains(c.PersonId)).Take(MostCandidates).Select(c => PossibleMatch.Find(registration, c.PersonId, c.WeightHundredths, c.Explained, now)));
    }

    private async Task<Recognition> RecogniseAsync(Details details, Guid organisationId, CancellationToken cancel, IReadOnlyCollection<Guid>? except = null)
    {
        var everybody = db.Registrations.IgnoreQueryFilters().AsNoTracking();
        var near = Near(everybody, details).Select(r => r.YoungPersonId);
        var registrations = await everybody.Where(r => near.Contains(r.YoungPersonId)).ToListAsync(cancel);
        var never = await db.NeverMatches.IgnoreQueryFilters().AsNoTracking().Where(m => m.OtherId == null && near.Contains(m.YoungPersonId)).Select(m => m.YoungPersonId).ToListAsync(cancel);
        var size = await db.YoungPeople.IgnoreQueryFilters().CountAsync(cancel);

        var known = new KnownPeople(MatchingRules.Children with { LeastPeople = Math.Max(size, MatchingRules.Children.LeastPeople) });
        foreach (var registration in registrations) known.Add(registration.YoungPersonId, registration.Details.ToCompare(), registration.OrganisationId);
        foreach (var youngPersonId in never) known.NeverMatch(youngPersonId);
        return known.Recognise(details.ToCompare(), organisationId, except?.ToHashSet());
    }

    /// <summary>Whoever shares the NHS number, a birth date or nearly, both names, or the postcode: no other could weigh enough.</summary>
    private static IQueryable<Registration> Near(IQueryable<Registration> registrations, Details details)
    {
        var (number, postcode, days) = (details.NhsNumber, details.Postcode, Days(details.BornOn));
        var (given, family) = (Folding.Fold(details.GivenName).Split(' ')[0], Folding.Fold(details.FamilyName).Split(' ')[^1]);
        return registrations.Where(r => number != null && r.Details.NhsNumber == number || days.Contains(r.Details.BornOn) || postcode != null && r.Details.Postcode == postcode ||
            given != "" && family != "" && r.SearchName.Contains(given) && r.SearchName.Contains(family));
    }

    private static List<DateOnly?> Days(DateOnly? born)
    {
        if (born is not { } day) return [];
        var days = Enumerable.Range(-DaysApart, 2 * DaysApart + 1).Select(d => (DateOnly?)day.AddDays(d)).ToList();
        if (day.Day <= 12) days.Add(new(day.Year, day.Day, day.Month));
        return days;
    }
}
