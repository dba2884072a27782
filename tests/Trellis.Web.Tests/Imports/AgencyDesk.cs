using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Web.Commands;
using Trellis.Web.Hosting;

namespace Trellis.Web.Tests.Imports;

/// <summary>What an import told and how it ended.</summary>
internal sealed record Told(int Exit, JsonElement Report, string Error)
{
    private static readonly string[] Names = ["rows", "created", "automatic", "possible", "unchanged", "updated", "refused"];

    public int this[string name] => Report.GetProperty(name).GetInt32();

    /// <summary>rows created automatic possible unchanged updated refused.</summary>
    public string Counts => string.Join(' ', Names.Select(name => this[name]));

    public IEnumerable<string> Refusals => Remarks("refusals");
    public IEnumerable<string> Warnings => Remarks("warnings");

    private IEnumerable<string> Remarks(string name) => Report.GetProperty(name).EnumerateArray().Select(r => $"{r.GetProperty("row")} {r.GetProperty("column").GetString()}");
}

/// <summary>A deployment of a test's own with nobody in it yet, and a folder of caseload files beside it.</summary>
internal sealed class AgencyDesk : IAsyncDisposable
{
    public const string Header = "local_id,nhs_number,given_name,family_name,date_of_birth,address_line,postcode,team,involved_from,grouping,grouping_agreed_on";

    private static readonly string? Server = Environment.GetEnvironmentVariable("TRELLIS_TEST_DATABASE");
    private readonly string name = $"trellis_import_{Guid.NewGuid():N}";
    private ServiceProvider? record;

    private AgencyDesk() => Directory.CreateDirectory(Folder);

    public string Folder => Path.Combine(Path.GetTempPath(), name);
    public string DataFolder => Path.Combine(Folder, "data");
    public string? ConnectionString => Server is null ? null : $"{Server};Database={name}";
    public FakeTimeProvider Clock { get; } = new(TrellisSite.Start) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
    public ServiceProvider Record => record ??= ShellTo(Stream.Null, TextWriter.Null).Record(new DataFolder(Settings), "test");

    private IConfiguration Settings => new ConfigurationBuilder().AddInMemoryCollection([new("data", DataFolder), new("ConnectionStrings:Trellis", ConnectionString)]).Build();

    public static async Task<AgencyDesk> Open()
    {
        var desk = new AgencyDesk();
        if (Server is not null) await desk.Database(async db => { await db.MigrateAsync(); return 0; });
        return desk;
    }

    public string Write(string file, params string[] lines) => Write(file, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public string Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Folder, file);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Takes the file in for the trust unless the words after it name another organisation.</summary>
    public async Task<Told> Import(string path, params string[] more)
    {
        var (output, error) = (new MemoryStream(), new StringWriter());
        string[] whose = more.Contains("--organisation") ? [] : ["--organisation", "RX1", "--create-organisation", "health"];
        var exit = await ImportCommand.RunAsync([path, .. whose, "--json", .. more], ShellTo(output, error));
        return new(exit, output.Length > 0 ? JsonDocument.Parse(output.ToArray()).RootElement : default, error.ToString());
    }

    public Shell ShellTo(Stream output, TextWriter error) => new(Settings, Clock, output, error);

    public async Task<T> Database<T>(Func<TrellisDb, Task<T>> use)
    {
        await using var scope = Record.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
        return await use(scope.ServiceProvider.GetRequiredService<TrellisDb>());
    }

    public Task Save(params object[] things) => Database(async db =>
    {
        await db.MigrateAsync();
        db.AddRange(things);
        return await db.SaveChangesAsync();
    });

    /// <summary>Whether this is still as it was opened.</summary>
    public async Task<bool> IsUntouched() => Server is null ? !Directory.Exists(DataFolder) : !await Database(db => db.Organisations.AnyAsync()) && !await Database(db => db.ImportRuns.AnyAsync());

    /// <summary>Every row of every table as text.</summary>
    public Task<List<string>> Everything() => Database(async db =>
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader, i)))}");
        }
        return rows.Order(StringComparer.Ordinal).ToList();
    });

    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await Database(db => db.Database.EnsureDeletedAsync());
        if (record is not null) await record.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Text(DbDataReader reader, int i) => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!;
}
