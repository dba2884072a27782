using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Trellis.Data.Connections;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;

namespace Trellis.Web.Api;

/// <summary>Knows a connected system by the token it holds, and by nothing else: a cookie opens nothing here.</summary>
internal sealed class BearerToken(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Credentials credentials, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "trellis-token";
    public const string System = "trellis:system", May = "trellis:may";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var given) || !given.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await credentials.CallerAsync(given.Parameter ?? "", clock.Now(), Context.RequestAborted) is not { } caller) return AuthenticateResult.Fail("");
        Claim[] claims = [new(SignInCookie.Member, $"{caller.MemberId}"), new(System, $"{caller.SystemId}"), new(May, $"{(int)caller.May}")];
        return AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Name)), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";
        return Problem.Of(StatusCodes.Status401Unauthorized, "No token, or one that is not good any more", "Ask for a token at /api/v1/token and send it as Authorization: Bearer. A token is good for an hour, and ends with its secret or its connection.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Of(StatusCodes.Status403Forbidden, "This system may not do that", "Ask for the scope with the token. If it is refused there, an administrator connects the system for it and the information-governance lead allows it.").ExecuteAsync(Context);
}

/// <summary>That the token was given for this.</summary>
internal sealed record MayDo(SystemMay What) : IAuthorizationRequirement;

internal sealed class HoldsScope : AuthorizationHandler<MayDo>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayDo requirement)
    {
        if (int.TryParse(context.User.FindFirstValue(BearerToken.May), out var may) && ((SystemMay)may).HasFlag(requirement.What)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
