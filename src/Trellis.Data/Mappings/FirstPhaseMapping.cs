using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Domain.Workshops;

namespace Trellis.Data.Mappings;

internal sealed class FirstPhaseMapping : IEntityTypeConfiguration<PhasePlacement>, IEntityTypeConfiguration<StepFound>
{
    public void Configure(EntityTypeBuilder<PhasePlacement> builder) => builder.HasIndex(p => p.Sequence).IsUnique();

    public void Configure(EntityTypeBuilder<StepFound> builder)
    {
        builder.ToTable("FirstPhaseSteps");
        builder.HasOne<Workshop>().WithMany().HasForeignKey(s => s.HeldInId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.Step, s.Sequence }).IsUnique();
    }
}
