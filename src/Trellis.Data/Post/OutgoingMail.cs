using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;

namespace Trellis.Data.Post;

/// <summary>A letter by e-mail: to whom, about what, and its words.</summary>
public sealed record Letter(string To, string Subject, string Words);

/// <summary>A letter that waits to be sent, written with the change it tells of. Its words are encrypted, for they may hold a link, and gone once it is sent.</summary>
public class OutgoingMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string To { get; init; }
    public required string Subject { get; init; }
    public byte[]? Sealed { get; set; }
    public required DateTimeOffset WrittenAt { get; init; }
    public required DateTimeOffset NextTryAt { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset? SentAt { get; set; }
}

/// <summary>Somebody asked for a link for a new password. Whether there is such an account is found out afterwards, so that asking tells nothing.</summary>
public class ResetAsked
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Address { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Letters on their way: put in with a save, taken out by whoever carries them.</summary>
public sealed class Outbox(TrellisDb db, IDataProtectionProvider protection)
{
    public const int MostTries = 12;
    /// <summary>So long nobody else takes a letter that somebody has in hand.</summary>
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(2);

    private readonly IDataProtector seal = protection.CreateProtector("Trellis.Post");

    /// <summary>Adds a letter to what is about to be saved.</summary>
    public void Put(Letter letter, Moment now) => db.Add(new OutgoingMail
    {
        To = letter.To, Subject = letter.Subject, Sealed = seal.Protect(Encoding.UTF8.GetBytes(letter.Words)), WrittenAt = now.Instant, NextTryAt = now.Instant,
    });

    /// <summary>The next letter that is due, in hand for a while; null when there is none, or somebody else took it.</summary>
    public async Task<(OutgoingMail Mail, Letter Letter)?> TakeAsync(Moment now, CancellationToken cancel)
    {
        var mail = await db.OutgoingMails.AsNoTracking().Where(m => m.SentAt == null && m.NextTryAt <= now.Instant && m.Tries < MostTries).OrderBy(m => m.NextTryAt).FirstOrDefaultAsync(cancel);
        if (mail?.Sealed is null) return null;
        var mine = await db.OutgoingMails.Where(m => m.Id == mail.Id && m.Tries == mail.Tries)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Tries, mail.Tries + 1).SetProperty(x => x.NextTryAt, now.Instant + InHand), cancel) == 1;
        return mine ? (mail, new(mail.To, mail.Subject, Encoding.UTF8.GetString(seal.Unprotect(mail.Sealed)))) : null;
    }

    public Task SentAsync(OutgoingMail mail, Moment now, CancellationToken cancel) =>
        db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentAt, now.Instant).SetProperty(x => x.Sealed, (byte[]?)null), cancel);

    /// <summary>Tried again later: after two minutes, then ever more rarely, up to twelve hours.</summary>
    public Task NotSentAsync(OutgoingMail mail, Moment now, CancellationToken cancel) =>
        db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, now.Instant + TimeSpan.FromMinutes(Math.Min(2 << mail.Tries, 720))), cancel);

    /// <summary>The next asking for a new password, taken out; null when there is none.</summary>
    public async Task<ResetAsked?> TakeAskedAsync(CancellationToken cancel)
    {
        var asked = await db.ResetsAsked.AsNoTracking().OrderBy(r => r.At).FirstOrDefaultAsync(cancel);
        return asked is not null && await db.ResetsAsked.Where(r => r.Id == asked.Id).ExecuteDeleteAsync(cancel) == 1 ? asked : null;
    }
}
