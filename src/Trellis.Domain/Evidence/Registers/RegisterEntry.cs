using Trellis.Domain.Alliance;

namespace Trellis.Domain.Evidence.Registers;

/// <summary>The answer to one question of a register: one value, or several where several can be chosen.</summary>
public sealed record Answered(string Question, IReadOnlyList<string> Values);

/// <summary>An entry as it is filled in: what it is called, the day from which it was so, and the answers.</summary>
public sealed record Filled(string Title, DateOnly? AsOf, IReadOnlyList<Answered> Answers);

/// <summary>One thing in a register as it stood from a day. It is never edited: a change or an end is a later version, with who and why, and the earlier ones stay.</summary>
public class RegisterEntry
{
    private RegisterEntry() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    /// <summary>What all versions of one thing have in common.</summary>
    public required Guid EntryId { get; init; }
    public required int Sequence { get; init; }
    public required string Register { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<Answered> Answers { get; init; }
    /// <summary>The day from which it was so.</summary>
    public required DateOnly AsOf { get; init; }
    public bool IsClosed { get; private init; }
    public string? ChangedBecause { get; private init; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The values answered to a question; none where it was left open.</summary>
    public IReadOnlyList<string> this[string question] => Answers.FirstOrDefault(a => a.Question == question)?.Values ?? [];

    public string? One(string question) => this[question] is [var only, ..] ? only : null;

    public bool Says(string question, params string[] any) => this[question].Any(any.Contains);

    public long Number(string question) => One(question) is { } typed ? RegisterAnswers.Whole(typed) ?? 0 : 0;

    public static RegisterEntry Add(Register register, Filled filled, Member by, Moment now) => Version(register, Guid.CreateVersion7(), 1, filled, null, by, now);

    /// <summary>The same thing as it is from a day on, or put right: then of the same day as before.</summary>
    public RegisterEntry Change(Register register, Filled filled, string? because, Member by, Moment now)
    {
        MustStand();
        return Version(register, EntryId, Sequence + 1, filled, because ?? "", by, now, after: AsOf);
    }

    /// <summary>It ended, or should not have been entered. It stays to be read.</summary>
    public RegisterEntry Close(DateOnly on, string? because, Member by, Moment now)
    {
        MustStand();
        if (on > now.Today) throw new RuleBrokenException("The day must be today or in the past", nameof(AsOf));
        if (on < AsOf) throw new RuleBrokenException($"What stands here now is of {AsOf.Told()}. Enter that day or a later one", nameof(AsOf));
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why it no longer counts", nameof(ChangedBecause));
        return new()
        {
            EntryId = EntryId, Sequence = Sequence + 1, Register = Register, Title = Title, Answers = Answers, AsOf = on, IsClosed = true, ChangedBecause = because.Trim(), RecordedById = by.Id, RecordedAt = now.Instant,
        };
    }

    private static RegisterEntry Version(Register register, Guid entry, int sequence, Filled filled, string? because, Member by, Moment now, DateOnly? after = null)
    {
        var answers = register.Trimmed(filled.Answers);
        RuleBrokenException.ThrowIfAny(
        [
            .. string.IsNullOrWhiteSpace(filled.Title) ? [new RuleBrokenException($"Answer “{register.Called}”", nameof(Title))] : Array.Empty<RuleBrokenException>(),
            .. register.Wrong(answers),
            .. WrongDay(filled.AsOf, after, now) is { } day ? [new RuleBrokenException(day, nameof(AsOf))] : Array.Empty<RuleBrokenException>(),
            .. because is not null && string.IsNullOrWhiteSpace(because) ? [new RuleBrokenException("Say why it is changed", nameof(ChangedBecause))] : Array.Empty<RuleBrokenException>(),
        ]);
        return new()
        {
            EntryId = entry, Sequence = sequence, Register = register.Code, Title = filled.Title.Trim(), Answers = answers, AsOf = filled.AsOf!.Value,
            ChangedBecause = because?.Trim(), RecordedById = by.Id, RecordedAt = now.Instant,
        };
    }

    private static string? WrongDay(DateOnly? asOf, DateOnly? after, Moment now) =>
        asOf is not { } day ? "Enter the day from which it is so"
        : day > now.Today ? "The day must be today or in the past"
        : day < after ? $"What stands here now is of {after.Value.Told()}. Enter that day or a later one"
        : null;

    private void MustStand()
    {
        if (IsClosed) throw new RuleBrokenException("It is closed, so it stays as it is. Add a new one instead");
    }
}

public static class RegisterEntryQueries
{
    extension(IEnumerable<RegisterEntry> versions)
    {
        /// <summary>What stood in the registers on a day, as far as it was written down by an instant where one is given.</summary>
        public IReadOnlyList<RegisterEntry> StandingOn(DateOnly day, DateTimeOffset? writtenBy = null) =>
        [
            .. versions.Where(v => v.AsOf <= day && (writtenBy is null || v.RecordedAt <= writtenBy)).GroupBy(v => v.EntryId).Select(g => g.MaxBy(v => v.Sequence)!)
                .Where(v => !v.IsClosed).OrderBy(v => v.Title, StringComparer.Ordinal),
        ];

        public RegisterEntry Latest => versions.MaxBy(v => v.Sequence)!;
    }
}
