using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Agreements;

/// <summary>What two organisations would no longer share, and how many young people both help today.</summary>
public sealed record CutBetween(string One, string Other, EntryKinds Kinds, int People);

/// <summary>Ends an agreement, after showing whom and what it would cut.</summary>
public class StopModel(TrellisDb db, TimeProvider clock) : AgreementPage(db), ILoads
{
    [BindProperty] public string? Because { get; set; }

    public int HelpedTogether { get; private set; }
    public int AtRisk { get; private set; }
    public IReadOnlyList<CutBetween> Cuts { get; private set; } = [];
    /// <summary>Pairs of organisations that would lose something and help nobody together today.</summary>
    public int OtherPairs { get; private set; }

    public async Task LoadAsync(CancellationToken cancel)
    {
        (HelpedTogether, AtRisk) = await Db.HelpedTogetherAsync(Agreement, cancel);
        var all = await Db.SharingAgreements.AsNoTracking().Include(a => a.Parties).Where(a => a.EndedAt == null).ToListAsync(cancel);
        var people = await Db.HelpedByTwoAsync([.. Agreement.Parties.Select(p => p.OrganisationId)], cancel);
        var cuts = AgreementCut.Of(Agreement, all, Today)
            .Select(c => (Names: new[] { NameOf(c.OneId), NameOf(c.OtherId) }.Order(StringComparer.Ordinal).ToList(), Cut: c)).Select(c => new CutBetween(c.Names[0], c.Names[1], c.Cut.Kinds, people.GetValueOrDefault((c.Cut.OneId, c.Cut.OtherId)))).ToList();
        Cuts = [.. cuts.Where(c => c.People > 0).OrderByDescending(c => c.People).ThenBy(c => c.One, StringComparer.Ordinal)];
        OtherPairs = cuts.Count - Cuts.Count;
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Agreement.Stop(Because ?? "", clock.Now());
        await Db.SaveChangesAsync(cancel);

        TempData["Done"] = "Sharing has stopped";
        return RedirectToPage("/Agreements/Show", new { agreementId = Agreement.Id });
    }
}
