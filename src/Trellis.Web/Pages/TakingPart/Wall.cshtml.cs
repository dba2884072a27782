using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Evidence;
using Trellis.Domain.Workshops;
using Trellis.Web.Live;
using Trellis.Web.Pages.Assessment;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.TakingPart;

/// <summary>What hangs on the wall: large words, dots, a timer, and no names.</summary>
public class WallModel(Doorway door) : RoomPage(door)
{
    public Subject? Subject => Workshop.CurrentSubject;
    public Ballot? Ballot => Workshop.CurrentBallot;
    public Reveal? Shown => Ballot is { } ballot ? Room.Shown(ballot) : null;
    public Progress? Progress => Ballot is { } ballot ? Room.Progress(ballot) : null;
    public DateTimeOffset At { get; private set; }

    public string Address => $"{Request.Scheme}://{Request.Host}/room/{Workshop.JoinCode}";

    public IEnumerable<WorkshopNote> OnTheWall => Room.Notes.Where(n => n.OnTheWall);

    /// <summary>The sector that has spoken least for its size, once somebody has spoken.</summary>
    public Voice? NotHeardYet => Room.Voices.Any(v => v.Turns > 0) ? Room.Voices.FirstOrDefault(v => v.People > 0) : null;

    /// <summary>What the evidence says on what is before the room, in a line; of the register only how much there is, and nothing that was told in confidence.</summary>
    public string? Evidence { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        At = Door.Clock.Now().Instant;
        if (Shown is null || Subject is not { } subject || await Door.Db.RoundToWriteIn(Workshop.Id, cancel) is not { } round || (await Door.ToolOf(Workshop, cancel)).Rating(subject.Code) is not { } rating) return;
        var items = (await Door.Db.PackOf(round, cancel)).For(rating.Code).Where(i => i.Confidentiality is Confidentiality.Open).ToList();
        List<string> said = [(await RoundEvidence.OfAsync(Door.Db, round, await Door.Db.RatingsOf(round, cancel), cancel)).Line(rating), items.InALine];
        Evidence = string.Join(". ", said.Where(s => s.Length > 0));
    }

    public async Task<IActionResult> OnGetNowAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return Partial("_Wall", this);
    }
}
