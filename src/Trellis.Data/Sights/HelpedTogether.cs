using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>How many young people an agreement touches, for whoever is about to stop it: two numbers and nobody's name.</summary>
public static class HelpedTogether
{
    /// <summary>People whom at least two of the parties work with today, leaving out services that are not shown; and of these, those whose latest standing grouping is risk support.</summary>
    public static async Task<(int People, int AtRisk)> HelpedTogetherAsync(this TrellisDb db, SharingAgreement agreement, CancellationToken cancel)
    {
        var parties = agreement.Parties.Select(p => p.OrganisationId).ToList();
        var together = db.Involvements.IgnoreQueryFilters()
            .Where(i => parties.Contains(i.OrganisationId) && i.State == InvolvementState.Working && !db.Teams.Any(t => t.Id == i.TeamId && t.InvolvementNotShown))
            .GroupBy(i => i.YoungPersonId).Where(g => g.Select(i => i.OrganisationId).Distinct().Count() > 1).Select(g => g.Key);
        var decisions = db.GroupingDecisions.IgnoreQueryFilters().Where(d => d.WithdrawnAt == null);
        var atRisk = await decisions.CountAsync(d => d.Grouping == Grouping.GettingRiskSupport && together.Contains(d.YoungPersonId) &&
            !decisions.Any(later => later.YoungPersonId == d.YoungPersonId && (later.AgreedOn > d.AgreedOn || later.AgreedOn == d.AgreedOn && later.RecordedAt > d.RecordedAt)), cancel);
        return (await together.CountAsync(cancel), atRisk);
    }

    /// <summary>How many young people each two of these organisations both work with today, leaving out services that are not shown. Two that share nobody are not in it.</summary>
    public static async Task<Dictionary<(Guid One, Guid Other), int>> HelpedByTwoAsync(this TrellisDb db, IReadOnlyList<Guid> organisations, CancellationToken cancel)
    {
        var working = await db.Involvements.IgnoreQueryFilters()
            .Where(i => organisations.Contains(i.OrganisationId) && i.State == InvolvementState.Working && !db.Teams.Any(t => t.Id == i.TeamId && t.InvolvementNotShown))
            .Select(i => new { i.YoungPersonId, i.OrganisationId }).Distinct().ToListAsync(cancel);
        var counts = new Dictionary<(Guid, Guid), int>();
        foreach (var helping in working.GroupBy(w => w.YoungPersonId).Select(g => organisations.Where(o => g.Any(w => w.OrganisationId == o)).ToList()))
            foreach (var (at, one) in helping.Index())
                foreach (var other in helping.Skip(at + 1)) counts[(one, other)] = counts.GetValueOrDefault((one, other)) + 1;
        return counts;
    }
}
