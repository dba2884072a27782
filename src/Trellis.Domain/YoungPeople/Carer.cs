using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>A parent or carer, whether they hold parental responsibility, and what a court has limited.</summary>
public class Carer : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public string Name { get; private set; } = "";
    public string Relationship { get; private set; } = "";
    /// <summary>A fact about an adult; null when nobody has asked yet.</summary>
    public bool? ParentalResponsibility { get; private set; }
    public string? CourtLimit { get; private set; }
    public string? Phone { get; private set; }
    public string? SafeToContact { get; private set; }
    public DateTimeOffset RecordedAt { get; private init; }
    public DateTimeOffset? RemovedAt { get; private set; }
    public long Version { get; private set; }

    public static Carer Add(YoungPerson youngPerson, string name, string relationship, bool? parentalResponsibility, string? courtLimit, string? phone, string? safeToContact, Hand by)
    {
        var carer = new Carer { YoungPersonId = youngPerson.Id, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id, RecordedAt = by.Now.Instant };
        carer.Correct(name, relationship, parentalResponsibility, courtLimit, phone, safeToContact);
        return carer;
    }

    public void Correct(string name, string relationship, bool? parentalResponsibility, string? courtLimit, string? phone, string? safeToContact)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RuleBrokenException("Enter the name of the parent or carer", nameof(Name));
        (Name, Relationship, ParentalResponsibility) = (name.Trim(), relationship.Trim(), parentalResponsibility);
        (CourtLimit, Phone, SafeToContact) = (courtLimit, phone, safeToContact);
    }

    public void Remove(Moment now) => RemovedAt ??= now.Instant;
}

/// <summary>A care status or vulnerable group a young person belongs to, from a day to a day, by the locality's list.</summary>
public class Circumstance : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    /// <summary>A code of the locality's list of circumstances.</summary>
    public string Code { get; private init; } = "";
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public DateTimeOffset RecordedAt { get; private init; }
    public long Version { get; private set; }

    public static Circumstance Note(YoungPerson youngPerson, string code, DateOnly from, Hand by) => from > by.Now.Today
        ? throw new RuleBrokenException("The start date must be today or in the past", nameof(From))
        : new() { YoungPersonId = youngPerson.Id, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id, Code = code, From = from, RecordedAt = by.Now.Instant };

    public void End(DateOnly on) => Until = on < From ? throw new RuleBrokenException("The end date must be after the start date", nameof(Until)) : on;
}
