using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Data.Reading;
using Trellis.Data.Working;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Imports;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Imports;

/// <summary>One caseload file: how far it is, what it would bring, who approves it, what became of it, and the way back. While something goes on it asks for itself again every few seconds.</summary>
public class ShowModel(TrellisDb db, SentFiles files, ToMend toMend, WorkList works, BuiltOn builtOn, ReadLog looked, Porter porter, TimeProvider clock) : LoadPage(db, files, clock), ILoads
{
    public const string Seconds = "4";
    private const int MostRemarks = 200;

    [BindProperty(SupportsGet = true)] public bool Still { get; set; }
    [BindProperty] public WhoseList? WhoseList { get; set; }
    [BindProperty, StringLength(500)] public string? ApprovedBecause { get; set; }
    [BindProperty, StringLength(500)] public string? EndedBecause { get; set; }
    /// <summary>What was shown to whoever approves: where something changed since, it is shown anew.</summary>
    [BindProperty] public Guid? Seen { get; set; }

    public Work? Work { get; private set; }
    public ImportRun? Run { get; private set; }
    public IReadOnlyList<ImportRemark> Remarks { get; private set; } = [];
    public IReadOnlyList<string> Ignored { get; private set; } = [];
    public IReadOnlyList<InTheWay> InTheWay { get; private set; } = [];
    public IReadOnlyList<string> MayApprove { get; private set; } = [];
    public int LeftToMend { get; private set; }
    public bool IsRead { get; private set; }
    public Names Names { get; private set; } = null!;

    public bool GoesOn => Work is { FinishedAt: null };

    public async Task LoadAsync(CancellationToken cancel)
    {
        Work = await works.LatestAsync(Load.Id, cancel);
        Run = Load.State is LoadState.Preparing or LoadState.Waiting or LoadState.GivenUp ? await toMend.DryRunAsync(Load.Id, cancel) : await toMend.RunAsync(Load.Id, cancel);
        Names = await Names.OfAsync(Db, [], [], [Load.SentById, Load.ApprovedById, Load.EndedById], cancel);
        IsRead = await Files.ReadingAsync(Load, cancel) is not null;
        if (Run is null) return;
        Remarks = await Db.ImportRemarks.AsNoTracking().Where(r => r.RunId == Run.Id && !r.Mended).OrderByDescending(r => r.Refused).ThenBy(r => r.Row).ThenBy(r => r.Number).Take(MostRemarks).ToListAsync(cancel);
        Ignored = ToMend.Ignored(Run);
        if (Load.State is LoadState.Waiting)
            MayApprove = await Db.Members.Where(m => m.OrganisationId == Load.OrganisationId && (m.LeftOn == null || m.LeftOn > Now.Today) && (m.Roles & Roles.TeamLead) != 0).OrderBy(m => m.Name).Select(m => m.Name).Take(8).ToListAsync(cancel);
        if (Load.State is not LoadState.Finished) return;
        LeftToMend = await toMend.CountRefusedAsync(Load.Id, cancel);
        if (Load.MayBeApprovedBy(Me)) InTheWay = await builtOn.FindAsync(Load, cancel);
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (GoesOn && !Still) Response.Headers["Refresh"] = Seconds;
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (GoesOn || Run is null || Run.Id != Seen) throw new RuleBrokenException("The file was tried out anew meanwhile. Look at what it would bring now, and approve that");
        Load.Approve(WhoseList, ApprovedBecause, Me, Now);
        return await AskAsync(WorkKind.TakeInCaseload, "Approved. The caseload is being taken in; you can leave this page", cancel);
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken cancel)
    {
        Load.GiveUp(EndedBecause, Me, Now);
        await Db.SaveChangesAsync(cancel);
        await Files.DeleteAsync(Load.Id, cancel);
        TempData["Done"] = "Given up. The file is deleted, and nothing of it was taken in";
        return RedirectToPage("/Imports/Index");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        if ((await builtOn.FindAsync(Load, cancel)).Count > 0) throw new RuleBrokenException("Something was recorded since on what it brought, so it cannot be taken back as a whole. What it is stands below");
        Load.TakeBack(EndedBecause, Me, Now);
        return await AskAsync(WorkKind.TakeBackCaseload, "The import is being taken back; you can leave this page", cancel);
    }

    /// <summary>The refused rows as they were sent, each with what to put right. Who of them is known is noted as looked at.</summary>
    public async Task<IActionResult> OnGetRefusedAsync(string? kind, CancellationToken cancel)
    {
        if (await toMend.RunAsync(Load.Id, cancel) is not { } run) return NotFound();
        var refused = await toMend.RefusedAsync(Load.Id, int.MaxValue, cancel);
        await looked.LookedAtAsync(await toMend.KnownAsync(run, refused, cancel), cancel);
        return kind == "xlsx" ? File(RefusedSheet.Workbook(run, refused), Sheets.Workbook.MediaType, RefusedSheet.NameFor(run, "xlsx")) : File(RefusedSheet.Csv(run, refused), "text/csv; charset=utf-8", RefusedSheet.NameFor(run, "csv"));
    }

    private async Task<IActionResult> AskAsync(WorkKind kind, string said, CancellationToken cancel)
    {
        works.Put(kind, Load.Id, Me.Id, Now);
        await Db.SaveChangesAsync(cancel);
        porter.Ring();
        TempData["Done"] = said;
        return RedirectToPage("/Imports/Show", new { loadId = Load.Id });
    }
}
