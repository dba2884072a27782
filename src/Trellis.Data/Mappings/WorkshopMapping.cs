using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Alliance;
using Trellis.Domain.Workshops;

namespace Trellis.Data.Mappings;

internal sealed class WorkshopMapping : IEntityTypeConfiguration<Workshop>, IEntityTypeConfiguration<Subject>, IEntityTypeConfiguration<Participant>, IEntityTypeConfiguration<Vote>,
    IEntityTypeConfiguration<ShowOfCards>, IEntityTypeConfiguration<WorkshopNote>, IEntityTypeConfiguration<Turn>, IEntityTypeConfiguration<Ballot>, IEntityTypeConfiguration<AgendaPart>,
    IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<WishToTalk>
{
    public void Configure(EntityTypeBuilder<Workshop> builder)
    {
        builder.Ignore(w => w.Agenda).Ignore(w => w.ToScore).Ignore(w => w.Check).Ignore(w => w.CurrentBallot).Ignore(w => w.CurrentSubject).Ignore(w => w.CurrentPart).Ignore(w => w.NextPart).Ignore(w => w.ToSettle);
        builder.HasIndex(w => w.JoinCode).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(w => w.PlannedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(w => w.Parts).WithOne().HasForeignKey(p => p.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(w => w.Subjects).WithOne().HasForeignKey(s => s.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(w => w.Proposals).WithOne().HasForeignKey(p => p.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(w => w.Ballots).WithOne().HasForeignKey(b => b.WorkshopId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaPart> builder) => builder.ToTable("AgendaParts");

    public void Configure(EntityTypeBuilder<Subject> builder) => builder.ToTable("WorkshopSubjects").HasKey(s => new { s.WorkshopId, s.Code });

    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("Ballots");
        builder.HasIndex(b => new { b.WorkshopId, b.Subject, b.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Proposal> builder) => builder.ToTable("WorkshopProposals");

    public void Configure(EntityTypeBuilder<WishToTalk> builder)
    {
        In(builder);
        builder.ToTable("WishesToTalk").HasKey(w => new { w.ProposalId, w.ParticipantId });
        builder.HasOne<Proposal>().WithMany().HasForeignKey(w => w.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        In(builder);
        builder.HasIndex(p => new { p.WorkshopId, p.ReturnKey }).IsUnique();
        builder.HasIndex(p => p.ReturnKey);
    }

    public void Configure(EntityTypeBuilder<Vote> builder)
    {
        In(builder);
        builder.ToTable("Votes").HasKey(v => new { v.BallotId, v.ParticipantId });
    }

    public void Configure(EntityTypeBuilder<ShowOfCards> builder)
    {
        In(builder);
        builder.ToTable("ShowsOfCards");
    }

    public void Configure(EntityTypeBuilder<WorkshopNote> builder) => In(builder);

    public void Configure(EntityTypeBuilder<Turn> builder)
    {
        In(builder);
        builder.ToTable("Turns");
    }

    private static void In<T>(EntityTypeBuilder<T> builder) where T : class
    {
        builder.HasOne<Workshop>().WithMany().HasForeignKey("WorkshopId").OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("WorkshopId");
    }
}
