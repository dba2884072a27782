using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Trellis.Data.Content;
using Trellis.Data.Drafts;
using Trellis.Data.Reading;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Auditing;

/// <summary>Which types the audit trail covers, and to whose chain a row belongs.</summary>
internal static class Audited
{
    private static readonly HashSet<Type> Outside = [typeof(AuditEntry), typeof(ChainHead), typeof(ReadEntry), typeof(ReadSubject), typeof(Draft), typeof(ContentVersion)];

    /// <summary>Everything of the domain. Accounts are covered by named events; drafts and the chains themselves are not covered.</summary>
    public static bool IsAudited(this IReadOnlyEntityType type) =>
        type.FindPrimaryKey() is not null && !Outside.Contains(type.ClrType) && type.ClrType.Assembly == typeof(YoungPerson).Assembly;

    /// <summary>The chains a change concerns: more than one when a row moved from one young person to another.</summary>
    public static IEnumerable<Guid> Chains(EntityEntry entry)
    {
        if (entry.Entity is YoungPerson or Organisation or SharingAgreement) return [(Guid)entry.Property("Id").CurrentValue!];
        var owner = entry.Metadata.FindProperty("YoungPersonId") ?? entry.Metadata.FindProperty("AgreementId") ?? entry.Metadata.FindProperty("OrganisationId");
        if (owner is null) return [entry.Entity is TeamMember of ? of.MemberId : Guid.Empty];
        var property = entry.Property(owner);
        return new[] { (Guid)property.CurrentValue!, (Guid)property.OriginalValue! }.Distinct();
    }
}
