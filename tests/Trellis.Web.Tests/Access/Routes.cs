using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Web.Tests.Access;

/// <summary>Every page of the site as its routes give it: the page's name and its address.</summary>
public sealed record PageRoute(string Page, RouteEndpoint Endpoint)
{
    public string Pattern => $"/{Endpoint.RoutePattern.RawText}";

    public bool IsAbout(string parameter) => Endpoint.RoutePattern.Parameters.Any(p => p.Name == parameter);

    public bool HasNoParameter => Endpoint.RoutePattern.Parameters.All(p => p.IsOptional);

    /// <summary>The address with each parameter filled in: the named ones as given, others by an id nobody has.</summary>
    public string Address(params (string Name, Guid Id)[] known) => Address(name => (known.FirstOrDefault(k => k.Name == name) is { Id: var id } && id != Guid.Empty ? id : Guid.NewGuid()).ToString());

    public string Address(Func<string, string> fill) => Endpoint.RoutePattern.PathSegments.Aggregate("", (path, segment) =>
        path + segment.Parts.Aggregate("/", (text, part) => text + part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsOptional: true } => "",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => fill(parameter.Name),
            _ => "",
        }));

    /// <summary>The page's own class and the names of what can be sent to it; only there when asked for.</summary>
    public CompiledPageActionDescriptor? Compiled { get; private init; }

    public bool Reads => Compiled!.HandlerMethods.Any(h => h.HttpMethod is "Get");

    /// <summary>What a form can ask of this page: nothing by name, or one of these.</summary>
    public IEnumerable<string?> Presses => Compiled!.HandlerMethods.Where(h => h.HttpMethod is "Post").Select(h => h.Name);

    public bool IsA<T>() => typeof(T).IsAssignableFrom(Compiled!.ModelTypeInfo);

    public static async Task<IReadOnlyList<PageRoute>> WithHandlers(TrellisSite site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        List<PageRoute> pages = [];
        foreach (var page in Of(site)) pages.Add(page with { Compiled = await loader.LoadAsync(page.Endpoint.Metadata.GetRequiredMetadata<PageActionDescriptor>(), EndpointMetadataCollection.Empty) });
        return pages;
    }

    public static IReadOnlyList<PageRoute> Of(TrellisSite site) =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Endpoint: e, Page: e.Metadata.GetMetadata<PageActionDescriptor>()))
            .Where(e => e.Page is not null).Select(e => new PageRoute(e.Page!.ViewEnginePath, e.Endpoint)).OrderBy(p => p.Pattern, StringComparer.Ordinal),
    ];
}
