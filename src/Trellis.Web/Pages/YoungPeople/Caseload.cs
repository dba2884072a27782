using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>Which of a caseload is wanted.</summary>
public enum Wanted { Everyone, LookAgain, NoGrouping, SeenDifferently, Asked, ToCheck }

/// <summary>The young people some teams work with, as questions that a list and a count ask alike. Each is one query.</summary>
public sealed class Caseload(TrellisDb db, IReadOnlyCollection<Guid> teams)
{
    /// <summary>Beyond this it is "more than 1,000": an exact total would cost a look at every row and help nobody.</summary>
    public const int CountedUpTo = 1000;

    private readonly IQueryable<GroupingDecision> newest = db.GroupingDecisions.Standing().NewestFirst();

    public IQueryable<Guid> Everyone => db.Involvements.CaseloadOf(teams).Select(i => i.YoungPersonId);

    /// <summary>Of whom something can be due: nothing is, after a death.</summary>
    private IQueryable<Guid> Living => Everyone.Where(y => !db.HaveDied.Contains(y));

    public IQueryable<Guid> Asked => db.Involvements.WaitingFor(teams).Select(i => i.YoungPersonId);

    /// <summary>Whose details a matching officer asked these teams to check.</summary>
    public IQueryable<Guid> ToCheck => db.DetailsChecks.Where(c => teams.Contains(c.TeamId) && c.Found == null).Select(c => c.YoungPersonId);

    public IQueryable<Guid> WithoutGrouping => Living.Where(y => !db.GroupingDecisions.Standing().Any(d => d.YoungPersonId == y));

    /// <summary>Whose current grouping was to be looked at again by this day.</summary>
    public IQueryable<Guid> ToLookAgain(DateOnly by) =>
        Living.Where(y => newest.Where(d => d.YoungPersonId == y).Select(d => d.LookAgainOn).FirstOrDefault() <= by);

    public IQueryable<Guid> Those(IReadOnlyList<Guid> youngPeople) => Everyone.Where(y => youngPeople.Contains(y));

    /// <summary>Those of some young people whose current grouping this is.</summary>
    public IQueryable<Guid> In(Grouping grouping, IQueryable<Guid> of) =>
        of.Where(y => newest.Where(d => d.YoungPersonId == y).Select(d => (Grouping?)d.Grouping).FirstOrDefault() == grouping);

    /// <summary>Where organisations that work with a young person hold different groupings, as far as the reader may see.</summary>
    public async Task<IReadOnlyList<Guid>> SeenDifferentlyAsync(CancellationToken cancel)
    {
        var own = db.Sight.OrganisationId;
        var shared = Everyone.Where(y => db.Involvements.Any(i => i.YoungPersonId == y && i.OrganisationId != own && i.State == InvolvementState.Working));
        var decisions = await db.GroupingDecisions.AsNoTracking().Standing().Where(d => shared.Contains(d.YoungPersonId)).ToListAsync(cancel);
        var involvements = (await db.Involvements.AsNoTracking().Where(i => shared.Contains(i.YoungPersonId)).ToListAsync(cancel)).ToLookup(i => i.YoungPersonId);
        return [.. decisions.GroupBy(d => d.YoungPersonId).Where(g => new Positions(g, involvements[g.Key]).InDispute().Count > 0).Select(g => g.Key)];
    }

    /// <summary>The first of them, at most one more than are counted.</summary>
    public static Task<List<Guid>> FirstAsync(IQueryable<Guid> youngPeople, CancellationToken cancel) => youngPeople.Distinct().Take(CountedUpTo + 1).ToListAsync(cancel);

    public static Task<int> CountAsync(IQueryable<Guid> youngPeople, CancellationToken cancel) => youngPeople.Distinct().Take(CountedUpTo + 1).CountAsync(cancel);

    public static string Counted(int count) => count > CountedUpTo ? "more than 1,000" : $"{count:N0}";
}
