namespace Trellis.Domain.Alliance;

/// <summary>Who may read a free text besides the team that wrote it.</summary>
public enum Readers { Everyone, OurTeam, NotParents, Professionals }

/// <summary>The one who is reading: a member through their Sight, the young person, or a parent or carer.</summary>
public abstract record Reader
{
    /// <param name="Sight">What they may see.</param>
    /// <param name="PlansKeptBack">Organisations whose plans the young person or family asked to keep from them; nothing named is every organisation.</param>
    /// <param name="PlansShared">Organisations that shared their plan with the reader to keep the young person safe.</param>
    public sealed record Staff(Sight Sight, IReadOnlyCollection<Guid?>? PlansKeptBack = null, IReadOnlyCollection<Guid>? PlansShared = null) : Reader
    {
        /// <summary>A grouping shows how it was reached; what is done, and by whom, is the plan, which an agreement lists and somebody can ask to keep back by itself.</summary>
        internal bool MayReadPlan(IEntry entry) => entry.OrganisationId == Sight.OrganisationId || PlansShared?.Contains(entry.OrganisationId) is true ||
            Sight.From(EntryKinds.Plan).Contains(entry.OrganisationId) &&
            PlansKeptBack?.Any(from => from is null || from == entry.OrganisationId) is not true;
    }

    public sealed record YoungPerson : Reader;
    public sealed record ParentOrCarer : Reader;
}

/// <summary>A free text with the mark that says who may read it. There is no way to its words but <see cref="For"/>.</summary>
public sealed record MarkedText
{
    private readonly string words;

    public MarkedText(string? words, Readers readers) => (this.words, Readers) = ((words ?? "").Trim().ReplaceLineEndings("\n"), readers);

    public static MarkedText None { get; } = new("", Readers.Everyone);

    public Readers Readers { get; }
    public bool IsEmpty => words.Length == 0;

    /// <summary>The words for somebody who may already see the entry they belong to, or null when the mark keeps them back.</summary>
    public string? For(Reader reader, IEntry entry) => Readers.Allow(reader, entry) ? words : null;

    /// <summary>What this reader may carry into an entry of their own: kept-back words stay behind.</summary>
    public MarkedText AsReadBy(Reader reader, IEntry entry) => Readers.Allow(reader, entry) ? this : None;

    /// <summary>For keeping and for the audit trail only.</summary>
    public static string Keep(MarkedText text) => $"{text.Readers}:{text.words}";

    public static MarkedText Kept(string kept) => new(kept[(kept.IndexOf(':', StringComparison.Ordinal) + 1)..], Enum.Parse<Readers>(kept[..kept.IndexOf(':', StringComparison.Ordinal)]));

    /// <summary>Records are compared and printed by their mark alone, so that a log line can never hold the words.</summary>
    public override string ToString() => $"[text for {Readers}]";
}

/// <summary>Lines of a plan, under one mark that says who may read them. There is no way to them but <see cref="For"/>.</summary>
public sealed class MarkedList<T>(IReadOnlyList<T> lines, Readers readers) : IEquatable<MarkedList<T>>
{
    private readonly IReadOnlyList<T> lines = lines;

    public Readers Readers { get; } = readers;
    public bool IsEmpty => lines.Count == 0;

    public IReadOnlyList<T>? For(Reader reader, IEntry entry) => MayRead(reader, entry) ? lines : null;

    public MarkedList<T> AsReadBy(Reader reader, IEntry entry) => MayRead(reader, entry) ? this : MarkedList.None<T>();

    /// <summary>For keeping and for the audit trail only.</summary>
    public IReadOnlyList<T> ForKeeping() => lines;

    public bool Equals(MarkedList<T>? other) => other is not null && Readers == other.Readers && lines.SequenceEqual(other.lines);

    public override bool Equals(object? obj) => Equals(obj as MarkedList<T>);

    public override int GetHashCode() => HashCode.Combine(Readers, lines.Count);

    public override string ToString() => $"[{lines.Count} lines for {Readers}]";

    private bool MayRead(Reader reader, IEntry entry) => Readers.Allow(reader, entry) && (reader is not Reader.Staff staff || staff.MayReadPlan(entry));
}

public static class MarkedList
{
    public static MarkedList<T> None<T>() => new([], Readers.Everyone);
}

public static class ReadersText
{
    extension(Readers readers)
    {
        /// <summary>Whether a mark lets somebody read who may already see the entry.</summary>
        public bool Allow(Reader reader, IEntry entry) => (reader, readers) switch
        {
            (Reader.Staff staff, Readers.OurTeam) => staff.Sight.Teams.Contains(entry.TeamId),
            (Reader.Staff, _) => true,
            (Reader.YoungPerson, Readers.Everyone or Readers.NotParents) => true,
            (Reader.ParentOrCarer, Readers.Everyone) => true,
            _ => false,
        };

        public string Words => readers switch
        {
            Readers.Everyone => "Everyone helping, and the family",
            Readers.OurTeam => "Only our team",
            Readers.NotParents => "Everyone helping and the young person, not parents or carers",
            Readers.Professionals => "Only professionals",
            _ => throw new ArgumentOutOfRangeException(nameof(readers)),
        };
    }
}
