using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Web.Access;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages;

/// <summary>What a member typed and has not saved, about those they may still see.</summary>
public class DraftsModel(TrellisDb db, UnfinishedForms unfinished, ReadLog looked) : PageModel, ILoads
{
    public sealed record UnfinishedForm(string Address, string Form, Guid Subject, string Title, string? About, DateTimeOffset KeptAt);

    [BindProperty] public string? Form { get; set; }
    [BindProperty] public Guid Subject { get; set; }

    public IReadOnlyList<UnfinishedForm> Unfinished { get; private set; } = [];

    private CurrentMember Current => HttpContext.Features.Get<CurrentMember>()!;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await unfinished.ThrowAwayAsync(Current.Member.Id, Form ?? "", Subject, cancel);
        TempData["Done"] = "What you typed is deleted";
        return RedirectToPage();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var drafts = await unfinished.OfAsync(Current.Member.Id, cancel);
        var subjects = drafts.Select(d => d.Draft.Subject).Where(s => s != Guid.Empty).Distinct().ToList();
        var seen = await db.YoungPeople.Where(y => subjects.Contains(y.Id)).Select(y => y.Id).ToListAsync(cancel);
        var joined = new Dictionary<Guid, Guid>();
        foreach (var subject in subjects.Except(seen).ToList())
            if (await db.JoinedToAsync(subject, cancel) is { } there) joined[subject] = there;
        seen.AddRange(joined.Values);
        var names = (await db.Registrations.AsNoTracking().Where(r => seen.Contains(r.YoungPersonId)).ToListAsync(cancel))
            .OrderByDescending(r => r.OrganisationId == Current.Member.OrganisationId).ThenByDescending(r => r.RegisteredAt)
            .GroupBy(r => r.YoungPersonId).ToDictionary(r => r.Key, r => r.First().Details.CalledName);
        foreach (var (from, there) in joined) names[from] = names.GetValueOrDefault(there, "");
        Unfinished = [.. drafts.Where(d => d.Draft.Subject == Guid.Empty || seen.Contains(d.Draft.Subject) || joined.ContainsKey(d.Draft.Subject)).Select(d => Told(d.Draft, d.Typing, names))];
        await looked.LookedAtAsync(seen, cancel);
    }

    private static UnfinishedForm Told(Data.Drafts.Draft draft, Typing typing, Dictionary<Guid, string> names)
    {
        var name = names.GetValueOrDefault(draft.Subject) is { Length: > 0 } known ? known : "this young person";
        var title = typing.Title.Length == 0 ? "A form" : typing.Title;
        var named = title.Contains(Slip.Name, StringComparison.Ordinal);
        return new(typing.Address, draft.Form, draft.Subject, title.Replace(Slip.Name, name, StringComparison.Ordinal), draft.Subject == Guid.Empty || named ? null : name, draft.KeptAt);
    }
}
