using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Web.Live;

namespace Trellis.Web.Pages.Workshops;

/// <summary>Changes when a workshop is and what its parts are.</summary>
public class AgendaModel(Doorway door) : WorkshopPage(door)
{
    [BindProperty] public WorkshopForm Form { get; set; } = new();

    public void OnGet() => Form = WorkshopForm.Of(Workshop);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Workshop.Describe(Form.Title!, Form.HeldOn!.Value, Form.StartsAt!.Value, Form.Minutes!.Value, Door.Clock.Now());
        if (Workshop.StartedAt is null) WriteAnew();
        return DoneAsync("The plan is saved", cancel);
    }

    private void WriteAnew()
    {
        Db.RemoveRange(Workshop.Parts);
        Workshop.WillDo(Form.Agenda);
    }
}
