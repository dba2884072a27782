using Microsoft.EntityFrameworkCore;
using Trellis.Data.Finding;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>Whom somebody means exactly: an NHS number; or a given and a family name, whole, with the date of birth; or, within one organisation, its own number.</summary>
public sealed record Meant(string? NhsNumber, string? Name, DateOnly? BornOn, string? LocalId = null)
{
    private NhsNumber? Number => Domain.YoungPeople.NhsNumber.TryParse(NhsNumber, null, out var number) ? number : null;
    private string Folded => Folding.Fold(Name ?? "");

    /// <summary>Whether it is enough to mean one person. A name alone is not.</summary>
    public bool IsEnough => Number is not null || Folded.Contains(' ', StringComparison.Ordinal) && BornOn is not null || !string.IsNullOrWhiteSpace(LocalId);

    /// <summary>What all who may be meant are kept under.</summary>
    internal string Term => Number is { } number ? Terms.OfNumber(number) : !string.IsNullOrWhiteSpace(LocalId) ? Terms.OfLocalId(LocalId) : Terms.OfBirth(BornOn!.Value);

    internal IQueryable<Registration> Among(IQueryable<Registration> registrations)
    {
        if (Number is { } number) return registrations.Where(r => r.Details.NhsNumber == number);
        if (!string.IsNullOrWhiteSpace(LocalId)) return LocalId.Trim() is var id ? registrations.Where(r => r.LocalId == id) : registrations;
        var (name, longer, born) = (Folded, $"{Folded} ", BornOn);
        return registrations.Where(r => r.Details.BornOn == born && (r.SearchName == name || r.SearchName.StartsWith(longer)));
    }
}

/// <summary>Finds one young person, or nobody: never a list, never somebody near. Who may ask for whom is decided here.</summary>
public sealed class ExactSearch(TrellisDb db)
{
    /// <summary>Anybody the alliance knows, for emergency access: no restricted record, and nobody known only to services that are not shown.</summary>
    public async Task<YoungPerson?> InEmergencyAsync(Meant meant, CancellationToken cancel)
    {
        if (!meant.IsEnough || db.Sight.Holders.Length == 0) return null;
        // Organisation by organisation, since that is how the terms are kept.
        var held = db.Organisations.Join(db.SearchTerms, o => o.Id, t => t.OrganisationId, (_, t) => t).Where(t => t.Term == meant.Term).Select(t => t.RegistrationId);
        var known = db.Registrations.IgnoreQueryFilters().Where(r => held.Contains(r.Id) && !db.Sight.TeamsNotShown.Contains(r.TeamId));
        return await OneAsync(meant.Among(known), cancel) is { } id
            ? await db.YoungPeople.IgnoreQueryFilters().SingleOrDefaultAsync(y => y.Id == id && y.RestrictedAt == null, cancel)
            : null;
    }

    /// <summary>Somebody the lead's own organisation has registered: the id alone.</summary>
    public async Task<Guid?> KnownHereAsync(Meant meant, CancellationToken cancel) => meant.IsEnough && db.Sight.Governs
        ? await OneAsync(meant.Among(db.Registrations.IgnoreQueryFilters().Where(r => r.OrganisationId == db.Sight.OrganisationId && db.SearchTerms.Any(t => t.OrganisationId == db.Sight.OrganisationId && t.Term == meant.Term && t.RegistrationId == r.Id))), cancel)
        : null;

    private static async Task<Guid?> OneAsync(IQueryable<Registration> found, CancellationToken cancel) =>
        await found.Select(r => r.YoungPersonId).Distinct().Take(2).ToListAsync(cancel) is [var only] ? only : null;
}
