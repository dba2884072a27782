using Trellis.Web.Hosting;

namespace Trellis.Web.Commands;

/// <summary>The verbs of the shell. Each reads its own options from what follows.</summary>
internal static class Command
{
    public static Task<int> RunAsync(string[] args) => args switch
    {
        ["demo", .. var rest] => DemoCommand.RunAsync(rest),
        ["migrate", .. var rest] => Line.Wrong(rest, MigrateCommand.Usage, "--data") is { } wrong ? Task.FromResult(Line.Refuse(wrong)) : MigrateCommand.RunAsync(rest),
        ["import", .. var rest] => ImportCommand.RunAsync(rest),
        ["invite", .. var rest] => Line.Wrong(rest, InviteCommand.Usage, InviteCommand.Options) is { } wrong ? Task.FromResult(Line.Refuse(wrong)) : InviteCommand.RunAsync(rest),
        ["verify", .. var rest] => Line.Wrong(rest, VerifyCommand.Usage, "--data", "--chain-heads", "--json") is { } wrong ? Task.FromResult(Line.Refuse(wrong)) : VerifyCommand.RunAsync(rest),
        ["serve", .. var rest] => Line.Wrong(rest, ServeCommand.Usage, ServeCommand.Options) is { } wrong ? Task.FromResult(Line.Refuse(wrong)) : ServeCommand.RunAsync(rest),
        _ => ServeCommand.RunAsync(args),
    };
}

/// <summary>`serve`: the site on the database it is given, brought up to date first when that is the embedded one.</summary>
internal static class ServeCommand
{
    public const string Usage = "trellis serve [--urls URL] [--data DIR] [--chain-heads DIR] [--address URL] [--log plain]";

    public static readonly string[] Options = ["--urls", "--data", "--chain-heads", "--address", "--log", "--demo", "--environment", "--applicationName", "--contentRoot"];

    public static async Task<int> RunAsync(string[] args)
    {
        var app = Site.Build(args);
        if (app.Folder().IsEmbedded) await app.MigrateAsync();
        await app.RunAsync();
        return 0;
    }
}

/// <summary>`migrate`: brings the database up to date, a step of every upgrade on PostgreSQL.</summary>
internal static class MigrateCommand
{
    public const string Usage = "trellis migrate [--data DIR]";

    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = Site.Build(args);
        await app.MigrateAsync();
        Console.WriteLine("The database is up to date.");
        return 0;
    }
}
