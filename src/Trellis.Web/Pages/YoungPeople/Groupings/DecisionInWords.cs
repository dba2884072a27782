using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>One decision as this reader may read it: who recorded it, and the grouping in the words it was decided in.</summary>
public sealed record DecisionInWords(GroupingDecision Decision, GroupingWording Wording, string CalledName, string RecordedBy, string Organisation, string? WithdrawnBy, IReadOnlyList<string> JointWith, Reader Reader)
{
    /// <summary>Whether the reader may withdraw or move it.</summary>
    public bool MayBeChanged { get; private init; }

    public DateOnly RecordedOn => Decision.RecordedAt.UkDate;

    /// <summary>The words of a text, or null when it is empty or kept back.</summary>
    public string? Read(MarkedText text) => text.For(Reader, Decision) is { Length: > 0 } words ? words : null;

    public bool KeepsBack(MarkedText text) => !text.IsEmpty && text.For(Reader, Decision) is null;

    public static async Task<IReadOnlyList<DecisionInWords>> OfAsync(TrellisDb db, LocalityContent content, YoungPersonPage page, IReadOnlyCollection<GroupingDecision> decisions, CancellationToken cancel)
    {
        if (decisions.Count == 0) return [];
        var words = await content.GroupingsAsync(db, decisions.Select(d => d.WordsVersion), cancel);
        var names = await Names.OfAsync(db, decisions.SelectMany(d => page.Partners(d).Append(d.OrganisationId)), [], decisions.SelectMany(d => new[] { d.RecordedById, d.WithdrawnById }), cancel);
        return [.. decisions.Select(d => new DecisionInWords(
            d, words[d.WordsVersion][d.Grouping], page.CalledName, names.Recorder(d.RecordedById, d.OrganisationId), names.Organisation(d.OrganisationId), names.Member(d.WithdrawnById)?.Name,
            [.. page.Partners(d).Select(names.Organisation)], page.Reader)
        {
            MayBeChanged = page.Team is not null && d.IsOf(page.Member) && d.WithdrawnAt is null,
        })];
    }
}
