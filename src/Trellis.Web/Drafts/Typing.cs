using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;
using Trellis.Data.Drafts;

namespace Trellis.Web.Drafts;

/// <summary>What somebody typed into a form: its fields as they were sent, without tokens and files.</summary>
public sealed record Typing(string Address, string Title, Dictionary<string, string?[]> Fields)
{
    /// <summary>In bytes. Ten times the longest form we have, filled to the brim.</summary>
    private const int Most = 1024 * 1024;

    public static Typing From(IFormCollection form, Slip slip) => new(slip.Address, slip.Title,
        form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToArray()));

    public IFormCollection AsForm() => new FormCollection(Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value)));

    /// <summary>Only under the author's name and this form can it be read again. Nothing when it is more than we keep.</summary>
    public byte[]? Seal(IDataProtectionProvider protection, Guid memberId, string form)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(this);
        return plain.Length > Most ? null : Protector(protection, memberId, form).Protect(plain);
    }

    /// <summary>Nothing when the key it was sealed with is no more.</summary>
    public static Typing? Open(Draft draft, IDataProtectionProvider protection)
    {
        try
        {
            return JsonSerializer.Deserialize<Typing>(Protector(protection, draft.MemberId, draft.Form).Unprotect(draft.Content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection, Guid memberId, string form) =>
        protection.CreateProtector("Trellis.Drafts", memberId.ToString("N"), form);
}
