using Trellis.Domain.Alliance;

namespace Trellis.Web.Words;

/// <summary>How an employer stands with saying who works there, in words.</summary>
public static class StaffWords
{
    extension(StaffCheckState state)
    {
        public string Words => state switch
        {
            StaffCheckState.NobodyNamed => "Nobody is named for it",
            StaffCheckState.Done => "Confirmed",
            StaffCheckState.Due => $"Due by the {StaffCheck.LastDay}th",
            StaffCheckState.Overdue => "Overdue",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }
}
