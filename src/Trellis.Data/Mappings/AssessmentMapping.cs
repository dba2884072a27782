using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Assessment;
using Trellis.Domain.Measures;

namespace Trellis.Data.Mappings;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<AssessmentRound>, IEntityTypeConfiguration<PrincipleRating>, IEntityTypeConfiguration<MeasureResult>, IEntityTypeConfiguration<PublishedTotal>
{
    public void Configure(EntityTypeBuilder<AssessmentRound> builder) => builder.HasIndex(r => r.HeldOn);

    public void Configure(EntityTypeBuilder<PrincipleRating> builder)
    {
        builder.HasOne<AssessmentRound>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.RoundId, r.Rating, r.Sequence }).IsUnique();
        builder.Ignore(r => r.Answers);
    }

    public void Configure(EntityTypeBuilder<PublishedTotal> builder) => builder.HasOne<AssessmentRound>().WithMany().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<MeasureResult> builder) => builder.HasIndex(r => new { r.Measure, r.To });
}
