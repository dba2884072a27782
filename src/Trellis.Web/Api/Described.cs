using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Web.Api;

/// <summary>How the API describes itself to other programs (OpenAPI 3.1).</summary>
internal static class Described
{
    private const string Scheme = "oauth2";
    private static readonly string[] TokenFields = ["grant_type", "client_id", "client_secret", "scope"];

    public static void Settings(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Trellis", Version = "v1", Description = "Caseloads in, groupings back. What stands here stays: a change that breaks a reader is a new version beside it." };
            document.Servers = [];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Scheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.OAuth2,
                    Flows = new() { ClientCredentials = new() { TokenUrl = new("/api/v1/token", UriKind.Relative), Scopes = new Dictionary<string, string> { [Scopes.Groupings] = "Fetch current groupings", [Scopes.Caseload] = "Bring rows of a caseload" } } },
                },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            // Said here and not by the routes, which would take another kind of body for another address.
            if (operation.OperationId == "token")
            {
                operation.RequestBody = Body("application/x-www-form-urlencoded", ["grant_type"], TokenFields.ToDictionary(f => f, _ => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String }));
                return Task.CompletedTask;
            }
            var brings = operation.OperationId == "caseload";
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [brings ? Scopes.Caseload : Scopes.Groupings] }];
            if (!brings) return Task.CompletedTask;
            operation.RequestBody = Body("application/json", ["rows"], new() { ["rows"] = Rows() });
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = BringingCaseload.Key, In = ParameterLocation.Header, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 100 }, Description = "A new one for new rows, the same one for the same rows",
            });
            return Task.CompletedTask;
        });
    }

    private static OpenApiRequestBody Body(string mediaType, HashSet<string> needed, Dictionary<string, IOpenApiSchema> fields) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Required = needed, Properties = fields } } },
    };

    private static OpenApiSchema Rows() => new()
    {
        Type = JsonSchemaType.Array,
        MaxItems = BringingCaseload.MostRows,
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Required = new HashSet<string> { CaseloadColumn.LocalId.Header },
            Properties = CaseloadColumns.Each.ToDictionary(c => c.Header, c => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, MaxLength = c.Longest }),
        },
    };
}
