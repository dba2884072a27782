using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Print;

/// <summary>What goes on a sheet of paper in easy words, for one reader who is not staff.</summary>
public sealed record Sheet(
    string CalledName, GroupingWording? Grouping, DateOnly? Since, string? Plan, IReadOnlyList<PartInPlan> Parts, IReadOnlyList<OptionTalkedThrough> Chosen,
    IReadOnlyList<(OwnWordsTopic Topic, string Words)> OwnWords, IReadOnlyList<(string Who, string? Phone)> Helping, DateOnly? LookAgainOn)
{
    /// <summary>
    /// Everything the printing member may see, less what each text's mark keeps from this reader and what <paramref name="kinds"/> leaves out. Services that are not
    /// shown are left out for good: paper travels.
    /// </summary>
    public static async Task<Sheet> ForAsync(YoungPersonPage page, Reader reader, EntryKinds kinds, bool ownWords, TrellisDb db, LocalityContent content, CancellationToken cancel)
    {
        var decision = !kinds.HasFlag(EntryKinds.Grouping) ? null
            : new Positions(await db.GroupingDecisions.AsNoTracking().About(page.YoungPerson.Id).ToListAsync(cancel), page.Involvements).Current;
        var words = !ownWords ? [] : await db.OwnWords.AsNoTracking().Where(w => w.YoungPersonId == page.YoungPerson.Id).OrderByDescending(w => w.RecordedAt).ToListAsync(cancel);
        var hidden = await db.Teams.Where(t => t.InvolvementNotShown).Select(t => t.Id).ToListAsync(cancel);
        var helping = kinds.HasFlag(EntryKinds.Involvement) ? page.Involvements.Where(i => i.State is InvolvementState.Working && !hidden.Contains(i.TeamId)).ToList() : [];
        var names = await Names.OfAsync(db, helping.Select(i => i.OrganisationId), helping.Select(i => i.TeamId), helping.Select(i => i.LeadId), cancel);
        if (decision is not null && hidden.Contains(decision.TeamId)) decision = null;
        var withPlan = kinds.HasFlag(EntryKinds.Plan) ? decision : null;

        return new(
            page.CalledName, decision is null ? null : content.Groupings[decision.Grouping], decision?.AgreedOn,
            decision?.PlanLine.For(reader, decision), withPlan?.Parts.For(reader, withPlan) ?? [], withPlan?.Options.For(reader, withPlan)?.Where(o => o.Chosen).ToList() ?? [],
            [.. words.GroupBy(w => w.Topic).Select(g => g.First()).Where(w => !hidden.Contains(w.TeamId) && w.Text.For(reader, w) is { Length: > 0 }).Select(w => (w.Topic, w.Text.For(reader, w)!)).OrderBy(w => w.Topic)],
            [.. helping.Select(i => (Helper(i, names), names.Member(i.LeadId)?.Phone ?? names.TeamPhone(i.TeamId)))], decision?.LookAgainOn);
    }

    private static string Helper(Involvement involvement, Names names) =>
        $"{(names.Member(involvement.LeadId)?.Name ?? involvement.LeadName) switch { { } lead => $"{lead}, ", null => "" }}{names.Team(involvement.TeamId)}, {names.Organisation(involvement.OrganisationId)}";
}
