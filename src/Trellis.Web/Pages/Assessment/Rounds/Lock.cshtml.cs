using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Assessment.Rounds;

/// <summary>Closes a round, after saying what is not rated and who is missing.</summary>
public class LockModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RoundFormPage(db, locality), ILoads
{
    public IReadOnlyList<string> WhoIsMissing { get; private set; } = [];
    public IReadOnlyList<string> NotYetRated => [.. Tool.Ratings.Where(r => Scores.Level(r) is null).Select(r => r.Name)];

    public async Task LoadAsync(CancellationToken cancel)
    {
        var alliance = await Db.Organisations.Where(o => o.InAlliance).Select(o => o.Sector).Distinct().ToListAsync(cancel);
        WhoIsMissing = [.. Round.MissingRoles.Select(r => r.Words.ToLowerInvariant()), .. Round.MissingSectors(alliance).Select(s => Sectors.Title(s))];
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Round.Lock(Member, clock.Now());
        return DoneAsync("The round is locked", "/Assessment/Show", cancel);
    }
}
