using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Emergency;

/// <summary>
/// Opens what keeps one young person safe, from an exact search and a reason, in one step: one exact match opens, anything else says the same as nobody. What was typed
/// stands in no address and in no log.
/// </summary>
public class IndexModel(TrellisDb db, ExactSearch exact, VainSearches vain, ReadLog looked, TimeProvider clock) : PageModel
{
    [BindProperty, StringLength(20)] public string? NhsNumber { get; set; }
    [BindProperty, StringLength(100)] public string? Name { get; set; }
    [BindProperty] public DateOnly? BornOn { get; set; }
    [BindProperty, Required(ErrorMessage = "Say why you need to open it now"), StringLength(500)] public string? Reason { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (member, teams) = HttpContext.Features.Get<CurrentMember>()!;
        if (teams.Count == 0) throw new RuleBrokenException("You are in no team yet. Ask your team lead to add you, then try again");
        if (NhsNumber is { Length: > 0 } typed && Domain.YoungPeople.NhsNumber.WhyNot(typed) is { } whyNot) throw new RuleBrokenException(whyNot, nameof(NhsNumber));
        Meant meant = new(NhsNumber, Name, BornOn);
        if (!meant.IsEnough) throw new RuleBrokenException("Enter the NHS number, or both names and the date of birth", nameof(NhsNumber));
        if (!await vain.MaySearchAsync(cancel))
            throw new RuleBrokenException($"You have searched {VainSearches.AtMost} times within an hour for somebody who is not found. Wait an hour, or ring the team that may know them. In danger, call 999", nameof(NhsNumber));
        if (await exact.InEmergencyAsync(meant, cancel) is not { } youngPerson)
            throw new RuleBrokenException("Nothing opens by exactly that. Check each part once more. Some records open only to the people named on them: ring the team, or children’s social care. In danger, call 999", nameof(NhsNumber));

        await looked.LookedForAsync([youngPerson.Id], cancel);
        if (await db.YoungPeople.AnyAsync(y => y.Id == youngPerson.Id, cancel)) return RedirectToPage("/YoungPeople/Emergency", new { youngPersonId = youngPerson.Id });
        db.Add(EmergencyAccess.Open(youngPerson, Reason!, Hand.Of(member, teams[0], clock.Now())));
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("/YoungPeople/Emergency", new { youngPersonId = youngPerson.Id });
    }
}
