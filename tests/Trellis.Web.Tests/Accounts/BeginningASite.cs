using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Trellis.Web.Commands;

namespace Trellis.Web.Tests.Accounts;

/// <summary>An empty site gets its first administrator from the shell.</summary>
public sealed class BeginningASite : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("trellis-first-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(int Code, string Said)> Invite(params string[] more)
    {
        var (said, before, wrong) = (new StringWriter(), Console.Out, Console.Error);
        Console.SetOut(said);
        Console.SetError(said);
        try { return (await Command.RunAsync(["invite", "--data", folder, "--address", "https://trellis.example.org", .. more]), $"{said}"); }
        finally { Console.SetOut(before); Console.SetError(wrong); }
    }

    [Fact]
    public async Task The_first_administrator_gets_a_link_and_the_next_is_invited_from_the_pages()
    {
        if (TrellisSite.OnPostgres) return;
        Assert.Equal(2, (await Invite("--email", "wendy@trust.example.nhs.uk", "--name", "Wendy Price", "--organisation", "RX1")).Code);
        var (code, said) = await Invite("--email", "wendy@trust.example.nhs.uk", "--name", "Wendy Price", "--organisation", "RX1", "--organisation-name", "Northborough Trust", "--sector", "health");
        Assert.Equal(0, code);
        var link = Regex.Match(said, @"https://trellis\.example\.org/sign-in/link/\w{64}").Value;

        await using var started = new StartedSite(folder);
        var client = started.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal("/sign-in/set-up/password", (await client.Submit(new Uri(link).AbsolutePath)).Headers.Location!.OriginalString);
        var again = await Invite("--email", "other@trust.example.nhs.uk", "--name", "Other", "--organisation", "RX1");
        Assert.Equal(2, again.Code);
        Assert.Contains("Wendy Price is an administrator already", again.Said, StringComparison.Ordinal);
    }

    private sealed class StartedSite(string data) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("data", data);
    }
}
