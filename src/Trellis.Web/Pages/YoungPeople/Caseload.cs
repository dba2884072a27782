using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>Which of a caseload is wanted.</summary>
public enum Wanted { Everyone, LookAgain, NoGrouping, SeenDifferently, Asked }

/// <summary>The young people some teams work with, as questions that a list and a count ask alike. Each is one query.</summary>
public sealed class Caseload(TrellisDb db, IReadOnlyCollection<Guid> teams)
{
    /// <summary>Beyond this it is "more than 1,000": an exact total would cost a look at every row and help nobody.</summary>
    public const int CountedUpTo = 1000;

    private readonly IQueryable<GroupingDecision> newest = db.GroupingDecisions.Standing().NewestFirst();

    public IQueryable<Guid> Everyone => db.Involvements.CaseloadOf(teams).Select(i => i.YoungPersonId);

    public IQueryable<Guid> Only(IReadOnlyList<Guid> youngPeople) => Everyone.Where(y => youngPeople.Contains(y));

    public IQueryable<Guid> Asked => db.Involvements.WaitingFor(teams).Select(i => i.YoungPersonId);

    public IQueryable<Guid> WithoutGrouping => Everyone.Where(y => !db.GroupingDecisions.Standing().Any(d => d.YoungPersonId == y));

    /// <summary>Whose current grouping was to be looked at again by this day.</summary>
    public IQueryable<Guid> ToLookAgain(DateOnly by) =>
        Everyone.Where(y => newest.Where(d => d.YoungPersonId == y).Select(d => d.LookAgainOn).FirstOrDefault() <= by);

    public IQueryable<Guid> In(Grouping grouping) =>
        Everyone.Where(y => newest.Where(d => d.YoungPersonId == y).Select(d => (Grouping?)d.Grouping).FirstOrDefault() == grouping);

    /// <summary>Where organisations that work with a young person hold different groupings, as far as the reader may see.</summary>
    public async Task<IReadOnlyList<Guid>> SeenDifferentlyAsync(CancellationToken cancel)
    {
        var latest = db.GroupingDecisions.Standing().Where(d => !db.GroupingDecisions.Standing().Any(later =>
            later.YoungPersonId == d.YoungPersonId && later.OrganisationId == d.OrganisationId && (later.AgreedOn > d.AgreedOn || later.AgreedOn == d.AgreedOn && later.RecordedAt > d.RecordedAt)));
        var perhaps = Everyone.Where(y => latest.Any(a => a.YoungPersonId == y && latest.Any(b => b.YoungPersonId == y && b.OrganisationId != a.OrganisationId && b.Grouping != a.Grouping)));
        var decisions = await db.GroupingDecisions.AsNoTracking().Standing().Where(d => perhaps.Contains(d.YoungPersonId)).ToListAsync(cancel);
        var involvements = (await db.Involvements.AsNoTracking().Where(i => perhaps.Contains(i.YoungPersonId)).ToListAsync(cancel)).ToLookup(i => i.YoungPersonId);
        return [.. decisions.GroupBy(d => d.YoungPersonId).Where(g => new Positions(g, involvements[g.Key]).InDispute().Count > 0).Select(g => g.Key)];
    }

    public static async Task<int> CountAsync(IQueryable<Guid> youngPeople, CancellationToken cancel) => await youngPeople.Distinct().Take(CountedUpTo + 1).CountAsync(cancel);

    public static string Counted(int count) => count > CountedUpTo ? "more than 1,000" : $"{count:N0}";
}
