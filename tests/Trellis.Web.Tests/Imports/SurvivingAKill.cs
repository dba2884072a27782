using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Auditing;
using Trellis.Data.Content;
using Trellis.Data.Imports;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Imports;

public class SurvivingAKill
{
    private const int Rows = 800;
    private static readonly string[] Given = ["Amina", "Kit", "Oliver", "Zara", "Thomas", "Freya", "Ibrahim", "Poppy", "George", "Leila", "Samuel", "Ruby", "Hamza", "Esme", "Dylan", "Nadia", "Archie", "Holly", "Yusuf", "Imogen"];
    private static readonly string[] Family = ["Yusuf", "Marsh", "Hall", "Okoro", "Whitton", "Begum", "Clarke", "Novak", "Pritchard", "Singh", "Adeyemi", "Turner", "Kowalski", "Jenkins", "Rahman", "Foster", "Mensah", "Doyle", "Sharma", "Lloyd"];

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_after_the_rows_it_kept()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Save(new Organisation { Name = "Trust", OdsCode = "RX1", Sector = "health" });
        var path = desk.Write("caseload.csv", Caseload());
        using (var file = CaseloadFile.Open(path, desk.Clock.Now()))
        using (var stop = new CancellationTokenSource())
        {
            var import = new CaseloadImport(desk.Record.GetRequiredService<IServiceScopeFactory>(), desk.Record.GetRequiredService<LocalityContent>(), desk.Clock);
            var organisation = await desk.Database(db => db.Organisations.SingleAsync());
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import.TakeInAsync(file, organisation, dryRun: false, (done, _) => { if (done > Rows / 2) stop.Cancel(); }, cancel: stop.Token));
        }

        var told = await desk.Import(path);

        Assert.InRange(told["resumed_after_rows"], Rows / 2, Rows - 1);
        Assert.Equal(await Undisturbed(), await Story(desk, told));
    }

    [Fact]
    public async Task Killed_again_and_again_it_ends_with_what_an_undisturbed_run_gives()
    {
        await using var desk = await AgencyDesk.Open();
        var (path, random) = (desk.Write("caseload.csv", Caseload()), new Random(7));
        for (var kill = 0; kill < 4; kill++)
        {
            using var child = Start(desk, path);
            await UntilBatchesWereKept(desk, child, random.Next(1, 4));
            child.Kill();
            await child.WaitForExitAsync();
        }

        using var last = Start(desk, path);
        var output = last.StandardOutput.ReadToEndAsync();
        await last.WaitForExitAsync();
        Assert.Equal(0, last.ExitCode);
        var told = new Told(0, JsonDocument.Parse(await output).RootElement, "");

        Assert.InRange(told["resumed_after_rows"], 1, Rows);
        Assert.Equal(await Undisturbed(), await Story(desk, told));
        await NothingWasAltered(desk);
    }

    private static string[] Caseload()
    {
        var random = new Random(3);
        string Row(int i) => (i % 100) switch
        {
            17 => $"T-{i},,Kit,Marsh,31/02/2012,,,,,,",
            40 => $"T-{i - 3},,Another,Row,2012-01-01,,,,,,",
            63 => $"T-{i},1234567890,{Given[i % 20]},Hall,2012-01-01,,NB{i} 1AA,East,2026-01-05,,",
            _ => $"T-{i},,{Given[random.Next(20)]},{Family[random.Next(20)]},{new DateOnly(2009, 1, 1).AddDays(random.Next(3000)):yyyy-MM-dd},{i} Long Road,NB{i % 90} 1AA,{(i % 2 == 0 ? "North" : "South")},2026-01-05,Getting Help,2026-02-01",
        };
        return [AgencyDesk.Header, .. Enumerable.Range(1, Rows).Select(Row)];
    }

    private static async Task<string> Undisturbed()
    {
        await using var desk = await AgencyDesk.Open();
        return await Story(desk, await desk.Import(desk.Write("caseload.csv", Caseload())));
    }

    /// <summary>What is in the record and what was told, without the ids and times that differ from run to run.</summary>
    private static async Task<string> Story(AgencyDesk desk, Told told)
    {
        var (registrations, links, involvements, decisions, teams, possible, entries) = (
            await desk.Database(db => db.Registrations.AsNoTracking().ToListAsync()), await desk.Database(db => db.RegistrationLinks.AsNoTracking().ToListAsync()),
            await desk.Database(db => db.Involvements.AsNoTracking().ToListAsync()), await desk.Database(db => db.GroupingDecisions.AsNoTracking().ToListAsync()),
            await desk.Database(db => db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name)), await desk.Database(db => db.PossibleMatches.AsNoTracking().ToListAsync()),
            await desk.Database(db => db.AuditEntries.AsNoTracking().ToListAsync()));
        var story = new StringBuilder($"{told.Counts}\n{string.Join(';', told.Refusals)}\n{string.Join(';', told.Warnings)}\n");
        foreach (var r in registrations.OrderBy(r => r.LocalId, StringComparer.Ordinal))
            story.Append($"{r.LocalId} {r.Details.FullName} {links.Single(l => l.RegistrationId == r.Id).Band} {string.Join(',', involvements.Where(i => i.YoungPersonId == r.YoungPersonId).Select(i => $"{teams[i.TeamId]} {i.WorkingFrom}"))} ")
                .Append($"{string.Join(',', decisions.Where(d => d.YoungPersonId == r.YoungPersonId).Select(d => $"{d.Grouping} {d.AgreedOn}"))} {possible.Count(m => m.RegistrationId == r.Id)} {entries.Count(e => e.Chain == r.YoungPersonId)}\n");
        return story.ToString();
    }

    private static Process Start(AgencyDesk desk, string path)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "Trellis.Web.dll"), "import", path, "--organisation", "RX1", "--create-organisation", "health", "--json", "--data", desk.DataFolder }) start.ArgumentList.Add(word);
        if (desk.ConnectionString is { } server) start.Environment["ConnectionStrings__Trellis"] = server;
        return Process.Start(start)!;
    }

    private static async Task UntilBatchesWereKept(AgencyDesk desk, Process child, int batches)
    {
        var (seen, before) = (0, -1);
        while (seen < batches && !child.HasExited)
        {
            await Task.Delay(15);
            var rows = await RowsKept(desk);
            if (rows > before) seen++;
            before = rows;
        }
    }

    private static async Task<int> RowsKept(AgencyDesk desk)
    {
        try { return await desk.Database(db => db.ImportRuns.Select(r => r.RowsDone).FirstOrDefaultAsync()); }
        catch (System.Data.Common.DbException) { return -1; }
    }

    private static async Task NothingWasAltered(AgencyDesk desk)
    {
        var key = desk.Record.GetRequiredService<ChainKey>();
        var verdict = await desk.Database(db => new Verification(db, key, new HeadCopies(desk.Folder, key)).RunAsync());
        Assert.Empty(verdict.Findings);
        Assert.InRange(verdict.Rows, Rows, long.MaxValue);
    }
}
