using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Alliance;
using Trellis.Domain.Planning;
using Trellis.Domain.Priorities;

namespace Trellis.Data.Mappings;

internal sealed class PlanningMapping : IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<Objective>, IEntityTypeConfiguration<PlanAction>, IEntityTypeConfiguration<ActionReport>,
    IEntityTypeConfiguration<DatesMoved>, IEntityTypeConfiguration<SystemBarrier>, IEntityTypeConfiguration<Benefit>, IEntityTypeConfiguration<PartInRedesign>
{
    public void Configure(EntityTypeBuilder<Plan> builder) => builder.HasOne<AgreedFive>().WithMany().HasForeignKey(p => p.FiveId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<Objective> builder) => builder.HasOne<Plan>().WithMany().HasForeignKey(o => o.PlanId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<PlanAction> builder)
    {
        builder.HasOne<Plan>().WithMany().HasForeignKey(a => a.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Objective>().WithMany().HasForeignKey(a => a.ObjectiveId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ActionReport> builder) => builder.HasOne<PlanAction>().WithMany().HasForeignKey(r => r.ActionId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<DatesMoved> builder)
    {
        builder.ToTable("DatesMoved");
        builder.HasOne<PlanAction>().WithMany().HasForeignKey(m => m.ActionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SystemBarrier> builder)
    {
        builder.HasOne<Organisation>().WithMany().HasForeignKey(b => b.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(b => b.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Benefit> builder)
    {
        builder.Ignore(b => b.Target).Ignore(b => b.Indicator);
        builder.HasIndex(b => b.Impact).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PartInRedesign> builder) => builder.ToTable("PartsInRedesign");
}
