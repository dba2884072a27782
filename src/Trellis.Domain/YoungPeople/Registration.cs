using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>What one organisation knows a young person by: its own local id and its own details. Corrected in place; the old value stays in the audit trail.</summary>
public class Registration : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private set; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public string LocalId { get; private init; } = "";
    public Details Details { get; private set; } = new();
    /// <summary>All names folded (lower case, no accents), so that a search finds Zoë by "zoe".</summary>
    public string SearchName { get; private set; } = "";
    public DateTimeOffset RegisteredAt { get; private init; }
    public long Version { get; private set; }

    public static Registration Register(YoungPerson youngPerson, string localId, Details details, Team team, Moment now)
    {
        if (string.IsNullOrWhiteSpace(localId)) throw new RuleBrokenException("Enter the number your organisation knows this young person by", nameof(LocalId));
        var registration = new Registration
        {
            YoungPersonId = youngPerson.Id, OrganisationId = team.OrganisationId, TeamId = team.Id, LocalId = localId.Trim(), RegisteredAt = now.Instant,
        };
        registration.Correct(details, now);
        return registration;
    }

    public void Correct(Details details, Moment now)
    {
        details.Check(now.Today);
        Details = details;
        SearchName = Folding.Fold($"{details.GivenName} {details.FamilyName} {details.PreferredName}");
    }

    /// <summary>The details as one reader may have them: a protected address is for the registering team alone. Every page and print reads them here.</summary>
    public Details DetailsFor(Sight sight) => ShowsAddressTo(sight) ? Details : Details.WithoutAddress();

    public bool ShowsAddressTo(Sight sight) => !Details.AddressProtected || sight.Teams.Contains(TeamId);

    /// <summary>Corrected by somebody who may not see everything: what they were not shown stays as it was.</summary>
    public void CorrectBy(Sight sight, Details details, Moment now) => Correct(ShowsAddressTo(sight) ? details : details.WithAddressOf(Details), now);

    /// <summary>Points this registration at the person it turned out to be. The link row beside it says why, and can be undone.</summary>
    public void BelongsTo(YoungPerson youngPerson) => YoungPersonId = youngPerson.Id;
}
