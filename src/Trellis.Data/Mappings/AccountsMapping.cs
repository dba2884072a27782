using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Data.Accounts;
using Trellis.Data.Post;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Mappings;

internal sealed class AccountsMapping : IEntityTypeConfiguration<AccountEvent>, IEntityTypeConfiguration<SecretLink>, IEntityTypeConfiguration<AppKey>, IEntityTypeConfiguration<RecoveryCode>,
    IEntityTypeConfiguration<SlowedDown>, IEntityTypeConfiguration<Stay>, IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<FreshStart>, IEntityTypeConfiguration<StaffCheck>
{
    public void Configure(EntityTypeBuilder<AccountEvent> builder) => builder.HasIndex(e => e.AccountId);

    public void Configure(EntityTypeBuilder<SecretLink> builder) => builder.HasIndex(l => l.Hash).IsUnique();

    public void Configure(EntityTypeBuilder<AppKey> builder) => builder.HasIndex(k => k.AccountId);

    public void Configure(EntityTypeBuilder<RecoveryCode> builder) => builder.HasIndex(c => c.AccountId);

    public void Configure(EntityTypeBuilder<SlowedDown> builder)
    {
        builder.ToTable("SlowedDown");
        builder.HasKey(s => s.Key);
    }

    public void Configure(EntityTypeBuilder<Stay> builder) => builder.HasIndex(s => s.AccountId);

    public void Configure(EntityTypeBuilder<OutgoingMail> builder) => builder.HasIndex(m => new { m.SentAt, m.NextTryAt });

    public void Configure(EntityTypeBuilder<FreshStart> builder) => builder.HasIndex(f => f.AccountId);

    public void Configure(EntityTypeBuilder<StaffCheck> builder) => builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
}
