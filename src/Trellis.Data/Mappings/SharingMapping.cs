using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Mappings;

internal sealed class SharingMapping : IEntityTypeConfiguration<EmergencyAccess>, IEntityTypeConfiguration<SafeguardingDecision>, IEntityTypeConfiguration<LookHeldBack>, IEntityTypeConfiguration<SampleCheck>,
    IEntityTypeConfiguration<ExportRequest>, IEntityTypeConfiguration<LifeEvent>
{
    public void Configure(EntityTypeBuilder<EmergencyAccess> builder)
    {
        EntryMapping.About(builder);
        builder.HasOne<Member>().WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SafeguardingDecision> builder)
    {
        EntryMapping.About(builder);
        builder.HasOne<Team>().WithMany().HasForeignKey(d => d.ToTeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.ToTeamId);
    }

    public void Configure(EntityTypeBuilder<LookHeldBack> builder)
    {
        builder.HasOne<YoungPerson>().WithMany().HasForeignKey(h => h.YoungPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => new { h.YoungPersonId, h.ReaderId, h.Sequence });
    }

    public void Configure(EntityTypeBuilder<LifeEvent> builder) => EntryMapping.About(builder);

    public void Configure(EntityTypeBuilder<ExportRequest> builder)
    {
        builder.HasOne<Team>().WithMany().HasForeignKey(e => e.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.OrganisationId, e.AskedAt });
    }

    public void Configure(EntityTypeBuilder<SampleCheck> builder) => builder.HasIndex(c => new { c.OrganisationId, c.SubjectId });
}
