using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Data.Working;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ImportRemark>, IEntityTypeConfiguration<ImportedRow>, IEntityTypeConfiguration<SentFile>, IEntityTypeConfiguration<SentPart>,
    IEntityTypeConfiguration<RememberedReading>, IEntityTypeConfiguration<CaseloadLoad>, IEntityTypeConfiguration<Work>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.HasIndex(r => new { r.OrganisationId, r.StartedAt });
        builder.HasIndex(r => r.LoadId);
        builder.Ignore(r => r.ChangedNothing);
        builder.Ignore(r => r.NewHere);
    }

    public void Configure(EntityTypeBuilder<ImportRemark> builder)
    {
        builder.HasKey(r => new { r.RunId, r.Number });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId);
    }

    public void Configure(EntityTypeBuilder<ImportedRow> builder)
    {
        builder.HasKey(r => new { r.RunId, r.Row });
        builder.HasIndex(r => r.YoungPersonId);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId);
    }

    public void Configure(EntityTypeBuilder<SentFile> builder) => builder.HasKey(f => f.LoadId);

    public void Configure(EntityTypeBuilder<SentPart> builder) => builder.HasKey(p => new { p.FileId, p.Number });

    public void Configure(EntityTypeBuilder<RememberedReading> builder) => builder.HasKey(r => r.OrganisationId);

    public void Configure(EntityTypeBuilder<CaseloadLoad> builder)
    {
        builder.HasOne<Organisation>().WithMany().HasForeignKey(l => l.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.OrganisationId, l.SentAt });
        builder.Ignore(l => l.IsOver);
    }

    public void Configure(EntityTypeBuilder<Work> builder)
    {
        builder.HasIndex(w => w.FinishedAt);
        builder.HasIndex(w => w.SubjectId);
    }
}
