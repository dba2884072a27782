using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Trellis.Web.Tests.Accounts;

/// <summary>A council's sign-in, made up: it answers what an OpenID provider answers, within the test.</summary>
public sealed class FakeProvider : HttpMessageHandler
{
    public const string Authority = "https://sign-in.council.example.gov.uk";
    public const string ClientId = "trellis";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly Dictionary<string, (string Challenge, string Nonce, string Subject, string? Amr)> given = [];

    /// <summary>Somebody signs in there and is sent back: the address they come back to.</summary>
    public Uri SignIn(Uri asked, string subject, string? amr = "mfa")
    {
        var query = HttpUtility.ParseQueryString(asked.Query);
        Assert.Equal((ClientId, "code", "S256"), (query["client_id"], query["response_type"], query["code_challenge_method"]));
        var code = Guid.NewGuid().ToString("N");
        given[code] = (query["code_challenge"]!, query["nonce"]!, subject, amr);
        return new($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"]!)}");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => request.RequestUri!.AbsolutePath switch
    {
        "/.well-known/openid-configuration" => Json(new { issuer = Authority, authorization_endpoint = $"{Authority}/authorize", token_endpoint = $"{Authority}/token", jwks_uri = $"{Authority}/keys" }),
        "/keys" => Json(new { keys = new[] { JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = key.KeyId }) } }),
        "/token" => await TokenAsync(request, cancellationToken),
        _ => new(HttpStatusCode.NotFound),
    };

    private async Task<HttpResponseMessage> TokenAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancel));
        if (!given.Remove(form["code"]!, out var asked) || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) != asked.Challenge) return new(HttpStatusCode.BadRequest);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["sub"] = asked.Subject, ["nonce"] = asked.Nonce, ["email"] = "somebody@council.example.gov.uk" };
        if (asked.Amr is not null) claims["amr"] = new[] { asked.Amr };
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority, Audience = ClientId, IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(5), Claims = claims, SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        });
        return Json(new { id_token = token, access_token = "none", token_type = "Bearer", expires_in = 300 });
    }

    private static HttpResponseMessage Json(object answer) => new(HttpStatusCode.OK) { Content = JsonContent.Create(answer, answer.GetType()) };
}
