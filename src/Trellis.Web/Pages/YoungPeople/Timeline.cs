using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>One thing that happened, as a line on a young person's timeline.</summary>
public sealed record Happening(DateOnly On, DateTimeOffset KnownAt, string What, string Who, string? Said = null, GroupingDecision? Decision = null);

/// <summary>What happened around a young person, newest first, made of the entries the reader may see.</summary>
public static class Timeline
{
    public static IEnumerable<Happening> Of(IEnumerable<GroupingDecision> decisions, IEnumerable<Involvement> involvements, Names names, GroupingWords words, Reader reader) =>
        decisions.Select(d => new Happening(d.AgreedOn, d.RecordedAt, What(d, words), names.Recorder(d.RecordedById, d.OrganisationId), d.WithdrawnAt is null ? d.PlanLine.For(reader, d) : d.WithdrawnBecause, d))
            .Concat(involvements.SelectMany(i => Steps(i, names, reader)))
            .OrderByDescending(h => h.On).ThenByDescending(h => h.KnownAt);

    private static string What(GroupingDecision decision, GroupingWords words)
    {
        var title = words[decision.Grouping].Title;
        return decision switch
        {
            { WithdrawnAt: not null } => $"Withdrawn: {title}",
            { StillRightAfterId: not null } => $"Still right: {title}",
            { Source: DecisionSource.Imported } => $"{title}, from another system",
            { JointWith.Count: > 0 } => $"Decided together by several organisations: {title}",
            _ => $"Decided together: {title}",
        };
    }

    private static IEnumerable<Happening> Steps(Involvement involvement, Names names, Reader reader)
    {
        var who = $"{names.Team(involvement.TeamId)}, {names.Organisation(involvement.OrganisationId)}";
        if (involvement.AskedAt is { } asked) yield return new(asked.UkDate, asked, "Asked to join", who);
        if (involvement.WorkingFrom is { } from) yield return new(from, involvement.RecordedAt, "Began working together", who);
        if (involvement.WorkedUntil is { } until) yield return new(until, involvement.RecordedAt, "Finished working together", who, reader is Reader.Staff staff ? involvement.EndedBecauseFor(staff.Sight) : null);
    }
}
