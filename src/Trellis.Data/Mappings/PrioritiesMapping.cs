using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Assessment;
using Trellis.Domain.Priorities;
using Trellis.Domain.Workshops;

namespace Trellis.Data.Mappings;

internal sealed class PrioritiesMapping : IEntityTypeConfiguration<Prioritisation>, IEntityTypeConfiguration<TableOrder>, IEntityTypeConfiguration<AgreedFive>
{
    public void Configure(EntityTypeBuilder<Prioritisation> builder)
    {
        builder.HasOne<AssessmentRound>().WithMany().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Workshop>().WithMany().HasForeignKey(p => p.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.HeldOn);
    }

    public void Configure(EntityTypeBuilder<TableOrder> builder)
    {
        builder.HasOne<Prioritisation>().WithMany().HasForeignKey(t => t.PrioritisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.PrioritisationId, t.Table }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgreedFive> builder)
    {
        builder.HasOne<Prioritisation>().WithMany().HasForeignKey(a => a.PrioritisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.PrioritisationId, a.Sequence }).IsUnique();
    }
}
