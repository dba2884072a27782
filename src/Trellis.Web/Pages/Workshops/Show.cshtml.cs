using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Workshops;
using Trellis.Web.Live;
using Trellis.Web.Pages.Assessment;

namespace Trellis.Web.Pages.Workshops;

/// <summary>Leading a workshop: the agenda, who is here and who is missing, votes asked for and shown, turns, notes.</summary>
public class ShowModel(Doorway door) : WorkshopPage(door)
{
    [BindProperty] public string? Subject { get; set; }
    [BindProperty] public int More { get; set; }
    [BindProperty] public string? Sector { get; set; }
    [BindProperty] public NoteKind? Kind { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public Guid NoteId { get; set; }
    [BindProperty] public string? Because { get; set; }

    public Moment At { get; private set; }
    /// <summary>The round of the assessment in which agreed levels are written down: the latest of the locality's own that is open.</summary>
    public AssessmentRound? Round { get; private set; }
    public Guid? RoundId => Round?.Id;
    public string Address => $"{Request.Scheme}://{Request.Host}/room/{Workshop.JoinCode}";

    public async Task OnGetAsync(CancellationToken cancel) =>
        (At, Round) = (Door.Clock.Now(), await Db.RoundToWriteIn(Workshop.Id, cancel));

    public async Task<IActionResult> OnGetNowAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return Partial("_Leading", this);
    }

    public Task<IActionResult> OnPostAloneAsync(CancellationToken cancel) => DoAsync(w => w.LetPeopleScoreAlone(Door.Clock.Now()), "People can score at home now. Send them the letters or the link", cancel);

    public Task<IActionResult> OnPostStartAsync(CancellationToken cancel) => DoAsync(w => w.Start(Door.Clock.Now()), null, cancel);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancel) => DoAsync(w => w.End(Door.Clock.Now()), "The workshop is over", cancel);

    public Task<IActionResult> OnPostGoOnAsync(CancellationToken cancel) => DoAsync(w => w.GoOn(Door.Clock.Now()), null, cancel);

    public Task<IActionResult> OnPostTimeAsync(CancellationToken cancel) => DoAsync(w => w.GiveTime(More), null, cancel);

    public Task<IActionResult> OnPostPutUpAsync(CancellationToken cancel) => DoAsync(w => w.PutUp(Subject ?? "", Door.Clock.Now()), null, cancel);

    public Task<IActionResult> OnPostTakeDownAsync(CancellationToken cancel) => DoAsync(w => w.TakeDown(), null, cancel);

    public Task<IActionResult> OnPostRevealAsync(CancellationToken cancel) => DoAsync(w => w.Reveal(Door.Clock.Now()), null, cancel);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken cancel) => DoAsync(w => w.VoteAgain(Door.Clock.Now()), null, cancel);

    public Task<IActionResult> OnPostAskAsync(CancellationToken cancel) => DoAsync(w => w.AskHowItWas(Door.Clock.Now()), null, cancel);

    public Task<IActionResult> OnPostShowHowAsync(CancellationToken cancel) => DoAsync(w => w.ShowHowItWas(Door.Clock.Now()), null, cancel);

    public Task<IActionResult> OnPostTurnAsync(CancellationToken cancel)
    {
        Db.Add(Turn.Take(Workshop, Sectors.Has(Sector) ? Sector! : throw new RuleBrokenException("Choose who spoke", nameof(Sector)), Door.Clock.Now()));
        return DoneAsync(null, cancel);
    }

    public Task<IActionResult> OnPostNoteAsync(CancellationToken cancel)
    {
        var kind = Kind is null or NoteKind.FromAPhone ? throw new RuleBrokenException("Choose what you are writing down", nameof(Kind)) : Kind.Value;
        Db.Add(WorkshopNote.Write(Workshop, kind, Text, Workshop.CurrentSubject?.Code, Guid.CreateVersion7(), Door.Clock.Now()));
        return DoneAsync("Written down", cancel);
    }

    public Task<IActionResult> OnPostOnTheWallAsync(CancellationToken cancel) => WithNoteAsync(n => n.ShowOnTheWall(), cancel);

    public Task<IActionResult> OnPostOffTheWallAsync(CancellationToken cancel) => WithNoteAsync(n => n.TakeOffTheWall(), cancel);

    public Task<IActionResult> OnPostSetAsideAsync(CancellationToken cancel) => WithNoteAsync(n => n.SetAside(Because), cancel);

    private Task<IActionResult> DoAsync(Action<Workshop> what, string? done, CancellationToken cancel)
    {
        what(Workshop);
        return DoneAsync(done, cancel);
    }

    private async Task<IActionResult> WithNoteAsync(Action<WorkshopNote> what, CancellationToken cancel)
    {
        if (await Db.WorkshopNotes.SingleOrDefaultAsync(n => n.Id == NoteId && n.WorkshopId == Workshop.Id, cancel) is not { } note) return NotFound();
        what(note);
        return await DoneAsync(null, cancel);
    }
}
