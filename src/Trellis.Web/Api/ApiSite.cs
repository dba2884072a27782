using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Trellis.Data.Connections;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Api;

/// <summary>What other record systems call: /api/v1. Who they are is said by a token, what they may see by the Sight of the member they act as.</summary>
internal static class ApiSite
{
    public const string Root = "/api/v1";
    public const string Groupings = $"{Root}/groupings";
    public const string Document = $"{Root}/openapi.json";

    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), RespectNullableAnnotations = true, AllowDuplicateProperties = false, MaxDepth = 8 };

    public static bool IsCalled(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddScoped<Credentials>().AddScoped<GroupingsBack>().AddSingleton<SentCaseload>().AddSingleton<IAuthorizationHandler, HoldsScope>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerToken>(BearerToken.Name, null);
        services.AddRateLimiter(CallLimits.Settings);
        services.AddOpenApi("v1", Described.Settings);
        return services;
    }

    /// <summary>Before the Sight is worked out: who calls, by token alone; and no page in place of an answer that a program reads.</summary>
    public static void UseTokens(this WebApplication app)
    {
        app.UseWhen(IsCalled, api => api.Use(async (http, next) =>
        {
            http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            http.User = (await http.AuthenticateAsync(BearerToken.Name)).Principal ?? new();
            try { await next(http); }
            catch (Exception e) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
            {
                http.RequestServices.GetRequiredService<ILogger<Given>>().LogError(e, "A call could not be answered");
                http.Response.Clear();
                await Problem.Of(StatusCodes.Status500InternalServerError, "Something went wrong on our side", $"Send the same again with the same key in a minute. If it goes on, tell us this reference: {http.TraceIdentifier}").ExecuteAsync(http);
            }
        }));
        app.UseRateLimiter();
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root);
        api.MapPost("/token", GivingTokens.GiveAsync).AllowAnonymous().DisableAntiforgery().Produces<Given>().Produces<NotGiven>(400).Produces<NotGiven>(401)
            .WithName("token").WithSummary("Get a token").WithDescription("OAuth 2.0 client credentials: the connection's id and secret as HTTP Basic or in the form. The token is good for an hour.");
        api.MapGet("/groupings", FetchingGroupings.FetchAsync).RequireAuthorization(For(SystemMay.FetchGroupings)).Produces<PageSent>().Produces(304).Said(400, 401, 403, 429)
            .WithName("groupings").WithSummary("Fetch current groupings").WithDescription("The young people your teams work with, by your own numbers. Follow next until there is none. Keep Trellis-As-Of and send it as changed_since the next time; send the ETag as If-None-Match.");
        api.MapPost("/caseload", BringingCaseload.BringAsync).RequireAuthorization(For(SystemMay.BringCaseload)).DisableAntiforgery().Produces<CaseloadTaken>().Said(400, 401, 403, 413, 415, 422, 429)
            .WithName("caseload").WithSummary("Bring rows of your caseload").WithDescription("The columns of the caseload template. Each row is taken in or refused with what to put right. A header Idempotency-Key is needed: the same key with the same body is answered as before.");
        app.MapOpenApi(Document).AllowAnonymous();
        app.MapFallback("/api/{**address}", () => Problem.Of(404, "There is nothing at this address", $"See {Document} for what there is.")).AllowAnonymous();
    }

    private static AuthorizationPolicy For(SystemMay what) => new([new MayDo(what)], [BearerToken.Name]);

    private static RouteHandlerBuilder Said(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses) endpoint.ProducesProblem(status);
        return endpoint;
    }
}
