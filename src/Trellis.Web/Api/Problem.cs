using Microsoft.AspNetCore.Mvc;

namespace Trellis.Web.Api;

/// <summary>An answer that says what is wrong and how to put it right (RFC 9457).</summary>
internal static class Problem
{
    public const string MediaType = "application/problem+json";

    public static IResult Of(int status, string title, string putRight) => Results.Problem(new ProblemDetails { Status = status, Title = title, Detail = putRight, Type = "about:blank" });
}
