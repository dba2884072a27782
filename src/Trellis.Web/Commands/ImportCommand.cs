using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Commands;

/// <summary>`import`: takes in an organisation's caseload. 0 it was done, refused rows included; 1 the file or the organisation was refused; 2 the line is wrong.</summary>
internal static class ImportCommand
{
    private const string Act = "trellis import";

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Shell.Real);

    public static async Task<int> RunAsync(string[] args, Shell shell, CancellationToken cancel = default)
    {
        var options = ImportOptions.Read(args);
        try
        {
            if (options.Wrong is { } wrong) throw new RuleBrokenException($"{wrong}\n{ImportOptions.Usage}");
            await TakeInAsync(options, shell.With("data", options.Data), cancel);
            return 0;
        }
        catch (RuleBrokenException wrong)
        {
            await RefuseAsync(wrong.Message, options with { Json = args.Contains("--json") }, shell);
            return 2;
        }
        catch (FileRefusedException refused)
        {
            return await RefuseAsync(refused.Message, options, shell);
        }
        catch (Exception e) when (e is DbException or DbUpdateException or IOException || e.InnerException is DbUpdateException or DbException)
        {
            return await RefuseAsync($"The import stopped: {e.GetBaseException().Message} What was kept is kept. Put this right and run the same command again: it goes on from there.", options, shell);
        }
    }

    private static async Task<int> RefuseAsync(string why, ImportOptions options, Shell shell)
    {
        await shell.Error.WriteLineAsync(why);
        if (options.Json) new ImportReport(null, [], TimeSpan.Zero, options.DryRun, why).WriteJson(shell.Output);
        return 1;
    }

    private static async Task TakeInAsync(ImportOptions options, Shell shell, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        if (options.Links is { } path && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))) throw new RuleBrokenException($"There is no folder for {path}.");
        using var file = CaseloadFile.Open(options.File!, shell.Clock.Now());
        await using var place = await ImportPlace.OpenAsync(shell, Act, options.DryRun, cancel);
        var organisation = await OrganisationAsync(options, place, cancel);
        var import = new CaseloadImport(place.Record.GetRequiredService<IServiceScopeFactory>(), place.Content, shell.Clock);
        await using var links = options.Links is { } to ? new LinksFile(to) : null;
        var result = await import.TakeInAsync(file, organisation, options.DryRun, Taken, cancel: cancel);
        if (!options.DryRun) await place.CopyHeadsAsync(shell.Clock.Now(), cancel);
        if (links is not null && !options.DryRun) await links.WriteAsync(place, file, result);

        var report = new ImportReport(result, file.UnknownColumns, Stopwatch.GetElapsedTime(start), options.DryRun);
        if (options.Json) report.WriteJson(shell.Output);
        else report.WriteWords(new StreamWriter(shell.Output, leaveOpen: true));

        void Taken(int done, IReadOnlyList<RowLink> rows)
        {
            if (options.DryRun) links?.Write(rows);
            if (!options.Json && !Console.IsErrorRedirected) shell.Error.Write($"\r{done:N0} of {file.Rows:N0} rows{(done >= file.Rows ? "\n" : "")}");
        }
    }

    private static async Task<Organisation> OrganisationAsync(ImportOptions options, ImportPlace place, CancellationToken cancel)
    {
        await using var scope = place.Scope();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        var (code, upper) = (options.Organisation!, options.Organisation!.ToUpperInvariant());
        if (options.Sector is { } named && !place.Content.Sectors.Has(named))
            throw new RuleBrokenException($"There is no sector {named}. The sectors are: {string.Join(", ", place.Content.Sectors.Items.Select(s => s.Code))}.");
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.OdsCode == code || o.OdsCode == upper, cancel) is { } known) return known;
        if (options.Sector is not { } sector)
            throw new FileRefusedException($"No organisation here has the code {code}. Check it, or add --create-organisation with the sector it belongs to.");
        var organisation = new Organisation { Name = upper, OdsCode = upper, Sector = sector, InAlliance = true };
        db.Add(organisation);
        if (!options.DryRun) await db.SaveChangesAsync(cancel);
        return organisation;
    }
}
