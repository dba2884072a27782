using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Workshops;
using Trellis.Domain.Instruments;
using Trellis.Domain.Workshops;
using Trellis.Web.Live;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Workshops;

/// <summary>A page on which one workshop is prepared or led. To show it the room is read; to change it the workshop is loaded; and what is saved is said in the room.</summary>
public abstract class WorkshopPage(Doorway door) : PageModel
{
    protected Doorway Door { get; } = door;
    protected TrellisDb Db => Door.Db;
    public ContentList Sectors => Door.Content.Sectors;
    public RoomNow Now { get; private set; } = null!;
    public Room Room => Now.Room;
    public Workshop Workshop { get; private set; } = null!;

    public AssessmentTool Tool { get; private set; } = door.Content.Tool;

    public SubjectWords WordsOf(Subject subject) => SubjectWords.Of(subject, Tool);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel, post) = (Guid.Parse((string)RouteData.Values["workshopId"]!), HttpContext.RequestAborted, HttpMethods.IsPost(Request.Method));
        if (await Door.Rooms.ByIdAsync(Db, id, cancel) is not { } now) { context.Result = NotFound(); return; }
        (Now, Workshop) = (now, post ? await Db.Workshops.Whole().SingleAsync(w => w.Id == id, cancel) : now.Workshop);
        Tool = await Door.ToolOf(Workshop, cancel);
        var done = await next();
        if (post && done.WasDone()) await Door.Live.ChangedAsync(Workshop);
    }

    /// <summary>Saves, says so, and goes back to leading the workshop.</summary>
    protected async Task<IActionResult> DoneAsync(string? done, CancellationToken cancel)
    {
        await Db.SaveChangesAsync(cancel);
        if (done is not null) TempData["Done"] = done;
        return RedirectToPage("/Workshops/Show", new { workshopId = Workshop.Id });
    }
}
