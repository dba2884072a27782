using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Recognising;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Matching;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Particulars;

/// <summary>Puts our own details of somebody right, or adds them where only another organisation had some.</summary>
public class CorrectModel(TrellisDb db, Newcomers newcomers, TimeProvider clock) : YoungPersonFormPage
{
    [BindProperty] public DetailsForm Form { get; set; } = new();
    [BindProperty, StringLength(50)] public string? LocalId { get; set; }
    [BindProperty] public long Version { get; set; }

    public bool IsNew => Registration?.OrganisationId != Member.OrganisationId;

    /// <summary>Where what is typed differs from what somebody else saved meanwhile.</summary>
    public IReadOnlyList<(string Field, string Theirs, string Yours)> Clashes { get; private set; } = [];

    public void OnGet()
    {
        if (!IsNew) Form = DetailsForm.Of(Details);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (typed, now) = (Form.Typed(), clock.Now());
        var before = Registration?.Details.ToCompare();
        var ours = IsNew ? Registration.Register(YoungPerson, LocalId ?? "", typed, Team!, now) : Registration!;
        if (IsNew) db.Add(ours);
        else
        {
            if (ours.Version != Version) Clash(typed);
            ours.CorrectBy(Sight, typed, now);
        }
        if (ours.Details.ToCompare() != before) await newcomers.LookAgainAsync(ours, now, cancel);
        await SaveAsync(typed, cancel);

        TempData["Done"] = "The details are saved";
        return RedirectToPage("/YoungPeople/Particulars/Index", new { youngPersonId = YoungPerson.Id });
    }

    private async Task SaveAsync(Details typed, CancellationToken cancel)
    {
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(Registration!).ReloadAsync(cancel);
            Clash(typed);
        }
        catch (DbUpdateException e) when (TrellisDatabase.IsDuplicateKey(e, "Registrations"))
        {
            throw new RuleBrokenException("This number cannot be used. Check it; if it is right, ask your team lead", nameof(LocalId));
        }
    }

    private void Clash(Details typed)
    {
        var (theirs, yours) = (DetailWords.Of(Details, Sight.Today).ToDictionary(), DetailWords.Of(typed, Sight.Today).ToDictionary());
        Clashes = [.. theirs.Keys.Union(yours.Keys).Select(f => (f, theirs.GetValueOrDefault(f, "nothing"), yours.GetValueOrDefault(f, "nothing"))).Where(c => c.Item2 != c.Item3)];
        throw new RuleBrokenException("Somebody else changed these details while you were typing. Both are shown here. Check them and save again");
    }
}
