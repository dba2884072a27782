using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>One decision as this reader may read it: the names of who recorded it, and the grouping in the words it was decided in.</summary>
public sealed record DecisionInWords(GroupingDecision Decision, GroupingWording Wording, string Organisation, string? RecordedBy, string? WithdrawnBy, IReadOnlyList<string> JointWith, Reader Reader)
{
    public bool MayBeChanged { get; private init; }

    public string By => RecordedBy is null ? Organisation : $"{RecordedBy}, {Organisation}";
    public DateOnly RecordedOn => Domain.Clock.MomentOf(Decision.RecordedAt).Today;
    public string? PlanLine => Read(Decision.PlanLine);

    /// <summary>The words of a text, or null when it is empty or kept back.</summary>
    public string? Read(MarkedText text) => text.For(Reader, Decision) is { Length: > 0 } words ? words : null;

    public bool KeepsBack(MarkedText text) => !text.IsEmpty && text.For(Reader, Decision) is null;

    public static async Task<IReadOnlyList<DecisionInWords>> OfAsync(TrellisDb db, LocalityContent content, YoungPersonPage page, IReadOnlyCollection<GroupingDecision> decisions, CancellationToken cancel)
    {
        if (decisions.Count == 0) return [];
        var words = await content.GroupingsAsync(db, decisions.Select(d => d.WordsVersion), cancel);
        // Only organisations the reader knows to be helping are named as partners.
        var known = page.Involvements.Select(i => i.OrganisationId).Append(page.Member.OrganisationId).ToHashSet();
        var organisations = decisions.SelectMany(d => d.JointWith.Where(known.Contains).Append(d.OrganisationId)).Distinct().ToList();
        var people = decisions.SelectMany(d => new[] { d.RecordedById, d.WithdrawnById }).OfType<Guid>().Distinct().ToList();
        var names = await db.Organisations.Where(o => organisations.Contains(o.Id)).Select(o => new { o.Id, o.Name })
            .Concat(db.Members.Where(m => people.Contains(m.Id)).Select(m => new { m.Id, m.Name })).ToDictionaryAsync(n => n.Id, n => n.Name, cancel);
        return [.. decisions.Select(d => new DecisionInWords(d, words[d.WordsVersion][d.Grouping], names[d.OrganisationId], Name(d.RecordedById), Name(d.WithdrawnById),
            [.. d.JointWith.Where(o => known.Contains(o) && names.ContainsKey(o)).Select(o => names[o])], page.Reader) { MayBeChanged = page.Team is not null && d.IsOf(page.Member) && d.WithdrawnAt is null })];

        string? Name(Guid? id) => id is { } one ? names.GetValueOrDefault(one) : null;
    }
}
