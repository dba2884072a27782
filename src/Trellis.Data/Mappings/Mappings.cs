using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Data.Accounts;
using Trellis.Data.Auditing;
using Trellis.Data.Content;
using Trellis.Data.Drafts;
using Trellis.Data.Reading;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Mappings;

internal sealed class AllianceMapping : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<TeamMember>,
    IEntityTypeConfiguration<SharingAgreement>, IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<Organisation> builder) => builder.HasIndex(o => o.OdsCode).IsUnique();

    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.HasOne<Organisation>().WithMany().HasForeignKey(t => t.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.OrganisationId, t.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.HasKey(m => new { m.MemberId, m.TeamId });
        builder.HasOne<Team>().WithMany().HasForeignKey(m => m.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SharingAgreement> builder) =>
        builder.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<AgreementParty> builder)
    {
        builder.HasKey(p => new { p.AgreementId, p.OrganisationId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EntryMapping : IEntityTypeConfiguration<Registration>, IEntityTypeConfiguration<Involvement>, IEntityTypeConfiguration<GroupingDecision>, IEntityTypeConfiguration<NamedPerson>,
    IEntityTypeConfiguration<OpenedWithReason>, IEntityTypeConfiguration<Carer>, IEntityTypeConfiguration<Circumstance>, IEntityTypeConfiguration<OwnWords>, IEntityTypeConfiguration<RequestNotToShare>,
    IEntityTypeConfiguration<FamilySharing>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        About(builder);
        builder.ComplexProperty(r => r.Details);
        // With the team: a number that a service which is not shown already uses must not tell a colleague so by being refused.
        builder.HasIndex(r => new { r.OrganisationId, r.LocalId, r.TeamId }).IsUnique();
        builder.HasIndex(r => new { r.OrganisationId, r.SearchName });
    }

    public void Configure(EntityTypeBuilder<Involvement> builder)
    {
        About(builder, index: false);
        builder.HasIndex(i => new { i.YoungPersonId, i.TeamId });
        builder.HasIndex(i => new { i.TeamId, i.State });
    }

    public void Configure(EntityTypeBuilder<GroupingDecision> builder)
    {
        About(builder, index: false);
        builder.HasIndex(d => new { d.YoungPersonId, d.AgreedOn });
    }

    public void Configure(EntityTypeBuilder<NamedPerson> builder) => About(builder);
    public void Configure(EntityTypeBuilder<OpenedWithReason> builder) => About(builder);
    public void Configure(EntityTypeBuilder<Carer> builder) => About(builder);
    public void Configure(EntityTypeBuilder<Circumstance> builder) => About(builder);
    public void Configure(EntityTypeBuilder<OwnWords> builder) => About(builder);
    public void Configure(EntityTypeBuilder<RequestNotToShare> builder) => About(builder);
    public void Configure(EntityTypeBuilder<FamilySharing> builder) => About(builder);

    internal static void About<T>(EntityTypeBuilder<T> builder, bool index = true) where T : class, IEntry
    {
        builder.HasOne<YoungPerson>().WithMany().HasForeignKey(e => e.YoungPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(e => e.TeamId).OnDelete(DeleteBehavior.Restrict);
        if (index) builder.HasIndex(e => e.YoungPersonId);
    }
}

internal sealed class TrailMapping : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<ChainHead>, IEntityTypeConfiguration<ReadEntry>, IEntityTypeConfiguration<ReadSubject>,
    IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<ContentVersion>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder) => builder.HasKey(a => new { a.Chain, a.Sequence });

    public void Configure(EntityTypeBuilder<ChainHead> builder)
    {
        builder.HasKey(h => h.Chain);
        builder.Property(h => h.Sequence).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ReadEntry> builder) => builder.HasKey(r => new { r.Chain, r.Sequence });
    public void Configure(EntityTypeBuilder<ReadSubject> builder)
    {
        builder.HasKey(s => new { s.ReaderId, s.Sequence, s.YoungPersonId });
        builder.HasIndex(s => new { s.YoungPersonId, s.At });
    }

    public void Configure(EntityTypeBuilder<Draft> builder) => builder.HasKey(d => new { d.MemberId, d.Form, d.Subject });
    public void Configure(EntityTypeBuilder<ContentVersion> builder) => builder.HasKey(c => new { c.Name, c.Version });
}
