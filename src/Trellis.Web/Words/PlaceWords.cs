using System.Text.RegularExpressions;

namespace Trellis.Web.Words;

/// <summary>The places of the grid, as people speak of them.</summary>
public static partial class PlaceWords
{
    private static readonly Dictionary<string, string> Said = new()
    {
        ["/"] = "home, their own account and unfinished forms",
        ["/YoungPeople"] = "Young people their team works with, and what agreements show",
        ["/Search"] = "The search for a young person",
        ["/Invitations"] = "Requests to help that wait for their team",
        ["/Agreements"] = "Sharing agreements",
        ["/Assessment"] = "Rounds of the assessment, and what they add up to",
        ["/Assessment/Rounds"] = "Rating in a round, opening and locking it",
        ["/Assessment/Tool"] = "the assessment tool and its cards",
        ["/Workshops"] = "Planning and leading workshops",
        ["/TakingPart"] = "Taking part in a workshop",
        ["/Evidence"] = "Evidence and registers, to read",
        ["/Evidence/Keeping"] = "Evidence, to add and change",
        ["/Evidence/Registers/Keeping"] = "Registers, to add and change",
        ["/Priorities"] = "The priorities and how they were chosen",
        ["/Priorities/Hold"] = "Choosing priorities at tables",
        ["/Planning"] = "The plan",
        ["/Planning/Keeping"] = "The plan, to change",
        ["/Planning/FirstPhase"] = "The first phase, step by step",
        ["/Planning/FirstPhase/Keeping"] = "The first phase, to change",
        ["/Reports"] = "Reports",
        ["/Requests"] = "Requests not to share that wait for a decision",
        ["/SharingDesk"] = "The sharing desk: what was opened and why, and what waits",
        ["/Emergency"] = "Emergency access to what keeps somebody safe",
        ["/Alerts"] = "What their team is told to keep somebody safe",
        ["/Imports"] = "Sending in their organisation's caseload, and putting its rows right",
        ["/Administration"] = "Organisations, teams, members and how they sign in",
    };

    /// <summary>A place that has no words yet is told by its own name, so that none is left out.</summary>
    public static string Of(string place) => Said.GetValueOrDefault(place) ?? Capital().Replace(place.Trim('/').Replace("/", ": ", StringComparison.Ordinal), m => $" {m.Value.ToLowerInvariant()}");

    [GeneratedRegex(@"(?<=[a-z])[A-Z]")]
    private static partial Regex Capital();
}
