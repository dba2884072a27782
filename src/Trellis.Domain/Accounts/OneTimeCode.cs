using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trellis.Domain.Accounts;

/// <summary>
/// The six digits a code app shows, new each half minute (RFC 6238 over RFC 4226: HMAC-SHA-1, steps of 30 seconds from 1970). Our own forty lines rather than the framework's, so that a
/// code is good once only and time is the injected one.
/// </summary>
public static class OneTimeCode
{
    public const int KeyBytes = 20;
    private const int StepSeconds = 30, Digits = 1_000_000;

    public static long StepOf(Moment now) => now.Instant.ToUnixTimeSeconds() / StepSeconds;

    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What code apps compute; HMAC does not rest on SHA-1 being free of collisions.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed: this one, or one before or after for a clock that is a little off. Null when it is none of them, or not later than one that was used.</summary>
    public static long? StepTyped(byte[] key, string typed, Moment now, long lastUsed)
    {
        var given = Encoding.UTF8.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(key, step)), given) && step > lastUsed) found = step;
        return found;
    }

    /// <summary>The address a code app reads from the picture.</summary>
    public static string AddressFor(string site, string account, byte[] key) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account)}?secret={Base32.Of(key)}&issuer={Uri.EscapeDataString(site)}";
}
