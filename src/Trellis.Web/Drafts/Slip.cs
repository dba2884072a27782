using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Trellis.Domain;

namespace Trellis.Web.Drafts;

/// <summary>
/// Goes out with a form, sealed, and comes back with what was typed: to whom the form was given, and which it is. By it, typing finds its author also when nobody is
/// signed in any more, or somebody else is.
/// </summary>
/// <param name="MemberId">To whom the form was given.</param>
/// <param name="Address">Where the form is, with the query it was asked for with.</param>
/// <param name="Subject">The young person it is about, or empty.</param>
/// <param name="Title">The title of the page, with <see cref="Name"/> in place of a young person's name: a list shows the name only to those who may still see it.</param>
public sealed record Slip(Guid MemberId, string Address, Guid Subject, string Title, DateTimeOffset GivenAt)
{
    public const string Field = "__form";
    public const string Name = "{name}";

    /// <summary>A page left open over a long weekend.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromDays(7);

    /// <summary>What the draft is kept under.</summary>
    public string Form => FormOf(Address.Split('?')[0]);

    public static string FormOf(PathString path) => path.Value!.TrimEnd('/').ToLowerInvariant();

    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this));

    /// <summary>The slip that came back with a form, if it is ours, is for this address and is not too old.</summary>
    public static Slip? In(IFormCollection form, PathString path, IDataProtectionProvider protection, TimeProvider clock)
    {
        if (form[Field] is not [{ Length: > 0 } sealedSlip]) return null;
        try
        {
            var slip = JsonSerializer.Deserialize<Slip>(Protector(protection).Unprotect(sealedSlip))!;
            return slip.Form == FormOf(path) && clock.Now().Instant - slip.GivenAt < Holds ? slip : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("Trellis.Drafts.Slip");
}
