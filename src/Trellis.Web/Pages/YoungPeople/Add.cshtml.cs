using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Recognising;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Drafts;
using Trellis.Web.Pages.YoungPeople.Particulars;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>Adds somebody the member's team works with. Only people of their own organisation are offered as perhaps the same; whether another knows them is not told.</summary>
public class AddModel(TrellisDb db, OwnOrganisation own, Newcomers newcomers, ReadLog looked, TimeProvider clock) : PageModel, IKeepsDraft
{
    [BindProperty, Required(ErrorMessage = "Enter the number your organisation knows them by"), StringLength(50)] public string? LocalId { get; set; }
    [BindProperty] public DetailsForm Form { get; set; } = new();
    [BindProperty] public Guid? TeamId { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the date your team began to work with them")] public DateOnly? WorkingFrom { get; set; } = clock.Now().Today;
    [BindProperty] public bool NoneOfThese { get; set; }

    public IReadOnlyList<Found> Alike { get; private set; } = [];
    public IReadOnlyList<Team> Teams => HttpContext.Features.Get<CurrentMember>()!.Teams;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (now, details) = (clock.Now(), Form.Typed());
        var team = Teams.FirstOrDefault(t => t.Id == TeamId) ?? (Teams is [var only, ..] ? only : throw new RuleBrokenException("You are in no team yet. Ask your team lead to add you, then try again"));
        await AskWhetherItIsSomebodyKnownAsync(LocalId!.Trim(), details, cancel);

        var youngPerson = await newcomers.RegisterAsync(LocalId!, details, team, now, cancel);
        db.Add(Involvement.Working(youngPerson, team, WorkingFrom!.Value, now));
        await SaveAsync(cancel);

        TempData["Done"] = $"{details.CalledName} has been added";
        return RedirectToPage("/YoungPeople/Show", new { youngPersonId = youngPerson.Id });
    }

    private async Task AskWhetherItIsSomebodyKnownAsync(string localId, Details details, CancellationToken cancel)
    {
        Alike = await own.AlikeAsync(localId, details, cancel);
        await looked.LookedAtAsync([.. Alike.Select(f => f.YoungPersonId)], cancel);
        if (Alike.FirstOrDefault(f => f.LocalId == localId) is { } same)
            throw new RuleBrokenException($"{localId} is the number of {same.Name}. Check the number, or open their record", nameof(LocalId));
        if (Alike.Count > 0 && !NoneOfThese) throw new RuleBrokenException("Look at who you know already, then choose one of them or say that it is none of these", nameof(NoneOfThese));
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException e) when (TrellisDatabase.IsDuplicateKey(e, "Registrations"))
        {
            throw new RuleBrokenException("This number cannot be used. Check it; if it is right, ask your team lead", nameof(LocalId));
        }
    }
}
