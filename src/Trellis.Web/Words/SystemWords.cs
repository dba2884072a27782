using Trellis.Domain.Alliance;

namespace Trellis.Web.Words;

/// <summary>What connected systems may do and how they stand, in words.</summary>
public static class SystemWords
{
    public static readonly IReadOnlyList<SystemMay> Each = [SystemMay.FetchGroupings, SystemMay.BringCaseload];

    extension(SystemMay may)
    {
        public string Words => string.Join("; ", Each.Where(e => may.HasFlag(e)).Select(e => e switch
        {
            SystemMay.FetchGroupings => "Fetch current groupings",
            SystemMay.BringCaseload => "Bring rows of the caseload",
            _ => throw new ArgumentOutOfRangeException(nameof(may)),
        }));

        public string IsFor => may switch
        {
            SystemMay.FetchGroupings => "It reads what its teams would see on a page: own groupings, and others’ as agreements allow",
            SystemMay.BringCaseload => "It says whom its teams work with. Rows are checked as in a caseload file",
            _ => throw new ArgumentOutOfRangeException(nameof(may)),
        };
    }

    extension(ConnectedSystem system)
    {
        public string Said(DateOnly day) => system.StateOn(day) switch
        {
            ConnectionState.Waiting => "Waits for the information-governance lead",
            ConnectionState.Open => $"Open until {system.Until!.Value.Said}",
            ConnectionState.NotAllowed => $"Not allowed: {system.DecidedBecause}",
            ConnectionState.PastItsDay => $"Closed since {system.Until!.Value.AddDays(1).Said}. The lead can allow it again",
            ConnectionState.Stopped => $"Stopped on {system.StoppedAt!.Value.UkDate.Said}: {system.StoppedBecause}",
            _ => throw new ArgumentOutOfRangeException(nameof(day)),
        };
    }

    extension(ConnectionAct act)
    {
        public string Words => act switch
        {
            ConnectionAct.SecretMade => "A secret was made",
            ConnectionAct.SecretEnded => "A secret was ended",
            ConnectionAct.TokenGiven => "It signed in",
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
    }
}
