using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Data.Imports;

/// <summary>Everybody the alliance knows, to recognise those who come in, less whoever is marked never to be matched.</summary>
internal sealed class Recogniser
{
    private readonly KnownPeople known = new();
    private readonly Dictionary<Guid, HashSet<Guid>> apart = [];
    private readonly HashSet<Guid> restricted = [];

    public static async Task<Recogniser> LoadAsync(TrellisDb db, CancellationToken cancel)
    {
        var recogniser = new Recogniser();
        await foreach (var r in db.Registrations.AsNoTracking().Select(r => new { r.YoungPersonId, r.OrganisationId, r.Details }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            recogniser.known.Expect(r.Details.ToCompare());
            recogniser.Add(r.YoungPersonId, r.Details, r.OrganisationId);
        }
        await foreach (var mark in db.NeverMatches.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)) recogniser.Heed(mark);
        recogniser.restricted.UnionWith(await db.YoungPeople.Where(y => y.RestrictedAt != null).Select(y => y.Id).ToListAsync(cancel));
        return recogniser;
    }

    /// <summary>Looks through a file that is to come, as far as it takes to know whether there are families in it.</summary>
    public void Expect(IEnumerable<CaseloadLine> lines)
    {
        foreach (var line in lines)
        {
            if (known.KnowsWhomToExpect) return;
            known.Expect(CaseloadEntry.HouseholdIn(line));
        }
    }

    public void Add(Guid youngPersonId, Details details, Guid organisationId) => known.Add(youngPersonId, details.ToCompare(), organisationId);

    /// <summary>Whoever were joined to a restricted record could not open it, and would learn that there is one; so a person decides.</summary>
    public Recognition Recognise(Details details, Guid organisationId)
    {
        var found = known.Recognise(details.ToCompare(), organisationId);
        return found.PersonId is { } id && restricted.Contains(id) ? found with { Band = Band.Possible, PersonId = null } : found;
    }

    /// <summary>Who else somebody known may be, now that their details were corrected.</summary>
    public IReadOnlyList<Candidate> OthersLike(Guid youngPersonId, Details details, Guid organisationId) =>
        known.Recognise(details.ToCompare(), organisationId, new HashSet<Guid>(apart.GetValueOrDefault(youngPersonId, [])) { youngPersonId }).Candidates;

    private void Heed(NeverMatch mark)
    {
        if (mark.OtherId is not { } other) { known.NeverMatch(mark.YoungPersonId); return; }
        foreach (var (one, two) in new[] { (mark.YoungPersonId, other), (other, mark.YoungPersonId) })
        {
            if (!apart.TryGetValue(one, out var from)) apart[one] = from = [];
            from.Add(two);
        }
    }
}
