using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Trellis.Web.Access.SignIns;

/// <summary>Where a try to sign in comes from: a device that the account was signed in on before, or else a network address.</summary>
public sealed class Whence(IHttpContextAccessor accessor, IDataProtectionProvider protection)
{
    private const string Cookie = "trellis-device";
    private const int MostAccounts = 20;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("Trellis.KnownDevice").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The network address; of the newer kind the part that one household or school has.</summary>
    public string Address => Http.Connection.RemoteIpAddress is not { } address ? "no address"
        : IPAddress.IsLoopback(address) ? "this computer"
        : address.IsIPv4MappedToIPv6 ? $"{address.MapToIPv4()}"
        : address.AddressFamily is AddressFamily.InterNetworkV6 ? $"{new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]])}/64" : $"{address}";

    public string Device => Words.Devices.Said(Http.Request.Headers.UserAgent.ToString());

    /// <summary>What wrong tries are counted under.</summary>
    public string Of(Guid? account) => Known(account) is { } device ? $"device {device}" : $"address {Address}";

    public bool IsKnown(Guid account) => Known(account) is not null;

    /// <summary>From now on a stranger's wrong tries do not slow this device down.</summary>
    public void Remember(Guid account)
    {
        var (device, accounts) = Read();
        var known = string.Join(',', accounts.Where(a => a != $"{account:N}").Append($"{account:N}").TakeLast(MostAccounts));
        Http.Response.Cookies.Append(Cookie, seal.Protect($"{device ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))} {known}", Remembered),
            new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps, MaxAge = Remembered, IsEssential = true });
    }

    private string? Known(Guid? account) => Read() is ({ } device, var accounts) && accounts.Contains($"{account:N}") ? device : null;

    private (string? Device, string[] Accounts) Read()
    {
        if (Http.Request.Cookies[Cookie] is not { } kept) return (null, []);
        try
        {
            return seal.Unprotect(kept).Split(' ') is [var device, var accounts] ? (device, accounts.Split(',')) : (null, []);
        }
        catch (CryptographicException)
        {
            return (null, []);
        }
    }
}
