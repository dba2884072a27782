using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Words;

/// <summary>A way into a record, in plain words.</summary>
public static class AccessWords
{
    extension(WayIn way)
    {
        /// <summary>Kit Marsh, Pastoral team, Hill School</summary>
        public string Who(Names names) => string.Join(", ", new[] { names.Member(way.MemberId)?.Name, way.TeamId is { } team ? names.Team(team) : null, names.Organisation(way.OrganisationId) }.OfType<string>());

        public string Why => way.Ground switch
        {
            Ground.Works => "Their team works with the young person",
            Ground.LeadsOrStandsIn => "Leads or stands in for a team that works with the young person; the record is restricted",
            Ground.Named => "Named on the restricted record",
            Ground.GaveReason => "Gave a reason",
            Ground.SharedToKeepSafe => "Shared to keep the young person safe",
            Ground.Emergency => "Emergency access",
            _ => throw new ArgumentOutOfRangeException(nameof(way)),
        } + (way.Agreements.Count > 0 ? $", and an agreement: {way.Agreements.Listed}" : "");

        public string What => way.Kinds == (EntryKinds)~0 ? "All we record" : way.Ground is Ground.Emergency ? "Grouping, who is involved, contacts and alerts" : way.Kinds.Words.AtTheStart;

        public string UntilSaid => way.Until is { } until ? until.Said : "Until it ends";
    }
}
