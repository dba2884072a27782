using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Instruments;
using Trellis.Domain.Workshops;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Workshops;

/// <summary>Plans a workshop: when it is, what it will score, and its agenda.</summary>
public class AddModel(TrellisDb db, LocalityContent content, TimeProvider clock) : PageModel
{
    [BindProperty] public WorkshopForm Form { get; set; } = new();
    [BindProperty] public IList<string> Subjects { get; set; } = [];

    /// <summary>What a figure settles is confirmed from the figures, unless the room wants to talk about it.</summary>
    public IReadOnlyList<(string Code, string Title, bool Measured)> ToChoose => [.. content.Tool.Ratings.Select(r => (r.Code, $"{r.Name}: {r.ShortTitle}", r.Kind is RatingKind.Measured))];

    public void OnGet() => (Form, Subjects) = (WorkshopForm.New(), [.. ToChoose.Where(s => !s.Measured).Select(s => s.Code)]);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (by, now) = (HttpContext.Features.Get<CurrentMember>()!.Member, clock.Now());
        var workshop = Workshop.Plan(Form.Title!, Form.HeldOn!.Value, Form.StartsAt!.Value, Form.Minutes!.Value, by, now);
        foreach (var (code, title, _) in ToChoose.Where(s => Subjects.Contains(s.Code))) workshop.WillScore(code, title);
        workshop.ScoredInTheWordsOf(content.Tool.Version);
        workshop.WillDo(Form.Agenda);
        db.Add(workshop);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The workshop is planned";
        return RedirectToPage("/Workshops/Show", new { workshopId = workshop.Id });
    }
}
