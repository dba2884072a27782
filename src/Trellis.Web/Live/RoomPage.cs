using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Workshops;
using Trellis.Domain.Instruments;
using Trellis.Domain.Workshops;
using Trellis.Web.Words;

namespace Trellis.Web.Live;

/// <summary>Where people come in by a code: the rooms, the places in them, and what is said in them when something changes.</summary>
public sealed class Doorway
{
    private readonly WrongCodes wrong;
    private readonly Seats seats;

    internal Doorway(TrellisDb db, Rooms rooms, LiveRooms live, WrongCodes wrong, Seats seats, LocalityContent content, TimeProvider clock) =>
        (Db, Rooms, Live, this.wrong, this.seats, Content, Clock) = (db, rooms, live, wrong, seats, content, clock);

    public TrellisDb Db { get; }
    public Rooms Rooms { get; }
    public LiveRooms Live { get; }
    public LocalityContent Content { get; }
    public TimeProvider Clock { get; }

    /// <summary>The words in which a workshop scores, which stay what they were once it is over.</summary>
    public async Task<AssessmentTool> ToolOf(Workshop workshop, CancellationToken cancel) => workshop.WordsVersion is { } version ? await Content.ToolAsync(Db, version, cancel) : Content.Tool;

    public Seat? SeatOf(HttpContext http) => seats.Of(http);

    public void GiveSeat(HttpContext http, Workshop workshop, Seat seat) => seats.Give(http, workshop.JoinCode, seat);

    /// <summary>The room of a code; or the refusal, once a wrong one was counted.</summary>
    public async Task<(RoomNow? Room, IActionResult? Refusal)> FindAsync(HttpContext http, string? typed)
    {
        if (SpokenCode.Read(typed, Workshop.CodeLength) is { } code && await Rooms.ByCodeAsync(Db, code, http.RequestAborted) is { } room) return (room, null);
        return (null, new StatusCodeResult(wrong.Note(http) ? StatusCodes.Status404NotFound : StatusCodes.Status429TooManyRequests));
    }
}

/// <summary>A page of one room, found by the code in its address; open to whoever has the code. It acts for the participant whose place the browser keeps, never for a member.</summary>
public abstract class RoomPage(Doorway door) : PageModel
{
    private AssessmentTool tool = door.Content.Tool;

    protected Doorway Door { get; } = door;
    public RoomNow Now { get; private set; } = null!;
    public Participant? Participant { get; private set; }
    public Seat? Seat { get; private set; }
    public Room Room => Now.Room;
    public Workshop Workshop => Now.Workshop;
    public ContentList Sectors => Door.Content.Sectors;

    public SubjectWords WordsOf(Subject subject) => SubjectWords.Of(subject, tool);

    /// <summary>What this page does is gathered with what other phones do before the room is told.</summary>
    protected virtual bool OneOfMany => true;

    /// <summary>What is answered instead of this page, where it is not there for whoever asks.</summary>
    protected virtual Task<IActionResult?> InsteadAsync(CancellationToken cancel) => Task.FromResult<IActionResult?>(null);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var typed = (string)RouteData.Values["code"]!;
        var (room, refusal) = await Door.FindAsync(HttpContext, typed);
        if (room is null) { context.Result = refusal; return; }
        // Cookies know large from small letters: everybody is in one room.
        if (typed != room.Workshop.JoinCode && HttpMethods.IsGet(Request.Method)) { context.Result = Redirect(Request.Path.Value!.Replace(typed, room.Workshop.JoinCode, StringComparison.Ordinal)); return; }
        (Now, Seat) = (room, Door.SeatOf(HttpContext));
        tool = await Door.ToolOf(room.Workshop, HttpContext.RequestAborted);
        Participant = Seat is null ? null : Room.Find(Seat.ParticipantId);
        if (await InsteadAsync(HttpContext.RequestAborted) is { } instead) { context.Result = instead; return; }
        var done = await next();
        if (HttpMethods.IsPost(Request.Method) && done.WasDone()) await TellAsync();
    }

    private Task TellAsync()
    {
        if (!OneOfMany) return Door.Live.ChangedAsync(Workshop);
        Door.Live.VotesChanged(Workshop);
        return Task.CompletedTask;
    }
}

internal static class Outcome
{
    /// <summary>Something was saved: the form was not refused or shown again.</summary>
    public static bool WasDone(this PageHandlerExecutedContext done) => (done.Exception is null || done.ExceptionHandled) && done.Result is not PageResult { StatusCode: StatusCodes.Status400BadRequest };
}
