using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Groupings;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>Looked at again together: still right, same plan. Opening it is one press, saving it the other.</summary>
public class StillRightModel(TrellisDb db, LocalityContent content, TimeProvider clock) : YoungPersonFormPage, ILoads
{
    private const int DaysUntilTheNextLook = 91;

    [BindProperty] public Guid Key { get; set; }
    [BindProperty] public Guid OpenedOn { get; set; }
    [BindProperty(Name = nameof(Present)), MinLength(1, ErrorMessage = "Tick who was there")] public List<Present> Present { get; set; } = [];
    [BindProperty, Required(ErrorMessage = "Say whether they agreed. “Not asked yet” is an answer too")] public Agreed? YoungPersonAgreed { get; set; }
    [BindProperty] public DateOnly? LookAgainOn { get; set; }

    public DecisionInWords? Current { get; private set; }
    /// <summary>Whether what holds now is another decision than the one this form was opened on.</summary>
    public bool Changed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Current is null || !Current.Decision.HasPlanFor(Reader)) return RedirectToPage("Record", new { youngPersonId = YoungPerson.Id });
        (Key, OpenedOn, YoungPersonAgreed) = (Guid.CreateVersion7(), Current.Decision.Id, Current.Decision.YoungPersonAgreed);
        Present = [.. Enum.GetValues<Present>().Where(p => p is not Domain.Groupings.Present.None && Current.Decision.Present.HasFlag(p))];
        LookAgainOn = NextLook(Current.Decision, clock.Now().Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var current = await CurrentAsync(cancel);
        if (current?.Id == Key && current.RecordedById == Member.Id) return Saved(current);
        if (current is null || current.Id != OpenedOn) return await ShowWhatHoldsNowAsync(cancel);

        var (hand, present) = (Hand(clock), Present.Aggregate((a, b) => a | b));
        var again = current.StillRight(YoungPerson, present, YoungPersonAgreed!.Value, LookAgainOn, Reader, hand, Key);
        db.Add(again);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (TrellisDatabase.IsDuplicateKey(e, nameof(TrellisDb.GroupingDecisions)))
        {
            db.ChangeTracker.Clear();
            if (await CurrentAsync(cancel) is not { } first || first.Id != Key || first.RecordedById != Member.Id)
            {
                db.Add(current.StillRight(YoungPerson, present, YoungPersonAgreed.Value, LookAgainOn, Reader, hand));
                await db.SaveChangesAsync(cancel);
            }
        }
        return Saved(again);
    }

    public async Task LoadAsync(CancellationToken cancel) =>
        Current = await CurrentAsync(cancel) is { } current ? (await DecisionInWords.OfAsync(db, content, this, [current], cancel))[0] : null;

    /// <summary>As long from now as it was last time, or a quarter of a year.</summary>
    private static DateOnly NextLook(GroupingDecision last, DateOnly today) =>
        last.LookAgainOn > today ? last.LookAgainOn.Value : today.AddDays(last.LookAgainOn is { } then ? then.DayNumber - last.AgreedOn.DayNumber : DaysUntilTheNextLook);

    /// <summary>Somebody decided anew meanwhile: what holds is shown, and the next press is about that.</summary>
    private async Task<IActionResult> ShowWhatHoldsNowAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Current is null || !Current.Decision.HasPlanFor(Reader)) return RedirectToPage("Record", new { youngPersonId = YoungPerson.Id });
        Changed = true;
        ModelState.Remove(nameof(Key));
        ModelState.Remove(nameof(OpenedOn));
        (Key, OpenedOn) = (Guid.CreateVersion7(), Current.Decision.Id);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private Task<GroupingDecision?> CurrentAsync(CancellationToken cancel) => db.GroupingDecisions.About(YoungPerson.Id).Standing().FirstOrDefaultAsync(cancel);

    private RedirectToPageResult Saved(GroupingDecision again)
    {
        TempData["Done"] = $"Saved: still right, “{content.Groupings[again.Grouping].YoungTitle}”.{(again.LookAgainOn is { } on ? $" Look again on {on.Said}." : "")}";
        return RedirectToPage("/YoungPeople/Show", new { youngPersonId = YoungPerson.Id });
    }
}
