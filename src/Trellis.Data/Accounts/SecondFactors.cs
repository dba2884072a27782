using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Accounts;

namespace Trellis.Data.Accounts;

/// <summary>The key a code app shares with us, encrypted. Until its first code was typed it opens nothing.</summary>
public class AppKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required byte[] Sealed { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? ConfirmedAt { get; set; }
    /// <summary>The last half minute whose code was used: that code is not good again.</summary>
    public long LastStep { get; set; }
}

/// <summary>One of the codes somebody keeps on paper, kept here as what it hashes to.</summary>
public class RecoveryCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required byte[] Hash { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>What somebody has beside their password.</summary>
/// <param name="Outside">Accounts elsewhere that let them in, which ask for a second step of their own.</param>
public sealed record Has(bool App, int Passkeys, int RecoveryCodes, int Outside)
{
    public bool Any => App || Passkeys > 0 || Outside > 0;
}

/// <summary>The second factors of accounts: code apps, recovery codes, and how many passkeys.</summary>
public sealed class SecondFactors(TrellisDb db, IDataProtectionProvider protection)
{
    public const int Codes = 10;

    private readonly IDataProtector seal = protection.CreateProtector("Trellis.Accounts.AppKey");

    public async Task<Has> OfAsync(Guid account, CancellationToken cancel) => new(
        await db.AppKeys.AnyAsync(k => k.AccountId == account && k.ConfirmedAt != null, cancel),
        await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == account, cancel),
        await db.RecoveryCodes.CountAsync(c => c.AccountId == account && c.UsedAt == null, cancel),
        await db.UserLogins.CountAsync(l => l.UserId == account, cancel));

    /// <summary>The key to be put into an app now: the one that waits for its first code, or a new one.</summary>
    public async Task<byte[]> KeyToConfirmAsync(Guid account, Moment now, CancellationToken cancel)
    {
        var waiting = await db.AppKeys.AsNoTracking().Where(k => k.AccountId == account && k.ConfirmedAt == null).OrderByDescending(k => k.MadeAt).FirstOrDefaultAsync(cancel);
        if (waiting is not null) return seal.Unprotect(waiting.Sealed);
        var key = System.Security.Cryptography.RandomNumberGenerator.GetBytes(OneTimeCode.KeyBytes);
        db.Add(new AppKey { AccountId = account, Sealed = seal.Protect(key), MadeAt = now.Instant });
        await db.SaveUnauditedAsync(cancel);
        return key;
    }

    /// <summary>The first code of a new key makes it the account's app, in place of the one before. Saved with whatever else is about to be.</summary>
    public async Task<bool> ConfirmAsync(Guid account, string typed, Moment now, CancellationToken cancel)
    {
        var keys = await db.AppKeys.Where(k => k.AccountId == account).ToListAsync(cancel);
        var waiting = keys.Where(k => k.ConfirmedAt is null).MaxBy(k => k.MadeAt);
        if (waiting is null || OneTimeCode.StepTyped(seal.Unprotect(waiting.Sealed), typed, now, 0) is not { } step) return false;
        (waiting.ConfirmedAt, waiting.LastStep) = (now.Instant, step);
        db.RemoveRange(keys.Where(k => k != waiting));
        return true;
    }

    /// <summary>Takes a code of the app once.</summary>
    public async Task<bool> TakesCodeAsync(Guid account, string typed, Moment now, CancellationToken cancel)
    {
        var key = await db.AppKeys.AsNoTracking().SingleOrDefaultAsync(k => k.AccountId == account && k.ConfirmedAt != null, cancel);
        if (key is null || OneTimeCode.StepTyped(seal.Unprotect(key.Sealed), typed, now, key.LastStep) is not { } step) return false;
        return await db.AppKeys.Where(k => k.Id == key.Id && k.LastStep < step).ExecuteUpdateAsync(k => k.SetProperty(x => x.LastStep, step), cancel) == 1;
    }

    /// <summary>Takes a recovery code once.</summary>
    public async Task<bool> TakesRecoveryCodeAsync(Guid account, string typed, Moment now, CancellationToken cancel)
    {
        var hash = OneUse.HashOfTyped(typed);
        return await db.RecoveryCodes.Where(c => c.AccountId == account && c.Hash == hash && c.UsedAt == null).ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now.Instant), cancel) == 1;
    }

    /// <summary>New codes in place of all earlier ones. They are shown once, and stand nowhere. Saved with whatever else is about to be.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid account, CancellationToken cancel)
    {
        db.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == account).ToListAsync(cancel));
        var codes = Enumerable.Range(0, Codes).Select(_ => OneUse.ForPaper()).ToList();
        db.AddRange(codes.Select(c => new RecoveryCode { AccountId = account, Hash = OneUse.HashOfTyped(c) }));
        return codes;
    }

    /// <summary>Takes away everything somebody had beside their password. Saved with whatever else is about to be.</summary>
    public async Task ForgetAllAsync(Guid account, CancellationToken cancel)
    {
        db.RemoveRange(await db.AppKeys.Where(k => k.AccountId == account).ToListAsync(cancel));
        db.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == account).ToListAsync(cancel));
        db.RemoveRange(await db.UserLogins.Where(l => l.UserId == account).ToListAsync(cancel));
        db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account).ToListAsync(cancel));
    }
}
