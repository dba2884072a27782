using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Rows;
using Trellis.Domain.Workshops;
using Trellis.Web.Live;

namespace Trellis.Web.Pages.Workshops;

/// <summary>What each vote showed, who spoke and what was written down, to look at afterwards and to take away.</summary>
public class ShownModel(Doorway door) : WorkshopPage(door)
{
    /// <summary>The workshop before this one, and how many of this one had been there, by the codes they came back with.</summary>
    public string? Before { get; private set; }
    public int? CameBack { get; private set; }

    public IEnumerable<(Subject Subject, Reveal Shown)> Shown => Workshop.Subjects.OrderBy(s => s.Kind).ThenBy(s => s.Position).SelectMany(s => Room.Shown(s.Code).Select(r => (s, r)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var before = await Db.Workshops.Where(w => w.HeldOn < Workshop.HeldOn && w.EndedAt != null).OrderByDescending(w => w.HeldOn).Select(w => new { w.Id, w.Title }).FirstOrDefaultAsync(cancel);
        if (before is null) return;
        var earlier = await Db.Participants.AsNoTracking().Where(p => p.WorkshopId == before.Id).ToListAsync(cancel);
        (Before, CameBack) = (before.Title, Room.Everybody.Where(p => p.IsHere).AlsoAt(earlier));
    }

    public IActionResult OnGetCsv()
    {
        var csv = new StringBuilder("Code,Subject,Vote,Level 1,Level 2,Level 3,Level 4,People,Counted from\r\n");
        foreach (var (subject, shown) in Shown)
            csv.AppendJoin(',', CsvText.ForSpreadsheet(subject.Code), CsvText.ForSpreadsheet(subject.Title), shown.Number, string.Join(',', shown.Levels), shown.People, shown.FromCards ? "cards" : "phones").Append("\r\n");
        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv", "votes.csv");
    }
}
