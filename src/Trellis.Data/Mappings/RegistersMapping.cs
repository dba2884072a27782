using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence.Registers;

namespace Trellis.Data.Mappings;

internal sealed class RegistersMapping : IEntityTypeConfiguration<RegisterEntry>, IEntityTypeConfiguration<GroupMember>, IEntityTypeConfiguration<GroupMeeting>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.HasIndex(e => new { e.EntryId, e.Sequence }).IsUnique();
        builder.HasIndex(e => e.Register);
    }

    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.FromOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.GroupId);
    }

    public void Configure(EntityTypeBuilder<GroupMeeting> builder)
    {
        builder.HasIndex(m => new { m.MeetingId, m.Sequence }).IsUnique();
        builder.HasIndex(m => m.GroupId);
    }
}
