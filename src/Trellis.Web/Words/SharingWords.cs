using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Words;

/// <summary>What an information-governance lead's desk says, in plain words.</summary>
public static class SharingWords
{
    extension(CheckOutcome outcome)
    {
        public string Words => outcome switch
        {
            CheckOutcome.InOrder => "In order",
            CheckOutcome.ToFollowUp => "To follow up",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
    }

    extension(SampleCheck check)
    {
        /// <summary>To follow up, 3 November 2026: ask Tom what happened</summary>
        public string Said => $"{check.Outcome.Words}, {check.CheckedAt.UkDate.Said}{(check.Note is { } note ? $": {note}" : "")}";
    }

    extension(ExportRequest asked)
    {
        public string Said(Moment now) => asked.StateAt(now) switch
        {
            ExportState.Waiting => "An information-governance lead decides.",
            ExportState.Ready when asked.EachTimeUntil is { } last => $"It can be taken each time it is needed, until {last.Said}.",
            ExportState.TooLate when asked.EachTimeUntil is { } last => asked.StoppedAt is { } stopped ? $"It was stopped on {stopped.UkDate.Said}." : $"Its last day was {last.Said}. Ask again.",
            ExportState.Ready => $"It can be taken once, until {(asked.DecidedAt ?? asked.AskedAt).AddHours(ExportRequest.HoursToTake).Said}.",
            ExportState.NotAllowed => $"It was not allowed: {asked.DecidedBecause}",
            ExportState.Taken => $"It was taken on {asked.TakenAt!.Value.Said}.",
            ExportState.TooLate => "It was not taken in time. Ask again.",
            _ => throw new ArgumentOutOfRangeException(nameof(asked)),
        };
    }

    extension(EmergencyAccess opening)
    {
        public string ToldSaid(string calledName) => opening.ToldOfIt switch
        {
            ToldOfIt.NotYet => $"{calledName} has not been told yet.",
            ToldOfIt.Told => $"{calledName} was told on {opening.ToldAt!.Value.UkDate.Said}.",
            ToldOfIt.NotSafe => $"{calledName} was not told, because it would not be safe: {opening.NotSafeBecause}",
            _ => throw new ArgumentOutOfRangeException(nameof(opening)),
        };

        public string ReviewSaid => opening.Outcome switch
        {
            null => $"To be reviewed by {opening.ReviewBy.Said}.",
            CheckOutcome.ToFollowUp => $"Being followed up since {opening.ReviewedAt!.Value.UkDate.Said}: {opening.ReviewNote}",
            _ => $"Reviewed on {opening.ReviewedAt!.Value.UkDate.Said} and in order.",
        };
    }

    extension(SafeguardingDecision decision)
    {
        /// <summary>Shared with Kit Marsh, Pastoral team, Hill School: grouping and plan line, until 3 March 2027.</summary>
        public string Sentence(Names names)
        {
            var whom = $"{(names.Member(decision.ToMemberId) is { } member ? $"{member.Name}, " : "")}{names.Team(decision.ToTeamId)}, {names.Organisation(decision.ToOrganisationId)}";
            return decision.Choice is SafeguardingChoice.DoNotShare ? $"Not shared with {whom}."
                : $"Shared with {whom}: {(decision.Kinds == EntryKinds.None ? "told, and nothing opened here" : decision.Kinds.Words)}{(decision.Until is { } until ? $", until {until.Said}" : "")}.";
        }
    }

    /// <summary>Number T-1041, or what to say where the organisation has none.</summary>
    public static string NumberSaid(this IReadOnlyDictionary<Guid, string> numbers, Guid youngPersonId) =>
        numbers.TryGetValue(youngPersonId, out var number) ? $"Our number {number}" : "Not registered with us";
}
