using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Workshops;
using Trellis.Web.Live;

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

    public void OnGet() => At = Door.Clock.Now().Instant;

    public IActionResult OnGetNow()
    {
        OnGet();
        return Partial("_Wall", this);
    }
}
