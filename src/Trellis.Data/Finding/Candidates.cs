using Microsoft.EntityFrameworkCore;
using Trellis.Data.Sights;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Data.Finding;

/// <summary>The registrations that answer to what was sought, among those of people whom the searcher's organisation has to do with; who may be shown is asked of them afterwards.</summary>
internal sealed class Candidates(TrellisDb db, int atMost)
{
    private const int MostAlike = 12;

    private IQueryable<SearchTerm> Own => db.SearchTerms.AsNoTracking().Where(t => t.OrganisationId == db.Sight.OrganisationId);

    public async Task<List<Guid>> AsTypedAsync(Sought sought, CancellationToken cancel)
    {
        var (numbers, words) = (sought.Numbers, sought.Words.OrderByDescending(w => w.Length).ToList());
        var found = numbers.Length == 0 ? [] : await Own.Where(t => numbers.Contains(t.Term)).Select(t => t.RegistrationId).Distinct().Take(atMost).ToListAsync(cancel);
        if (sought.BornOn is { } day) found.AddRange(await NamedAsync(Exactly([Terms.OfBirth(day)]), [.. words.Select(Beginning)], cancel));
        else if (words.Count > 0) found.AddRange(await NamedAsync(Beginning(Own, words[0]), [.. words.Skip(1).Select(Beginning)], cancel));
        return [.. found.Distinct()];
    }

    /// <summary>Where one of the words at least is spelt otherwise than it was typed.</summary>
    public async Task<List<Guid>> AlikeAsync(Sought sought, CancellationToken cancel)
    {
        var alike = new Dictionary<string, string[]>();
        foreach (var word in sought.Words) alike[word] = await AlikeAsync(word, cancel);
        List<Guid> found = [];
        foreach (var (word, spellings) in alike.Where(a => a.Value.Length > 0))
        {
            string[][] others = [.. alike.Where(a => a.Key != word).Select(a => (string[])[.. Beginning(a.Key), .. a.Value.Select(s => $" {s} ")])];
            var named = await NamedAsync(Exactly(spellings), others, cancel);
            found.AddRange(named);
        }
        if (sought.BornOn is not { } day || found.Count == 0) return [.. found.Distinct()];
        return await Exactly([Terms.OfBirth(day)]).Where(t => found.Contains(t.RegistrationId)).Select(t => t.RegistrationId).Distinct().ToListAsync(cancel);
    }

    private async Task<string[]> AlikeAsync(string word, CancellationToken cancel)
    {
        string[] keys = [.. Terms.Spellings(word)];
        var near = await db.NameSpellings.AsNoTracking().Where(s => s.OrganisationId == db.Sight.OrganisationId && keys.Contains(s.Key)).Select(s => s.Word).Distinct().ToListAsync(cancel);
        var known = Nicknames.GroupsOf(word).SelectMany(Nicknames.Members).Where(n => Nicknames.AreOne(word, n));
        return [.. near.Where(n => Terms.AreAlike(word, n)).OrderBy(n => Spelling.Slips(word, n)).ThenBy(n => n, StringComparer.Ordinal).Take(MostAlike).Union(known)];
    }

    private IQueryable<SearchTerm> Exactly(string[] terms) => Own.Where(t => terms.Contains(t.Term));

#pragma warning disable CA1309, CA1310 // The database compares, letter by letter.
    internal static IQueryable<SearchTerm> Beginning(IQueryable<SearchTerm> terms, string beginning)
    {
        var after = Terms.After(beginning);
        return terms.Where(t => t.Term.CompareTo(beginning) >= 0 && t.Term.CompareTo(after) < 0);
    }
#pragma warning restore CA1309, CA1310

    private static string[] Beginning(string word) => [$" {word}"];

    /// <summary>Of the registrations behind some terms those whose names hold one of each of these, by name.</summary>
    private async Task<List<Guid>> NamedAsync(IQueryable<SearchTerm> terms, string[][] parts, CancellationToken cancel)
    {
        var named = terms.Join(db.Registrations.IgnoreQueryFilters(), t => t.RegistrationId, r => r.Id, (t, r) => r);
        foreach (var part in parts) named = named.Where(r => part.Any(p => (" " + r.SearchName + " ").Contains(p)));
        return await named.Select(r => new { r.Id, r.SearchName }).Distinct().OrderBy(r => r.SearchName).ThenBy(r => r.Id).Take(atMost).Select(r => r.Id).ToListAsync(cancel);
    }
}
