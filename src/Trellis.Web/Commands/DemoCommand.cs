using Trellis.Data;
using Trellis.Data.Demo;
using Trellis.Web.Hosting;

namespace Trellis.Web.Commands;

/// <summary>`demo`: the made-up alliance of Northborough, in a folder of its own, starting where it left off.</summary>
internal static class DemoCommand
{
    private const string Usage = "trellis demo [--fresh] [--data DIR] [--urls URL]";

    public static async Task<int> RunAsync(string[] args)
    {
        if (Options.Read(args) is not { } options) return Refuse($"That is not how the demo starts. Use: {Usage}");
        var isNew = !Directory.Exists(options.Folder) || !Directory.EnumerateFileSystemEntries(options.Folder).Any();
        using var alone = Alone(options.Folder);
        if (alone is null) return Refuse($"The demo in {options.Folder} is already running. Stop it first, or choose another folder with --data.");

        if (isNew) Name(options.Folder);
        await using var app = Site.Build(["--demo", "true", "--data", options.Folder, "--urls", options.Urls, "--address", options.Urls, "--log", "plain", "--Logging:LogLevel:Default", "Warning"]);
        if (options.Fresh && !await ForgetAsync(app)) return Refuse($"{options.Folder} holds a Trellis that is not the demo, so nothing in it is deleted. Choose another folder with --data.");
        await app.MigrateAsync();
        if (!await TellAsync(app)) return Refuse($"{options.Folder} holds a Trellis that is not the demo. Choose another folder with --data.");
        await app.StartAsync();
        await WelcomeAsync(app, options);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private sealed record Options(string Folder, string Urls, bool Fresh)
    {
        public static Options? Read(string[] args)
        {
            var (folder, urls, fresh) = (Path.Combine("data", "demo"), "http://localhost:5080", false);
            for (var i = 0; i < args.Length; i++)
                switch (args[i])
                {
                    case "--fresh": fresh = true; break;
                    case "--data" when i + 1 < args.Length: folder = args[++i]; break;
                    case "--urls" when i + 1 < args.Length: urls = args[++i]; break;
                    default: return null;
                }
            return new(Path.GetFullPath(folder), urls, fresh);
        }
    }

    private static FileStream? Alone(string folder)
    {
        Directory.CreateDirectory(folder);
        try { return new(Path.Combine(folder, "running"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose); }
        catch (IOException) { return null; }
    }

    /// <summary>Says in a folder of its own what this locality is called.</summary>
    private static void Name(string folder) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "content")).FullName, "locality.json"), """{ "version": "northborough", "name": "Northborough" }""");

    private static async Task<bool> ForgetAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await NorthboroughAlliance.ForgetAsync(scope.ServiceProvider.GetRequiredService<TrellisDb>(), [app.Folder().ChainHeads, app.Folder().SignInKeys, app.Folder().Mail]);
    }

    private static async Task<bool> TellAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        if (await NorthboroughAlliance.IsToldInAsync(db)) return true;
        if (db.Organisations.Any()) return false;
        Console.WriteLine("Telling the story of Northborough, two years of it…");
        await NorthboroughAlliance.TellAsync(scope.ServiceProvider);
        return true;
    }

    private static async Task WelcomeAsync(WebApplication app, Options options)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var address = app.Urls.FirstOrDefault() ?? options.Urls;
        Console.WriteLine($"\nNorthborough is open at {address}\nEverybody in it is made up. It is kept in {options.Folder}; --fresh begins again.\nIts letters by e-mail lie in {app.Folder().Mail}\n\nSign in as one of these at {address}/sign-in:");
        foreach (var someone in NorthboroughAlliance.Cast) Console.WriteLine($"  {someone.Name,-18} {someone.Roles,-46} {someone.Account}");
        Console.WriteLine("\nCtrl+C stops it.");
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 2;
    }
}
