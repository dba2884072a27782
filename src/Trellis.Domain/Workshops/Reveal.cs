namespace Trellis.Domain.Workshops;

/// <summary>How far apart votes lie, and so what to do next: one question settles it, a short look does, or it is time to talk.</summary>
public enum Standing { NoVotes, AllOnOne, Near, Apart }

/// <summary>The votes of one sector, where they may be told apart from the others': people at levels 1 to 4.</summary>
public sealed record SectorVotes(string Sector, IReadOnlyList<int> Levels)
{
    public int People => Levels.Sum();
}

/// <summary>What the room is shown of one ballot: how many stand on each level, by sector only where that tells of nobody, and never who.</summary>
public sealed record Reveal
{
    /// <summary>Fewer people than this are never shown on their own.</summary>
    public const int Enough = 3;

    /// <summary>How many stand on levels 1 to 4, in that order.</summary>
    public required IReadOnlyList<int> Levels { get; init; }
    /// <summary>Only those that may be told apart; the rest are in <see cref="Levels"/> alone.</summary>
    public required IReadOnlyList<SectorVotes> Sectors { get; init; }
    public required Guid BallotId { get; init; }
    public required int Number { get; init; }
    /// <summary>How many of them were pressed in time on a phone without a network.</summary>
    public int Late { get; init; }
    /// <summary>Counted from cards in the room, not from phones.</summary>
    public bool FromCards { get; init; }

    public int People => Levels.Sum();

    public IReadOnlyList<int> LevelsChosen => [.. Enumerable.Range(1, Levels.Count).Where(level => Levels[level - 1] > 0)];

    /// <summary>Levels between the lowest and the highest vote.</summary>
    public int Spread => People == 0 ? 0 : LevelsChosen[^1] - LevelsChosen[0];

    public Standing Standing => People == 0 ? Standing.NoVotes : Spread switch { 0 => Standing.AllOnOne, 1 => Standing.Near, _ => Standing.Apart };

    /// <summary>The level more people stand on than on any other; none where two have as many.</summary>
    public int? Most => LevelsChosen.Where(level => Levels[level - 1] == Levels.Max()).ToList() is [var most] ? most : null;

    /// <summary>Whose reasons the room should hear first, by level only: the lowest and the highest, where votes are apart.</summary>
    public IReadOnlyList<int> AskedToSayWhy => Standing is Standing.Apart ? [LevelsChosen[0], LevelsChosen[^1]] : [];

    internal static Reveal Of(Ballot ballot, IEnumerable<SectorVotes> sectors, int late, bool fromCards)
    {
        var all = sectors.ToList();
        var apart = Apart(all.ToDictionary(s => s.Sector, s => s.People));
        return new()
        {
            BallotId = ballot.Id, Number = ballot.Number, Late = late, FromCards = fromCards,
            Levels = [.. Enumerable.Range(0, Vote.Highest).Select(level => all.Sum(s => s.Levels[level]))],
            Sectors = [.. all.Where(s => apart.Contains(s.Sector)).OrderByDescending(s => s.People).ThenBy(s => s.Sector, StringComparer.Ordinal)],
        };
    }

    /// <summary>
    /// The sectors that may be told apart: those with three or more people. What is left, the whole less those, must not be one or two people either, or
    /// they could be worked out; then the smallest is left out too.
    /// </summary>
    public static IReadOnlySet<string> Apart(IReadOnlyDictionary<string, int> people)
    {
        var shown = people.Where(s => s.Value >= Enough).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
        var rest = people.Values.Sum() - shown.Sum(s => s.Value);
        while (shown.Count > 0 && rest is > 0 and < Enough)
        {
            rest += shown[^1].Value;
            shown.RemoveAt(shown.Count - 1);
        }
        return shown.Select(s => s.Key).ToHashSet();
    }
}

/// <summary>How many of those who may have voted, in all or of one sector.</summary>
public sealed record Progress(int Voted, int Of);
