using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Data.Recognising;

/// <summary>One organisation's registration as a matching officer may know of it: whose it is and since when. Details only where every rule lets them be shown.</summary>
public sealed record Side(Guid RegistrationId, Guid YoungPersonId, Guid OrganisationId, Guid TeamId, DateTimeOffset Since, LinkBand? Link);

/// <summary>One detail of two registrations beside each other: what was found, and which way it speaks. The values only where both organisations may show them to the officer.</summary>
public sealed record DetailBeside(Detail About, string Says, double Weight, string? One, string? Other);

/// <summary>Two registrations of a pair, compared detail by detail.</summary>
public sealed record Beside(Side One, Side Other, bool Shown, double Weight, HoldBack? HeldBack, IReadOnlyList<DetailBeside> Details);

/// <summary>What one organisation would see of another's entries once two records are one, by the agreements in force.</summary>
public sealed record WouldSee(Guid OrganisationId, Guid OfOrganisationId, EntryKinds Kinds);

/// <summary>A pair that may be one person, with all that a matching officer may know.</summary>
public sealed record Pair(PossibleMatch Match, IReadOnlyList<Beside> Compared, IReadOnlyList<WouldSee> Opens, IReadOnlyList<DetailsCheck> Checks)
{
    public IEnumerable<Side> Sides => Compared.SelectMany(c => new[] { c.One, c.Other }).DistinctBy(s => s.RegistrationId);
}
