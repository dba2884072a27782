using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Workshops;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Workshops;

/// <summary>Plans a workshop: when it is, what it will score, and its agenda.</summary>
public class AddModel(TrellisDb db, TimeProvider clock) : PageModel
{
    [BindProperty] public WorkshopForm Form { get; set; } = new();
    [BindProperty] public IList<string> Subjects { get; set; } = [];

    public void OnGet() => (Form, Subjects) = (WorkshopForm.New(), [.. SubjectWords.Each.Select(s => s.Code)]);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (by, now) = (HttpContext.Features.Get<CurrentMember>()!.Member, clock.Now());
        var workshop = Workshop.Plan(Form.Title!, Form.HeldOn!.Value, Form.StartsAt!.Value, Form.Minutes!.Value, by, now);
        foreach (var (code, title) in SubjectWords.Each.Where(s => Subjects.Contains(s.Code))) workshop.WillScore(code, title);
        workshop.WillDo(Form.Agenda);
        db.Add(workshop);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The workshop is planned";
        return RedirectToPage("/Workshops/Show", new { workshopId = workshop.Id });
    }
}
