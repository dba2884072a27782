using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trellis.Web.Nhs;

namespace Trellis.Web.Tests.Nhs;

/// <summary>The pages in their dress and nothing else: no records, nobody signed in.</summary>
public sealed class LookSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private LookSite(WebApplication app) => this.app = app;

    public static async Task<LookSite> Open(string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Trellis.Web", EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.AddLook();
        builder.Services.AddRazorPages();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseLook();
        app.MapRazorPages().WithStaticAssets();
        app.MapGet("/breaks", string () => throw new InvalidOperationException("The name of a young person must never be shown."));
        app.MapGet("/forbidden", () => Microsoft.AspNetCore.Http.Results.StatusCode(403));
        await app.StartAsync();
        return new(app);
    }

    public HttpClient Browser() => new(new KeepingCookies(app.GetTestServer().CreateHandler())) { BaseAddress = new("http://localhost") };

    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private sealed class KeepingCookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly System.Net.CookieContainer jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            if (jar.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
            var answer = await base.SendAsync(request, cancel);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []) jar.SetCookies(request.RequestUri!, cookie);
            return answer;
        }
    }
}
