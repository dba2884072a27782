using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Workshops;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Assessment;

/// <summary>One round: the scoring table, the totals in both readings, who took part and who was missing, and what is still to do.</summary>
public class ShowModel(TrellisDb db, LocalityContent locality) : RoundPage(db, locality)
{
    public IReadOnlyList<string> WhoIsMissing { get; private set; } = [];
    public IReadOnlyList<PrincipleRating> Corrections { get; private set; } = [];
    public EvidencePack Pack { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    /// <summary>The workshop in which it was talked through, where that was in Trellis.</summary>
    public Workshop? Workshop { get; private set; }

    public int NotYetRated => Tool.Ratings.Count(r => Scores.Level(r) is null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var alliance = await Db.Organisations.Where(o => o.InAlliance).Select(o => o.Sector).Distinct().ToListAsync(cancel);
        WhoIsMissing = [.. Round.MissingRoles.Select(r => r.Words.ToLowerInvariant()), .. Round.MissingSectors(alliance).Select(s => Sectors.Title(s))];
        Corrections = await Db.PrincipleRatings.AsNoTracking().Where(r => r.RoundId == Round.Id && r.CorrectedBecause != null).OrderBy(r => r.RecordedAt).ToListAsync(cancel);
        Pack = await Db.PackOf(Round, cancel);
        Workshop = await Db.Workshops.AsNoTracking().SingleOrDefaultAsync(w => w.Id == Round.WorkshopId, cancel);
        Names = await Names.OfAsync(Db, [], [], [Round.OpenedById, Round.LockedById, .. Corrections.Select(c => (Guid?)c.RecordedById)], cancel);
    }

    public string ThriveLike(Principle principle) => Scores.Of(principle) is var score && score.IsThriveLike ? "THRIVE-like" : score.IsComplete ? "" : score.PartsRated > 0 ? "Part rated" : "";
}
