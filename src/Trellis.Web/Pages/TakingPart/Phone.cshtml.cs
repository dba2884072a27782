using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Workshops;
using Trellis.Domain;
using Trellis.Domain.Workshops;
using Trellis.Web.Live;

namespace Trellis.Web.Pages.TakingPart;

/// <summary>A participant's own screen: the question, four answers, what they chose; then what the room is shown.</summary>
public class PhoneModel(Doorway door, BallotBox box) : RoomPage(door), ILoads
{
    /// <summary>What somebody scores alone, before the day; in the room the facilitator chooses.</summary>
    [BindProperty(SupportsGet = true)] public string? About { get; set; }
    [BindProperty] public Guid BallotId { get; set; }
    [BindProperty] public int? Level { get; set; }
    [BindProperty] public int Press { get; set; }
    /// <summary>Milliseconds between the press and its sending, on a phone that had no network.</summary>
    [BindProperty] public long Waited { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public Guid NoteId { get; set; }
    [BindProperty] public IList<Guid> Talk { get; set; } = [];
    [BindProperty] public Dictionary<string, int> Answers { get; set; } = [];

    public OnPhone Shows { get; private set; } = null!;
    /// <summary>The table of this participant can choose its five cards now.</summary>
    public bool ChoosesFive { get; private set; }
    public string Title => Shows.Subject?.Title ?? Workshop.Title;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Participant is null) return RedirectToPage("/TakingPart/Join", new { code = Workshop.JoinCode });
        if (Workshop.State is WorkshopState.Open && !Participant.IsHere) await ArriveAsync(cancel);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Shows = OnPhone.Of(Room, Participant, About);
        ChoosesFive = Shows.Screen is Screen.Waiting or Screen.Shown or Screen.Check && Workshop.State is WorkshopState.Open && Participant is { Part: PartInRoom.Voter }
            && await Door.Db.Prioritisations.AnyAsync(p => p.WorkshopId == Workshop.Id && p.AgreedAt == null, cancel);
    }

    public async Task<IActionResult> OnGetNowAsync(CancellationToken cancel)
    {
        if (Participant is null) return new StatusCodeResult(StatusCodes.Status401Unauthorized);
        await OnGetAsync(cancel);
        return Partial("_Phone", this);
    }

    public async Task<IActionResult> OnPostVoteAsync(CancellationToken cancel)
    {
        if (Participant is null) return RedirectToPage("/TakingPart/Join", new { code = Workshop.JoinCode });
        if (Level is null) throw new RuleBrokenException("Choose one of the four", nameof(Level));
        await box.CastAsync(Participant, BallotId, Level.Value, Press, TimeSpan.FromMilliseconds(Waited), cancel);
        return Here();
    }

    public async Task<IActionResult> OnPostAnswersAsync(CancellationToken cancel)
    {
        if (Participant is null) return RedirectToPage("/TakingPart/Join", new { code = Workshop.JoinCode });
        foreach (var question in Workshop.Check.Where(q => Answers.ContainsKey(q.Code)))
            await box.CastAsync(Participant, Workshop.Latest(question.Code)!.Id, Answers[question.Code], Press, TimeSpan.Zero, cancel);
        return Here();
    }

    /// <summary>Which of the levels before the room this participant would rather talk about, all told anew.</summary>
    public async Task<IActionResult> OnPostTalkAsync(CancellationToken cancel)
    {
        if (Participant is null) return RedirectToPage("/TakingPart/Join", new { code = Workshop.JoinCode });
        var before = await Door.Db.Set<WishToTalk>().Where(w => w.WorkshopId == Workshop.Id && w.ParticipantId == Participant.Id).ToListAsync(cancel);
        foreach (var proposal in Workshop.ToSettle)
        {
            var asked = before.Find(w => w.ProposalId == proposal.Id);
            if (Talk.Contains(proposal.Id) && asked is null) Door.Db.Add(WishToTalk.Ask(Workshop, proposal, Participant, Door.Clock.Now()));
            else if (!Talk.Contains(proposal.Id) && asked is not null) Door.Db.Remove(asked);
        }
        await Door.Db.SaveChangesAsync(cancel);
        return Here();
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancel)
    {
        if (Participant is null) return RedirectToPage("/TakingPart/Join", new { code = Workshop.JoinCode });
        if (Room.Notes.All(n => n.Id != NoteId)) Door.Db.Add(WorkshopNote.Write(Workshop, NoteKind.FromAPhone, Note, OnPhone.Of(Room, Participant, About).Subject?.Code, NoteId, Door.Clock.Now()));
        await Door.Db.SaveChangesAsync(cancel);
        TempData["Done"] = "Your note is with the facilitator";
        return Here();
    }

    public IActionResult OnPostLeave()
    {
        Seats.TakeAway(HttpContext, Workshop.JoinCode);
        return RedirectToPage("/TakingPart/Join", new { code = Workshop.JoinCode });
    }

    private RedirectToPageResult Here() => RedirectToPage("/TakingPart/Phone", new { code = Workshop.JoinCode, about = About });

    private async Task ArriveAsync(CancellationToken cancel)
    {
        var participant = await Door.Db.Participants.SingleAsync(p => p.Id == Participant!.Id, cancel);
        participant.Arrive(Door.Clock.Now());
        await Door.Db.SaveChangesAsync(cancel);
        Door.Live.VotesChanged(Workshop);
    }
}
