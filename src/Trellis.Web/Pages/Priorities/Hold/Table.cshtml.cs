using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Priorities;

namespace Trellis.Web.Pages.Priorities.Hold;

/// <summary>One table's order: numbers typed from paper, or cards moved up and down. Nothing is kept until it is saved.</summary>
public class TableModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PrioritisationPage(db, locality)
{
    [BindProperty, Required(ErrorMessage = "Enter a name for the table, such as Table 2"), StringLength(60)] public string? Table { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter how many people sat at the table")] public int? People { get; set; }
    [BindProperty] public string? Sector { get; set; }
    [BindProperty] public bool YoungPeople { get; set; }
    [BindProperty] public IList<CardRow> Rows { get; set; } = [];

    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public long Opened { get; set; }
    public TableOrder? Before { get; private set; }

    protected override bool IsFound()
    {
        if ((string?)RouteData.Values["tableId"] is not { } id) return true;
        Before = Tables.FirstOrDefault(t => t.Id == Guid.Parse(id));
        return Before is not null;
    }

    public void OnGet()
    {
        (Table, People, Opened) = (Before?.Table ?? $"Table {Tables.Count + 1}", Before?.People, Before?.Version ?? 0);
        (Sector, YoungPeople) = (Before?.Sector, Before?.YoungPeople is true);
        Rows = CardRows.Of(Before?.Order ?? [], OnTheTables.Select(c => c.Code));
    }

    [NotCheckedYet]
    public IActionResult OnPostMove(string? move)
    {
        Rows = Rows.AfterPressing(move, OnTheTables.Select(c => c.Code), ModelState);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.RefuseOnce(Opened, Before?.Version ?? 0);
        if (!string.IsNullOrEmpty(Sector) && !Sectors.Has(Sector)) throw new RuleBrokenException("Choose a sector of the list", nameof(Sector));
        var (who, order) = (new Seated(Table!, People!.Value, Sector, YoungPeople), Rows.Typed());
        if (Before is { } before) before.Change(Held, Cards, who, order, Tables, Member, clock.Now());
        else Db.Add(TableOrder.Put(Held, Cards, who, order, Tables, Member, clock.Now()));
        return await DoneAsync($"The order of {Table!.Trim()} is saved", cancel);
    }
}
