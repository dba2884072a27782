using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging.Console;

namespace Trellis.Web.Hosting;

/// <summary>What is logged, and how: our own lines in full; anybody else's from a warning on, and never with what they were given to say.</summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Configuration["log"] != "none") builder.Logging.AddConsole(console => (console.FormatterName, console.LogToStandardErrorThreshold) = (LogLines.Format, LogLevel.Trace));
        builder.Logging.AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
        builder.Services.PostConfigure<LoggerFilterOptions>(KeepOthersQuiet);
    }

    /// <summary>Whether a category is ours, or the host's that says where it listens.</summary>
    public static bool IsOurs(string category) => category.StartsWith("Trellis.", StringComparison.Ordinal) || category == "Microsoft.Hosting.Lifetime";

    /// <summary>Says at each first start that keys lie in the data folder unencrypted, which docs/operations.md says better.</summary>
    private const string KeyRing = "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager";

    // Below a warning the framework logs whole addresses and the database driver may log values. No setting turns that on.
    private static void KeepOthersQuiet(LoggerFilterOptions options)
    {
        var rules = options.Rules.Prepend(new(null, null, options.MinLevel, null)).Select(Quieter).ToList();
        options.Rules.Clear();
        foreach (var rule in rules) options.Rules.Add(rule);
    }

    private static LoggerFilterRule Quieter(LoggerFilterRule rule) => new(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
        (level >= LogLevel.Warning || IsOurs(category ?? "")) && (category != KeyRing || level > LogLevel.Warning) && rule.Filter?.Invoke(provider, category, level) != false);
}

/// <summary>One line for each page that was asked for: which page (never the address as typed), how it went, how long it took.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var began = clock.GetTimestamp();
        try { await next(http); }
        finally
        {
            if (Page(http) is { } page)
                log.LogInformation("{Method} {Page} {Status} {Milliseconds} ms", http.Request.Method, page, http.Response.StatusCode, (long)clock.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    /// <summary>Which page was asked for, noted before an error page takes its place.</summary>
    public static Task NotePage(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<PageAsked>() is null) http.Features.Set(new PageAsked(http.GetEndpoint()));
        return next(http);
    }

    private static string? Page(HttpContext http)
    {
        var asked = http.Features.Get<PageAsked>()?.Endpoint;
        if (asked?.Metadata.GetMetadata<PageActionDescriptor>() is not null) return (asked as RouteEndpoint)?.RoutePattern.RawText;
        return http.Response.StatusCode >= StatusCodes.Status400BadRequest ? "(no page)" : null;
    }

    private sealed record PageAsked(Endpoint? Endpoint);
}
