using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Evidence.Registers;

namespace Trellis.Web.Pages.Evidence.Registers.Keeping;

/// <summary>Says from which day somebody no longer has a place in a joint group, and why.</summary>
public class LeaveModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RegisterPage(db, locality)
{
    [BindProperty, Required(ErrorMessage = "Enter the day from which the place is no longer taken")] public DateOnly? Until { get; set; }
    [BindProperty, StringLength(500)] public string? LeftBecause { get; set; }

    public GroupMember Leaving { get; private set; } = null!;

    protected override async Task<bool> IsFoundAsync(CancellationToken cancel)
    {
        var id = Guid.Parse((string)RouteData.Values["memberId"]!);
        return (Leaving = (await Db.GroupMembers.SingleOrDefaultAsync(m => m.Id == id && m.GroupId == Entry.EntryId, cancel))!) is not null;
    }

    public void OnGet() => Until = Db.Sight.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Leaving.Leave(Until!.Value, LeftBecause, Member, clock.Now());
        return await DoneAsync($"{Leaving.Person} no longer has a place", Entry.EntryId, cancel);
    }
}
