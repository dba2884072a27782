using Trellis.Data.Imports;

namespace Trellis.Web.Imports;

/// <summary>What imports through pages need of the site.</summary>
internal static class ImportsOfSite
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<SentFiles>().AddScoped<ToMend>().AddScoped<Sending>().AddScoped<Mending>().AddScoped<CaseloadWork>()
        .AddSingleton<Porter>().AddHostedService(sp => sp.GetRequiredService<Porter>());
}
