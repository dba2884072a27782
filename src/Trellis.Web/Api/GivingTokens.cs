using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization;
using Trellis.Data.Accounts;
using Trellis.Data.Connections;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Api;

/// <summary>A token, as OAuth 2 gives it.</summary>
internal sealed record Given([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType, [property: JsonPropertyName("expires_in")] int ExpiresIn, [property: JsonPropertyName("scope")] string Scope);

/// <summary>Why none is given, as OAuth 2 says it.</summary>
internal sealed record NotGiven([property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_description")] string ErrorDescription);

/// <summary>Gives a token for a connection's id and secret (OAuth 2.0, RFC 6749 section 4.4). An unknown id, a wrong secret, a closed connection and a try too many get one answer.</summary>
internal static class GivingTokens
{
    private const string NotRight = "The client id and secret do not fit, or the connection is not open. Check both; after several wrong tries, wait a quarter of an hour before the next";

    public static async Task<IResult> GiveAsync(HttpContext http, Credentials credentials, Slowdowns slow, Whence whence, TimeProvider clock)
    {
        var (cancel, now) = (http.RequestAborted, clock.Now());
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType) return No("invalid_request", "Send application/x-www-form-urlencoded with grant_type=client_credentials");
        var form = await http.Request.ReadFormAsync(cancel);
        if (form["grant_type"] != "client_credentials") return No("unsupported_grant_type", "The only grant here is client_credentials");
        var asked = form["scope"].ToString() is { Length: > 0 } words ? Scopes.Read(words) ?? SystemMay.None : (SystemMay?)null;
        if (asked is SystemMay.None) return No("invalid_scope", $"Ask for {Scopes.Groupings}, {Scopes.Caseload}, or both with a space between");
        if (Basic(http.Request) is not var (id, secret)) (id, secret) = (form["client_id"].ToString(), form["client_secret"].ToString());

        var (from, about) = ($"client from {whence.Address}", $"client {id} from {whence.Address}");
        var counts = !await slow.MustWaitAsync(from, now, cancel) & await slow.MayTryAsync(Slowing.OneAccount, about, now, cancel);
        if (!counts || await credentials.GiveTokenAsync(id, secret, asked, now, cancel) is not var (token, may))
        {
            await slow.MayTryAsync(Slowing.OneAddress, from, now, cancel);
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"Trellis\"";
            return Results.Json(new NotGiven("invalid_client", NotRight), statusCode: StatusCodes.Status401Unauthorized);
        }
        await slow.WasRightAsync(about, cancel);
        return may == SystemMay.None ? No("invalid_scope", "The connection is not allowed that. Ask for another scope, or for none to get all it may have")
            : Results.Json(new Given(token, "Bearer", (int)SystemToken.Lasts.TotalSeconds, Scopes.Of(may)));
    }

    private static IResult No(string error, string putRight) => Results.Json(new NotGiven(error, putRight), statusCode: StatusCodes.Status400BadRequest);

    private static (string Id, string Secret)? Basic(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var given) || !given.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)) return null;
        var bytes = new byte[given.Parameter?.Length ?? 0];
        return Convert.TryFromBase64String(given.Parameter ?? "", bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var id, var secret]
            ? (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret)) : null;
    }
}
