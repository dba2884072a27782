using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Priorities;
using Trellis.Web.Access;
using Trellis.Web.Pages.Assessment;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Priorities;

/// <summary>A page about one prioritisation, with its tables, what was agreed, and the levels behind the cards. Who may not see the round does not find it.</summary>
public abstract class PrioritisationPage(TrellisDb db, LocalityContent locality) : PageModel
{
    private AssessmentTool tool = null!;
    private Scores scores = null!;

    protected TrellisDb Db { get; } = db;
    public Prioritisation Held { get; private set; } = null!;
    public AssessmentRound Round { get; private set; } = null!;
    public PriorityCards Cards { get; private set; } = null!;
    public IReadOnlyList<TableOrder> Tables { get; private set; } = [];
    public IReadOnlyList<AgreedFive> Agreed { get; private set; } = [];
    public AgreedFive? Five => Agreed.Latest();
    protected LocalityContent Locality { get; } = locality;
    public ContentList Sectors => Locality.Sectors;
    public Member Member => HttpContext.Features.Get<CurrentMember>()!.Member;
    public IReadOnlyList<PriorityCard> OnTheTables => Held.OnTheTables(Cards);
    public CombinedOrder Combined => Tables.Combined(OnTheTables.Select(c => c.Code));

    public string LevelOf(PriorityCard card) => scores.Behind(card, tool);

    public string Title(string card) => Cards.Card(card)?.Title ?? card;

    protected virtual bool IsFound() => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["prioritisationId"]!), HttpContext.RequestAborted);
        if (await Db.Prioritisations.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } held || await Db.RoundSeenBy(Member, held.RoundId, cancel) is not { } round) { context.Result = NotFound(); return; }
        (Held, Round) = (held, round);
        Cards = await Locality.CardsAsync(Db, held.CardsVersion, cancel);
        tool = await Locality.ToolAsync(Db, round.ToolVersion, cancel);
        scores = new(tool, (await Db.RatingsOf(round, cancel)).Levels(), round.Rule);
        Tables = await Db.TableOrders.Where(t => t.PrioritisationId == id).OrderBy(t => t.Id).ToListAsync(cancel);
        Agreed = await Db.AgreedFives.AsNoTracking().Where(a => a.PrioritisationId == id).OrderByDescending(a => a.Sequence).ToListAsync(cancel);
        if (!IsFound()) { context.Result = NotFound(); return; }
        await next();
    }

    protected async Task<IActionResult> DoneAsync(string done, CancellationToken cancel)
    {
        await Db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return RedirectToPage("/Priorities/Show", new { prioritisationId = Held.Id });
    }
}
