using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Words;

/// <summary>How far a team has come with a young person, in plain words.</summary>
public static class InvolvementWords
{
    extension(Involvement involvement)
    {
        public string Said => involvement.State switch
        {
            InvolvementState.Asked => $"Asked to join on {involvement.AskedAt!.Value.UkDate.Said}. No answer yet",
            InvolvementState.Considering => $"Thinking about it since {involvement.ConsideringAt!.Value.UkDate.Said}",
            InvolvementState.Working => $"Working together since {involvement.WorkingFrom!.Value.Said}",
            InvolvementState.Worked => $"Worked together until {involvement.WorkedUntil!.Value.Said}",
            InvolvementState.PassedBack => $"Could not take this on, told us on {involvement.PassedBackAt!.Value.UkDate.Said}",
            _ => throw new ArgumentOutOfRangeException(nameof(involvement)),
        };
    }
}
