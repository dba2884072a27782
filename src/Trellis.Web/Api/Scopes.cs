using Trellis.Domain.Alliance;

namespace Trellis.Web.Api;

/// <summary>What a token may be asked for, as other systems write it.</summary>
internal static class Scopes
{
    public const string Groupings = "groupings.read", Caseload = "caseload.write";

    private static readonly (string Scope, SystemMay May)[] Each = [(Groupings, SystemMay.FetchGroupings), (Caseload, SystemMay.BringCaseload)];

    public static string Of(SystemMay may) => string.Join(' ', Each.Where(e => may.HasFlag(e.May)).Select(e => e.Scope));

    /// <summary>What these words ask for; nothing where one of them is no scope of ours.</summary>
    public static SystemMay? Read(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate((SystemMay?)SystemMay.None, (all, word) =>
        Each.FirstOrDefault(e => e.Scope == word) is { Scope: not null } known ? all | known.May : null);
}
