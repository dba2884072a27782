using Trellis.Data.Finding;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Sights;

/// <summary>Why somebody was found.</summary>
public enum FoundBy { LocalId, NhsNumber, Name, DateOfBirth, SimilarSpelling }

/// <summary>What somebody typed to find a young person: parts of names in any order and not quite as they are written, a local id, a birth date, or an NHS number with or without its spaces.</summary>
public sealed record Sought
{
    private const int MostParts = 4, LongestTyped = 100;
    private readonly string? localId;
    private readonly NhsNumber? number;

    public Sought(string? typed)
    {
        var text = (typed ?? "").Trim() is { Length: <= LongestTyped } fits ? fits : "";
        (BornOn, var others) = WithoutBirthDate(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Words = [.. Folding.Fold(others).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostParts)];
        number = NhsNumber.TryParse(text, null, out var found) ? found : null;
        localId = Terms.OfLocalId(text) is { Length: > 2 } id ? id : null;
    }

    /// <summary>The beginnings of names, folded: letters and digits only, so there is no wildcard to inject.</summary>
    internal IReadOnlyList<string> Words { get; }
    internal DateOnly? BornOn { get; }

    /// <summary>Numbers that find somebody by themselves.</summary>
    internal string[] Numbers => [.. new[] { localId, number is null ? null : Terms.OfNumber(number) }.OfType<string>()];

    /// <summary>A single letter would show half the caseload.</summary>
    public bool IsTooShort => BornOn is null && Words.Sum(w => w.Length) < 2;

    /// <summary>Whether one registration answers to it, as it was typed.</summary>
    internal bool Fits(Registration registration) => number is not null && registration.Details.NhsNumber == number
        || (BornOn is null || registration.Details.BornOn == BornOn) && Words.All(w => Terms.Words(registration).Any(n => n.StartsWith(w, StringComparison.Ordinal)));

    /// <summary>Why a registration answers to this, as far as its reader may know.</summary>
    internal FoundBy WhyOf(Registration registration, Guid readersOrganisation) =>
        number is not null && registration.Details.NhsNumber == number ? FoundBy.NhsNumber
        : localId is not null && registration.OrganisationId == readersOrganisation && Terms.OfLocalId(registration.LocalId) == localId ? FoundBy.LocalId
        : Words.Count == 0 ? FoundBy.DateOfBirth
        : Words.All(w => Terms.Words(registration).Any(n => n.StartsWith(w, StringComparison.Ordinal))) ? FoundBy.Name
        : FoundBy.SimilarSpelling;

    // "amina 14/05/2011", "14 May 2011 yusuf"
    private static (DateOnly? Born, string Others) WithoutBirthDate(string[] typed)
    {
        foreach (var length in new[] { 3, 1 })
            for (var at = 0; at + length <= typed.Length; at++)
                if (WrittenDate.TryRead(string.Join(' ', typed[at..(at + length)]), out var day)) return (day, string.Join(' ', [.. typed[..at], .. typed[(at + length)..]]));
        return (null, string.Join(' ', typed));
    }
}
