using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Connections;

/// <summary>Who is calling: a connected system, and what it asked to be allowed with this token.</summary>
public sealed record Caller(Guid SystemId, Guid MemberId, SystemMay May);

/// <summary>Secrets and tokens of connected systems: made, shown once, held against what was kept, ended.</summary>
public sealed class Credentials(TrellisDb db, OneWriter queue)
{
    private static readonly byte[] Nothing = new byte[32];

    public Task<List<SystemSecret>> OfAsync(Guid systemId, CancellationToken cancel) => db.SystemSecrets.Where(s => s.SystemId == systemId && s.EndedAt == null).OrderBy(s => s.MadeAt).ToListAsync(cancel);

    /// <summary>Adds a secret to what is about to be saved. What it gives back is nowhere else.</summary>
    public async Task<string> MakeAsync(ConnectedSystem system, Member by, Moment now, CancellationToken cancel)
    {
        if (system.StateOn(now.Today) is not ConnectionState.Open) throw new RuleBrokenException("The connection is not open, so it needs no secret yet");
        if ((await OfAsync(system.Id, cancel)).Count >= SystemSecret.MostAtOnce) throw new RuleBrokenException("Two secrets stand already. End the one that is no longer used first");
        var secret = OneUse.ForLink();
        db.AddRange(new SystemSecret { SystemId = system.Id, Hash = OneUse.Hash(secret), MadeAt = now.Instant }, ConnectionEvent.Of(system, ConnectionAct.SecretMade, by, now));
        return secret;
    }

    /// <summary>From now on the secret and every token given for it open nothing.</summary>
    public async Task EndAsync(ConnectedSystem system, Guid secretId, Member by, Moment now, CancellationToken cancel)
    {
        if ((await OfAsync(system.Id, cancel)).Find(s => s.Id == secretId) is not { } secret) throw new RuleBrokenException("This secret was ended already");
        secret.EndedAt = now.Instant;
        db.Add(ConnectionEvent.Of(system, ConnectionAct.SecretEnded, by, now));
    }

    /// <summary>The token for a secret that is right, of a connection that is open; the same work for one that is not.</summary>
    /// <param name="asked">What the system wants the token for; nothing for all it may do.</param>
    public async Task<(string Token, SystemMay May)?> GiveTokenAsync(string clientId, string secret, SystemMay? asked, Moment now, CancellationToken cancel)
    {
        var id = Guid.TryParse(clientId, out var parsed) ? parsed : Guid.Empty;
        var system = await db.ConnectedSystems.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
        var (hash, kept) = (OneUse.Hash(secret), await db.SystemSecrets.AsNoTracking().Where(s => s.SystemId == id && s.EndedAt == null).ToListAsync(cancel));
        var right = kept.Append(new() { SystemId = id, Hash = Nothing, MadeAt = default }).Where(s => CryptographicOperations.FixedTimeEquals(s.Hash, hash)).ToList();
        if (system is null || right.Count == 0 || system.StateOn(now.Today) is not ConnectionState.Open) return null;

        var (token, may) = (OneUse.ForLink(), system.May & (asked ?? system.May));
        db.AddRange(new SystemToken { Hash = OneUse.Hash(token), SecretId = right[0].Id, May = may, Until = now.Instant + SystemToken.Lasts }, ConnectionEvent.Of(system, ConnectionAct.TokenGiven, null, now));
        await db.SaveChangesAsync(cancel);
        return (token, may);
    }

    /// <summary>Who holds a token, as the connection stands at this moment; nobody where anything of it has ended.</summary>
    public async Task<Caller?> CallerAsync(string token, Moment now, CancellationToken cancel)
    {
        var hash = OneUse.Hash(token);
        var found = await (from t in db.SystemTokens.AsNoTracking()
                           join s in db.SystemSecrets on t.SecretId equals s.Id
                           join system in db.ConnectedSystems on s.SystemId equals system.Id
                           where t.Hash == hash && t.Until > now.Instant && s.EndedAt == null
                           select new { Token = t, System = system }).SingleOrDefaultAsync(cancel);
        return found is null || found.System.StateOn(now.Today) is not ConnectionState.Open ? null : new(found.System.Id, found.System.MemberId, found.Token.May & found.System.May);
    }

    /// <summary>Tokens past their hour, and answers that nobody will ask for again.</summary>
    public async Task ClearAsync(Moment now, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        await db.SystemTokens.Where(t => t.Until < now.Instant).ExecuteDeleteAsync(cancel);
        await db.AnsweredCalls.Where(c => c.At < now.Instant - AnsweredCall.Kept).ExecuteDeleteAsync(cancel);
    }
}
