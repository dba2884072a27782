using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>
/// That two records turned out to be one young person's: which goes on, which is now part of it, who says so and why. It can be undone, and then it says what was
/// learnt. A link that a file made and that was wrong is kept here as well, once it is undone.
/// </summary>
public class JoinedRecord
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    /// <summary>The record that goes on.</summary>
    public Guid YoungPersonId { get; private init; }
    /// <summary>The record that is part of it, or was until it was undone.</summary>
    public Guid OtherId { get; private init; }
    public DateTimeOffset JoinedAt { get; private init; }
    /// <summary>Null when details that agree joined them, and nobody was asked.</summary>
    public Guid? JoinedById { get; private init; }
    public string Because { get; private init; } = "";
    public DateTimeOffset? UndoneAt { get; private set; }
    public Guid? UndoneById { get; private set; }
    public string? UndoneBecause { get; private set; }
    public long Version { get; private set; }

    public static JoinedRecord Join(YoungPerson kept, YoungPerson other, string? because, Member by, Moment now)
    {
        Settling.MustBeOfficer(by);
        if (kept.Id == other.Id) throw new RuleBrokenException("This is one record already");
        if (kept.RestrictedAt is not null || other.RestrictedAt is not null) throw new RuleBrokenException("One of the records opens to named people only. It cannot be joined while it does");
        return new() { YoungPersonId = kept.Id, OtherId = other.Id, JoinedAt = now.Instant, JoinedById = by.Id, Because = Settling.Why(because, "Say why you are sure that this is one person") };
    }

    /// <summary>What a file joined by itself and a person now undoes: the registration becomes a record of its own.</summary>
    public static JoinedRecord OfLink(RegistrationLink link, YoungPerson other) =>
        new() { YoungPersonId = link.YoungPersonId, OtherId = other.Id, JoinedAt = link.LinkedAt, JoinedById = link.DecidedById, Because = link.Explanation };

    public bool Holds => UndoneAt is null;

    public void Undo(string? because, Member by, Moment now)
    {
        Settling.MustBeOfficer(by);
        if (!Holds) throw new RuleBrokenException("This was undone already");
        (UndoneBecause, UndoneById, UndoneAt) = (Settling.Why(because, "Say how you know that these are two people"), by.Id, now.Instant);
    }
}

/// <summary>One row that came to a record when another was joined to it, so that the same rows go back if that is undone.</summary>
public class MovedEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid JoinId { get; private init; }
    /// <summary>What it is: the name of its type.</summary>
    public string What { get; private init; } = "";
    public Guid RowId { get; private init; }

    public static MovedEntry Of(JoinedRecord join, string what, Guid rowId) => new() { YoungPersonId = join.YoungPersonId, JoinId = join.Id, What = what, RowId = rowId };
}

internal static class Settling
{
    private const int Most = 500;

    public static void MustBeOfficer(Member by)
    {
        if (!by.Has(Roles.MatchingOfficer)) throw new RuleBrokenException("A matching officer decides this");
    }

    public static string Why(string? because, string ask) => Typed.Said(because, ask, "Because", Most);
}
