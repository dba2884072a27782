using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trellis.Data.Imports;

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ImportRemark>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.HasIndex(r => new { r.OrganisationId, r.StartedAt });
        builder.Ignore(r => r.ChangedNothing);
    }

    public void Configure(EntityTypeBuilder<ImportRemark> builder)
    {
        builder.HasKey(r => new { r.RunId, r.Number });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId);
    }
}
