using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Workshops;
using Trellis.Web.Live;

namespace Trellis.Web.Pages.TakingPart;

/// <summary>Says where somebody comes from, and gives them a place in the room. With a code from before they come back as who they were.</summary>
public class JoinModel(Doorway door) : RoomPage(door)
{
    [BindProperty, Required(ErrorMessage = "Enter the organisation you come from"), StringLength(80)] public string? Organisation { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose the sector you work in")] public string? Sector { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose what you do there")] public RoleInRoom? Role { get; set; }
    [BindProperty] public PartInRoom Part { get; set; }
    [BindProperty] public int? Table { get; set; }
    [BindProperty] public string? ReturnCode { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Sectors.Has(Sector)) throw new RuleBrokenException("Choose the sector you work in", nameof(Sector));
        var code = string.IsNullOrWhiteSpace(ReturnCode) ? Domain.Workshops.ReturnCode.New() : await KnownAsync(cancel);
        var participant = await Door.Db.Participants.SingleOrDefaultAsync(p => p.WorkshopId == Workshop.Id && p.ReturnKey == code.Key, cancel);
        if (participant is null)
        {
            participant = Participant.Join(Workshop, new(Organisation!, Sector!, Role!.Value, Part, Table), code, Door.Clock.Now());
            Door.Db.Add(participant);
            await Door.Db.SaveChangesAsync(cancel);
        }
        Door.GiveSeat(HttpContext, Workshop, new(participant.Id, code));
        return RedirectToPage("/TakingPart/Phone", new { code = Workshop.JoinCode });
    }

    private async Task<ReturnCode> KnownAsync(CancellationToken cancel) =>
        Domain.Workshops.ReturnCode.Read(ReturnCode) is { } code && await Door.Db.Participants.AnyAsync(p => p.ReturnKey == code.Key, cancel) ? code
            : throw new RuleBrokenException("We do not know this code. Check its eight letters, or leave it empty to begin with a new one", nameof(ReturnCode));
}
