using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Trellis.Data;

namespace Trellis.Web.Hosting;

/// <summary>Two addresses for whoever runs the site: is it alive, and is it ready. They say one word, to anybody, before anything else is asked.</summary>
internal static class Health
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", timeout: TimeSpan.FromSeconds(5));
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().ShortCircuit();
        app.MapHealthChecks(Ready).AllowAnonymous().ShortCircuit();
    }
}

/// <summary>Ready means that the database answers and is of this version.</summary>
internal sealed class DatabaseAnswers(TrellisDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) && !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
