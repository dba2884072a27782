using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>What somebody typed to find a young person: beginnings of names in any order, a local id, or an NHS number with or without its spaces.</summary>
public sealed record Sought
{
    private const int MostParts = 4, LongestTyped = 100;
    private readonly string typed;
    private readonly string[] parts;
    private readonly NhsNumber? number;

    public Sought(string? typed)
    {
        this.typed = (typed ?? "").Trim() is { Length: <= LongestTyped } text ? text : "";
        parts = [.. Folding.Fold(this.typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostParts)];
        number = NhsNumber.TryParse(this.typed, null, out var found) ? found : null;
    }

    /// <summary>A single letter would show half the caseload.</summary>
    public bool IsTooShort => parts.Sum(p => p.Length) < 2;

    internal IQueryable<Registration> Among(IQueryable<Registration> registrations)
    {
        if (IsTooShort) return registrations.Where(_ => false);
        if (number is not null) return registrations.Where(r => r.Details.NhsNumber == number || r.LocalId == typed);

        // Folded parts hold letters and digits only, so there is no wildcard to inject. A part that was not typed fits everything.
        var upper = typed.ToUpperInvariant();
        var (a, b, c, d) = (Part(0), Part(1), Part(2), Part(3));
        var (laterA, laterB, laterC, laterD) = ($" {a}", $" {b}", $" {c}", $" {d}");
        return registrations.Where(r => r.LocalId == typed || r.LocalId == upper ||
            (r.SearchName.StartsWith(a) || r.SearchName.Contains(laterA)) && (r.SearchName.StartsWith(b) || r.SearchName.Contains(laterB)) &&
            (r.SearchName.StartsWith(c) || r.SearchName.Contains(laterC)) && (r.SearchName.StartsWith(d) || r.SearchName.Contains(laterD)));
    }

    private string Part(int at) => at < parts.Length ? parts[at] : "";
}
