using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Connections;

/// <summary>What a record system proves itself by, kept as what it hashes to. Two may stand at once, so that one can take the other's place without a pause.</summary>
public class SystemSecret
{
    public const int MostAtOnce = 2;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SystemId { get; init; }
    public required byte[] Hash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>A token given for a secret: good for an hour, while the secret and the connection are.</summary>
public class SystemToken
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public required byte[] Hash { get; init; }
    public required Guid SecretId { get; init; }
    public required SystemMay May { get; init; }
    public required DateTimeOffset Until { get; init; }
}

/// <summary>A call that changed something, with its answer, by the key its sender gave it: sent again it is answered again, and nothing happens twice.</summary>
public class AnsweredCall
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public required Guid SystemId { get; init; }
    public required string Key { get; init; }
    public required byte[] BodyHash { get; init; }
    public required string Answer { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class ConnectionsMapping : IEntityTypeConfiguration<ConnectedSystem>, IEntityTypeConfiguration<ConnectionEvent>, IEntityTypeConfiguration<SystemSecret>, IEntityTypeConfiguration<SystemToken>, IEntityTypeConfiguration<AnsweredCall>
{
    public void Configure(EntityTypeBuilder<ConnectedSystem> builder)
    {
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ConnectionEvent> builder) => builder.HasIndex(e => e.SystemId);

    public void Configure(EntityTypeBuilder<SystemSecret> builder) => builder.HasIndex(s => s.SystemId);

    public void Configure(EntityTypeBuilder<SystemToken> builder) => builder.HasKey(t => t.Hash);

    public void Configure(EntityTypeBuilder<AnsweredCall> builder) => builder.HasKey(c => new { c.SystemId, c.Key });
}
