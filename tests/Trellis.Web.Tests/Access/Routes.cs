using Microsoft.AspNetCore.Mvc.RazorPages;
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
    public string Address(params (string Name, Guid Id)[] known) => Endpoint.RoutePattern.PathSegments.Aggregate("", (path, segment) =>
        path + segment.Parts.Aggregate("/", (text, part) => text + part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsOptional: true } => "",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => (known.FirstOrDefault(k => k.Name == parameter.Name) is { Id: var id } && id != Guid.Empty ? id : Guid.NewGuid()).ToString(),
            _ => "",
        }));

    public static IReadOnlyList<PageRoute> Of(TrellisSite site) =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Endpoint: e, Page: e.Metadata.GetMetadata<PageActionDescriptor>()))
            .Where(e => e.Page is not null).Select(e => new PageRoute(e.Page!.ViewEnginePath, e.Endpoint)).OrderBy(p => p.Pattern, StringComparer.Ordinal),
    ];
}
