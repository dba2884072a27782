using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence;
using Trellis.Domain.Measures;

namespace Trellis.Data.Mappings;

internal sealed class EvidenceMapping : IEntityTypeConfiguration<EvidenceItem>, IEntityTypeConfiguration<MindfulChecklist>, IEntityTypeConfiguration<GroupingsChecklist>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.HasOne<Organisation>().WithMany().HasForeignKey(i => i.FromOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MeasureResult>().WithMany().HasForeignKey(i => i.MeasureResultId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.DatedOn);
    }

    public void Configure(EntityTypeBuilder<MindfulChecklist> builder) => builder.HasIndex(c => c.AsOf);

    public void Configure(EntityTypeBuilder<GroupingsChecklist> builder) => builder.HasIndex(c => c.AsOf);
}
