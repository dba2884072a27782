namespace Trellis.Domain.Workshops;

/// <summary>How many of a sector held up which card: the counts for levels 1 to 4, in that order.</summary>
public sealed record SectorCards(string Sector, IReadOnlyList<int> Levels)
{
    public int People => Levels.Sum();
}

/// <summary>Votes shown with cards in the room and keyed in by the facilitator, when phones do not work. They count in place of the phones' votes, which are kept.</summary>
public class ShowOfCards
{
    private const int Most = 500;

    private ShowOfCards() { }

    public Guid Id { get; private init; }
    public Guid WorkshopId { get; private init; }
    public Guid BallotId { get; private init; }
    public IReadOnlyList<SectorCards> Sectors { get; private init; } = [];
    public DateTimeOffset KeyedAt { get; private init; }

    /// <summary>The latest keying of a ballot counts. It shows the votes, since the room has seen the cards.</summary>
    public static ShowOfCards Key(Workshop workshop, Ballot ballot, IEnumerable<SectorCards> sectors, Moment now)
    {
        workshop.MustBeOpen();
        var counted = sectors.Where(s => s.People > 0).ToList();
        if (counted.Count == 0) throw new RuleBrokenException("Key in how many held up each card", nameof(Sectors));
        if (counted.Any(s => s.Levels.Count != Vote.Highest || s.Levels.Any(n => n is < 0 or > Most))) throw new RuleBrokenException($"Each count is a number from 0 to {Most}", nameof(Sectors));
        ballot.Reveal(now);
        return new() { Id = Guid.CreateVersion7(), WorkshopId = ballot.WorkshopId, BallotId = ballot.Id, Sectors = counted, KeyedAt = now.Instant };
    }
}
