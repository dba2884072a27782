using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Trellis.Data.Content;
using Trellis.Data.Drafts;
using Trellis.Data.Reading;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Priorities;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Auditing;

/// <summary>Which types the audit trail covers, and to whose chain a row belongs.</summary>
internal static class Audited
{
    private static readonly HashSet<Type> Outside = [typeof(AuditEntry), typeof(ChainHead), typeof(ReadEntry), typeof(ReadSubject), typeof(Draft), typeof(ContentVersion)];

    /// <summary>Everything of the domain. Accounts are covered by named events; drafts and the chains themselves are not covered.</summary>
    public static bool IsAudited(this IReadOnlyEntityType type) =>
        type.FindPrimaryKey() is not null && !Outside.Contains(type.ClrType) && type.ClrType.Assembly == typeof(YoungPerson).Assembly;

    /// <summary>The property that says whose chain a row is on: the young person's; else the workshop's, agreement's, assessment round's, prioritisation's, plan action's, register entry's, organisation's, team's, account's or its own.</summary>
    public static IReadOnlyProperty Owner(this IReadOnlyEntityType type) =>
        (type.ClrType == typeof(YoungPerson) || type.ClrType == typeof(Organisation) || type.ClrType == typeof(SharingAgreement) || type.ClrType == typeof(AssessmentRound) || type.ClrType == typeof(Prioritisation) ? null
            : type.FindProperty("YoungPersonId") ?? WorkshopOf(type) ?? type.FindProperty("AgreementId") ?? type.FindProperty("RoundId") ?? type.FindProperty("PrioritisationId") ?? type.FindProperty("ActionId") ?? type.FindProperty("EntryId") ?? type.FindProperty("GroupId") ?? type.FindProperty("OrganisationId") ?? type.FindProperty("TeamId") ?? type.FindProperty("AccountId"))
        ?? type.FindProperty("Id") ?? throw new InvalidOperationException($"Nothing says whose chain {type.ClrType.Name} belongs on.");

    // What belongs to a workshop, not what merely came out of one.
    private static IReadOnlyProperty? WorkshopOf(IReadOnlyEntityType type) => type.FindProperty("WorkshopId") is { IsNullable: false } workshop ? workshop : null;

    /// <summary>The chains a change concerns: two when a row moved from one young person to another.</summary>
    public static IEnumerable<Guid> Chains(EntityEntry entry)
    {
        var owner = entry.Property(entry.Metadata.Owner().Name);
        return new[] { (Guid)owner.CurrentValue!, (Guid)owner.OriginalValue! }.Distinct();
    }
}
