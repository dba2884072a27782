using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Priorities;
using Trellis.Domain.Workshops;
using Trellis.Web.Live;
using Trellis.Web.Pages.Assessment;
using Trellis.Web.Pages.Priorities.Hold;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.TakingPart;

/// <summary>A table orders its own five cards on one of its phones; any phone of the table can change the order until the five are agreed.</summary>
public class FiveModel(Doorway door) : RoomPage(door)
{
    private Prioritisation held = null!;
    private PriorityCards cards = null!;
    private Scores scores = null!;
    private AssessmentTool tool = null!;
    private IReadOnlyList<TableOrder> tables = [];

    [BindProperty] public IList<CardRow> Rows { get; set; } = [];
    /// <summary>How often the table's order had been saved when this phone saw it.</summary>
    [BindProperty] public long Seen { get; set; }

    public int? Table => Participant?.Table;
    public Seated? Who => Table is { } table ? Seated.Of(table, Room.Everybody) : null;
    public TableOrder? Kept => tables.FirstOrDefault(t => t.Table == Who?.Table);
    public bool IsAgreed => held.IsAgreed;
    public OrderCards Order => new(Rows, held.OnTheTables(cards), LevelOf);

    private long SavedSoFar => Kept is { } kept ? kept.Version + 1 : 0;
    private IEnumerable<string> Codes => held.OnTheTables(cards).Select(c => c.Code);

    public void OnGet() => (Rows, Seen) = (CardRows.Of(Kept?.Order ?? [], Codes), SavedSoFar);

    [NotCheckedYet]
    public IActionResult OnPostMove(string? move)
    {
        Rows = Rows.AfterPressing(move, Codes, ModelState);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Seen != (SavedSoFar)) throw new RuleBrokenException("Somebody at your table saved an order while you were choosing. Yours is still here: talk, then open this page again to see theirs");
        if (Workshop.State is WorkshopState.Ended) throw new RuleBrokenException("This workshop is over");
        var (order, now) = (Rows.Typed(), Door.Clock.Now());
        if (Kept is { } kept) kept.ChangeByTable(held, cards, Participant!, Who!, order, tables, now);
        else Door.Db.Add(TableOrder.PutByTable(held, cards, Participant!, Who!, order, tables, now));
        await Door.Db.SaveChangesAsync(cancel);
        TempData["Done"] = $"The five of {Who!.Table} are saved";
        return RedirectToPage("/TakingPart/Five", new { code = Workshop.JoinCode });
    }

    private string LevelOf(PriorityCard card) => scores.Behind(card, tool);

    /// <summary>What the room chooses priorities from; without it, or without a place in the room, there is nothing here.</summary>
    protected override async Task<IActionResult?> InsteadAsync(CancellationToken cancel)
    {
        if (Participant is null) return RedirectToPage("/TakingPart/Join", new { code = Workshop.JoinCode });
        var db = Door.Db;
        if (await db.Prioritisations.Where(p => p.WorkshopId == Workshop.Id).OrderByDescending(p => p.OpenedAt).FirstOrDefaultAsync(cancel) is not { } found) return NotFound();
        held = found;
        cards = await Door.Content.CardsAsync(db, held.CardsVersion, cancel);
        var round = await db.AssessmentRounds.AsNoTracking().SingleAsync(r => r.Id == held.RoundId, cancel);
        tool = await Door.Content.ToolAsync(db, round.ToolVersion, cancel);
        scores = new(tool, (await db.RatingsOf(round, cancel)).Levels(), round.Rule);
        tables = await db.TableOrders.Where(t => t.PrioritisationId == held.Id).ToListAsync(cancel);
        return null;
    }
}
