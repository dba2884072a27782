using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Mappings;

internal sealed class MatchingMapping : IEntityTypeConfiguration<RegistrationLink>, IEntityTypeConfiguration<PossibleMatch>, IEntityTypeConfiguration<NeverMatch>, IEntityTypeConfiguration<JoinedRecord>,
    IEntityTypeConfiguration<MovedEntry>, IEntityTypeConfiguration<IdentityAnswer>, IEntityTypeConfiguration<DetailsCheck>
{
    public void Configure(EntityTypeBuilder<RegistrationLink> builder)
    {
        EntryMapping.About(builder);
        builder.HasIndex(l => l.RegistrationId);
        builder.HasIndex(l => new { l.Band, l.LinkedAt });
    }

    public void Configure(EntityTypeBuilder<PossibleMatch> builder)
    {
        builder.HasIndex(m => m.YoungPersonId);
        builder.HasIndex(m => m.CandidateId);
        builder.HasIndex(m => new { m.SettledAt, m.WeightHundredths });
    }

    public void Configure(EntityTypeBuilder<NeverMatch> builder) => builder.HasIndex(m => m.YoungPersonId);

    public void Configure(EntityTypeBuilder<JoinedRecord> builder)
    {
        builder.HasOne<YoungPerson>().WithMany().HasForeignKey(j => j.YoungPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<YoungPerson>().WithMany().HasForeignKey(j => j.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(j => j.OtherId);
        builder.Ignore(j => j.Holds);
    }

    public void Configure(EntityTypeBuilder<MovedEntry> builder)
    {
        builder.HasOne<JoinedRecord>().WithMany().HasForeignKey(m => m.JoinId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.YoungPersonId);
    }

    public void Configure(EntityTypeBuilder<IdentityAnswer> builder)
    {
        EntryMapping.About(builder);
        builder.HasIndex(a => a.RegistrationId);
        builder.Ignore(a => a.Doubts);
    }

    public void Configure(EntityTypeBuilder<DetailsCheck> builder)
    {
        EntryMapping.About(builder);
        builder.HasIndex(c => c.MatchId);
    }
}
