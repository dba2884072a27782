using Microsoft.AspNetCore.DataProtection;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Web.Access;
using Trellis.Web.Access.SignIns;
using Trellis.Web.Api;
using Trellis.Web.Drafts;
using Trellis.Web.Imports;
using Trellis.Web.Live;
using Trellis.Web.Nhs;
using Trellis.Web.Post;

namespace Trellis.Web.Hosting;

/// <summary>The site put together: what it needs, what each request passes through, what it answers.</summary>
internal static class Site
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddLogs();
        builder.AddLook();
        builder.Services.AddTrellis(builder.Configuration);
        var app = builder.Build();
        app.UseTrellis();
        return app;
    }

    private static void AddTrellis(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = new DataFolder(configuration);
        services.AddSingleton(folder).AddSingleton(TimeProvider.System).AddSingleton(_ => ChainKey.FromFile(folder.AuditKey));
        services.AddSingleton(_ => new LocalityContent(Path.Combine(AppContext.BaseDirectory, "content"), folder.Content));
        services.AddTrellisDatabase(folder.ConnectionString).AddSingleton(sp => new HeadCopies(folder.ChainHeads, sp.GetRequiredService<ChainKey>())).AddHostedService<ChainHeadCopying>();
        services.AddHealth();
        OwnAddress.AddTo(services);
        services.AddDataProtection().SetApplicationName("Trellis").PersistKeysToFileSystem(new(folder.SignInKeys));
        services.AddHttpContextAccessor().AddScoped<IWhoIsActing, WhoIsActing>();
        services.AddSignIn(configuration).AddDrafts().AddLiveRooms().AddImports().AddApi();
        services.AddRazorPages(pages => pages.Conventions
            .UseGrid()
            .UseDrafts()
            .UseSettingUp()
            .AddFolderApplicationModelConvention("/YoungPeople", page =>
            {
                page.Filters.Add(new ForOneYoungPerson());
                page.Filters.Add(new ForOneDecision());
            }));
    }

    private static void UseTrellis(this WebApplication app)
    {
        app.UseNamedProxies();
        app.UseMiddleware<RequestLog>();
        if (app.Services.GetRequiredService<SiteAddress>().IsSecure) app.UseCookiePolicy(new() { Secure = CookieSecurePolicy.Always });
        app.UseLook();
        app.UseRouting();
        app.Use(RequestLog.NotePage);
        app.UseAuthentication();
        app.UseTokens();
        app.UseMiddleware<SightOfRequest>();
        app.UseMiddleware<UnreadableForms>();
        app.UseMiddleware<KeepWhatFailed>();
        app.UseAuthorization();
        app.MapHealth();
        app.MapLiveRooms();
        app.MapApi();
        app.MapRazorPages().WithStaticAssets();
    }

    public static DataFolder Folder(this WebApplication app) => app.Services.GetRequiredService<DataFolder>();

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, content, clock) = (scope.ServiceProvider.GetRequiredService<TrellisDb>(), app.Services.GetRequiredService<LocalityContent>(), app.Services.GetRequiredService<TimeProvider>());
        await db.MigrateAsync();
        if (!await db.WasSealedWithAsync(app.Services.GetRequiredService<ChainKey>()))
            throw new InvalidDataException($"{app.Folder().AuditKey} is not the key this record was sealed with. Restore it from its copy before going on.");
        await content.KeepAsync(db, clock.Now());
    }
}
