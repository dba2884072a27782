using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Accounts;

namespace Trellis.Data.Accounts;

public enum LinkPurpose { Invitation, NewPassword, FreshStart }

/// <summary>A link in a letter: opened once, for a time, and kept only as what it hashes to.</summary>
public class SecretLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required LinkPurpose Purpose { get; init; }
    public required Guid AccountId { get; init; }
    /// <summary>The member an invitation is for: from its opening they belong to the account.</summary>
    public Guid? MemberId { get; init; }
    public required byte[] Hash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset Until { get; set; }
    public DateTimeOffset? OpenedAt { get; set; }

    public static TimeSpan Lasts(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => TimeSpan.FromDays(7),
        LinkPurpose.NewPassword => TimeSpan.FromHours(1),
        LinkPurpose.FreshStart => TimeSpan.FromDays(1),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };
}

/// <summary>Makes links, finds them again by what stands in the letter, and opens each once.</summary>
public sealed class Links(TrellisDb db)
{
    /// <summary>Adds a link to what is about to be saved, and closes earlier ones of its kind: of an invitation also those to another address. What it gives back is nowhere else.</summary>
    public async Task<string> MakeAsync(LinkPurpose purpose, Guid account, Guid? member, Moment now, CancellationToken cancel)
    {
        foreach (var earlier in await db.SecretLinks.Where(l => (member != null || l.AccountId == account) && l.Purpose == purpose && l.MemberId == member && l.OpenedAt == null && l.Until > now.Instant).ToListAsync(cancel)) earlier.Until = now.Instant;
        var secret = OneUse.ForLink();
        db.Add(new SecretLink { Purpose = purpose, AccountId = account, MemberId = member, Hash = OneUse.Hash(secret), MadeAt = now.Instant, Until = now.Instant + SecretLink.Lasts(purpose) });
        return secret;
    }

    public Task<SecretLink?> FindAsync(string secret, Moment now, CancellationToken cancel)
    {
        var hash = OneUse.Hash(secret);
        return db.SecretLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash && l.OpenedAt == null && l.Until > now.Instant, cancel);
    }

    /// <summary>Whether it was this call that opened it.</summary>
    public async Task<bool> OpenAsync(SecretLink link, Moment now, CancellationToken cancel) =>
        await db.SecretLinks.Where(l => l.Id == link.Id && l.OpenedAt == null && l.Until > now.Instant).ExecuteUpdateAsync(l => l.SetProperty(x => x.OpenedAt, now.Instant), cancel) == 1;
}
