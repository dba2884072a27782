using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Finding;

/// <summary>What a save changes of the terms people are found by; it goes in the same transaction as whom it is about.</summary>
internal sealed record KeptTerms(IReadOnlyList<object> Added, IReadOnlyList<SearchTerm> Removed)
{
    private static readonly KeptTerms Nothing = new([], []);

    /// <summary>Works it out from what the context tracks and from rows that are added past it.</summary>
    public static async Task<KeptTerms> OfAsync(TrellisDb db, IReadOnlyCollection<object> added, CancellationToken cancel)
    {
        var registrations = Changed<Registration>(db, Concerns).ToList();
        var involvements = Changed<Involvement>(db, e => e.State is EntityState.Added || e.Property(i => i.YoungPersonId).IsModified).ToList();
        HashSet<Guid> people =
        [
            .. registrations.Concat<EntityEntry>(involvements).SelectMany(PeopleOf), .. added.OfType<Registration>().Select(r => r.YoungPersonId), .. added.OfType<Involvement>().Select(i => i.YoungPersonId),
        ];
        if (people.Count == 0) return Nothing;

        var begun = added.OfType<YoungPerson>().Concat(db.ChangeTracker.Entries<YoungPerson>().Where(e => e.State is EntityState.Added).Select(e => e.Entity)).Select(y => y.Id).ToHashSet();
        Guid[] before = [.. people.Where(p => !begun.Contains(p))];
        var known = await KnownAsync(db, before, registrations.Select(e => e.Entity.Id), cancel);
        Dictionary<Guid, Registration> now = new(known.Registrations);
        foreach (var registration in db.ChangeTracker.Entries<Registration>().Where(e => e.State is not EntityState.Deleted).Select(e => e.Entity).Concat(added.OfType<Registration>())) now[registration.Id] = registration;
        // Their terms go with them.
        foreach (var gone in db.ChangeTracker.Entries<Registration>().Where(e => e.State is EntityState.Deleted)) now.Remove(gone.Entity.Id);
        var places = known.Places.Concat(db.ChangeTracker.Entries<Involvement>().Where(e => e.State is not EntityState.Deleted).Select(e => e.Entity).Concat(added.OfType<Involvement>()).Select(i => (i.YoungPersonId, i.OrganisationId)))
            .Concat(now.Values.Select(r => (r.YoungPersonId, r.OrganisationId))).Distinct().ToLookup(p => p.YoungPersonId, p => p.OrganisationId);

        var wanted = now.Values.Where(r => people.Contains(r.YoungPersonId))
            .SelectMany(r => places[r.YoungPersonId].SelectMany(o => Terms.Of(r, o).Select(t => (OrganisationId: o, Term: t, RegistrationId: r.Id)))).ToHashSet();
        var kept = known.Terms.ToDictionary(t => (t.OrganisationId, t.Term, t.RegistrationId));
        var terms = wanted.Where(w => !kept.ContainsKey(w)).Select(w => new SearchTerm { OrganisationId = w.OrganisationId, Term = w.Term, RegistrationId = w.RegistrationId }).ToList();
        return new([.. terms, .. await NewSpellingsAsync(db, terms, cancel)], [.. kept.Where(k => !wanted.Contains(k.Key) && now.ContainsKey(k.Key.RegistrationId)).Select(k => k.Value)]);
    }

    /// <summary>Puts them among what the context is about to save.</summary>
    public void PutInto(TrellisDb db)
    {
        db.AddRange(Added);
        db.RemoveRange(Removed);
    }

    /// <summary>Kept or not, they are done with.</summary>
    public void TakeOutOf(TrellisDb db)
    {
        foreach (var row in Added.Concat(Removed)) db.Entry(row).State = EntityState.Detached;
    }

    private static async Task<(Dictionary<Guid, Registration> Registrations, List<(Guid YoungPersonId, Guid OrganisationId)> Places, List<SearchTerm> Terms)> KnownAsync(TrellisDb db, Guid[] people, IEnumerable<Guid> changed, CancellationToken cancel)
    {
        if (people.Length == 0) return ([], [], []);
        var registrations = await db.Registrations.IgnoreQueryFilters().AsNoTracking().Where(r => EF.Parameter(people).Contains(r.YoungPersonId)).ToDictionaryAsync(r => r.Id, cancel);
        var places = await db.Involvements.IgnoreQueryFilters().AsNoTracking().Where(i => EF.Parameter(people).Contains(i.YoungPersonId)).Select(i => new { i.YoungPersonId, i.OrganisationId }).Distinct().ToListAsync(cancel);
        Guid[] ids = [.. registrations.Keys.Union(changed)];
        var terms = await db.SearchTerms.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.RegistrationId)).ToListAsync(cancel);
        return (registrations, [.. places.Select(p => (p.YoungPersonId, p.OrganisationId))], terms);
    }

    private static async Task<IEnumerable<NameSpelling>> NewSpellingsAsync(TrellisDb db, List<SearchTerm> terms, CancellationToken cancel)
    {
        var words = terms.Where(t => char.IsLetterOrDigit(t.Term[0])).Select(t => (t.OrganisationId, Word: t.Term)).Distinct().ToList();
        if (words.Count == 0) return [];
        Guid[] organisations = [.. words.Select(w => w.OrganisationId).Distinct()];
        string[] said = [.. words.Select(w => w.Word).Distinct()];
        var known = (await db.NameSpellings.AsNoTracking().Where(s => EF.Parameter(organisations).Contains(s.OrganisationId) && EF.Parameter(said).Contains(s.Key) && s.Key == s.Word)
            .Select(s => new { s.OrganisationId, s.Word }).ToListAsync(cancel)).Select(s => (s.OrganisationId, s.Word)).ToHashSet();
        return words.Where(w => !known.Contains(w)).SelectMany(w => Terms.Spellings(w.Word).Select(k => new NameSpelling { OrganisationId = w.OrganisationId, Key = k, Word = w.Word }));
    }

    private static IEnumerable<EntityEntry<T>> Changed<T>(TrellisDb db, Func<EntityEntry<T>, bool> concerns) where T : class =>
        db.ChangeTracker.Entries<T>().Where(e => e.State is EntityState.Added or EntityState.Modified && concerns(e));

    private static bool Concerns(EntityEntry<Registration> entry) => entry.State is EntityState.Added || entry.Property(r => r.YoungPersonId).IsModified || entry.Property(r => r.SearchName).IsModified ||
        entry.ComplexProperty(r => r.Details) is var details && (details.Property(d => d.NhsNumber).IsModified || details.Property(d => d.BornOn).IsModified);

    private static IEnumerable<Guid> PeopleOf(EntityEntry entry)
    {
        var person = entry.Property(nameof(Registration.YoungPersonId));
        return [(Guid)person.CurrentValue!, (Guid)person.OriginalValue!];
    }
}
