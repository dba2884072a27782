using Microsoft.AspNetCore.Identity;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Content;
using Trellis.Web.Hosting;

namespace Trellis.Web.Commands;

/// <summary>Where a command of the shell finds its settings and the time, and where its words go.</summary>
internal sealed record Shell(IConfiguration Configuration, TimeProvider Clock, Stream Output, TextWriter Error)
{
    public static Shell Real => new(
        new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build(),
        TimeProvider.System, Console.OpenStandardOutput(), Console.Error);

    /// <summary>The same with a setting that was given on the line, if it was.</summary>
    public Shell With(string setting, string? value) => value is null ? this
        : this with { Configuration = new ConfigurationBuilder().AddConfiguration(Configuration).AddInMemoryCollection([new(setting, value)]).Build() };

    /// <summary>The record without the site in front of it, for a command that may do everything and shows nothing to anybody.</summary>
    public ServiceProvider Record(DataFolder folder, string act, ChainKey? key = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(folder).AddSingleton(Clock).AddSingleton<IWhoIsActing>(new AtTheShell(act)).AddSingleton(_ => key ?? ChainKey.FromFile(folder.AuditKey));
        services.AddSingleton(_ => new LocalityContent(Path.Combine(AppContext.BaseDirectory, "content"), folder.Content));
        services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddTrellisDatabase(folder.ConnectionString);
        return services.BuildServiceProvider();
    }

    private sealed class AtTheShell(string act) : IWhoIsActing
    {
        public Guid? MemberId => null;
        public string Act => act;
    }
}
