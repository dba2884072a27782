namespace Trellis.Domain.Evidence.Registers;

/// <summary>How a question of a register is answered.</summary>
public enum AnswerForm { One, Several, Sectors, Words, Day, Number, Organisation, Evidence, Workshop, Actions }

/// <summary>One of the answers to choose from: a code that is kept, a title that is shown.</summary>
public sealed record Choice(string Code, string Title);

/// <summary>What a register asks about each thing in it.</summary>
public sealed record RegisterQuestion(string Id, string Words, AnswerForm Form)
{
    public string? Hint { get; init; }
    /// <summary>What it asks, in a few words, where answers are read.</summary>
    public string? Brief { get; init; }
    public IReadOnlyList<Choice> From { get; init; } = [];
    public bool Required { get; init; }
    /// <summary>Whether the list of the register shows its answer.</summary>
    public bool OnList { get; init; }
    /// <summary>The question whose number this one cannot be more than.</summary>
    public string? Within { get; init; }

    public string Heading => Brief ?? Words.TrimEnd('?');

    public bool TakesSeveral => Form is AnswerForm.Several or AnswerForm.Sectors or AnswerForm.Actions;

    public string Title(string code) => From.FirstOrDefault(c => c.Code == code)?.Title ?? code;
}

/// <summary>One of the registers a locality keeps: what is in it, what is asked about each thing, and which ratings it bears on.</summary>
public sealed record Register(string Code, string Title, string One, string Called, string About, IReadOnlyList<string> Ratings, IReadOnlyList<RegisterQuestion> Questions)
{
    /// <summary>Kept for the first phase, and found there.</summary>
    public bool OfFirstPhase { get; init; }

    public RegisterQuestion? Question(string id) => Questions.FirstOrDefault(q => q.Id == id);
}

/// <summary>Health, care, education or the third sector: the sectors of the locality that count as one side of the table.</summary>
public sealed record Side(string Code, string Title, IReadOnlyList<string> Sectors)
{
    public bool IsIn(IEnumerable<string> sectors) => sectors.Any(Sectors.Contains);
}

/// <summary>All the registers a locality keeps, in the version of its content.</summary>
public sealed record RegisterBook(string Version, IReadOnlyList<Side> Sides, IReadOnlyList<Register> Registers)
{
    public Register? Find(string? code) => Registers.FirstOrDefault(r => r.Code == code);

    public Register this[string code] => Find(code) ?? throw new InvalidDataException($"There is no register {code}.");

    public Side Side(string code) => Sides.First(s => s.Code == code);

    public IEnumerable<Register> BearingOn(string rating) => Registers.Where(r => r.Ratings.Contains(rating));

    /// <summary>Throws when something is missing that a reading asks for, so that a locality hears of it when it starts and not from a wrong figure.</summary>
    public RegisterBook Checked()
    {
        foreach (var side in Registers.Count == 0 ? [] : Table.All)
            if (Sides.All(s => s.Code != side)) throw Missing($"the side {side}");
        foreach (var (register, question, answers) in Readable.All)
        {
            if (Find(register)?.Question(question) is not { } asked) throw Missing($"the question {question} of the register {register}");
            if (answers.FirstOrDefault(a => asked.From.All(c => c.Code != a)) is { } answer) throw Missing($"the answer {answer} to {question} of the register {register}");
        }
        if (Registers.SelectMany(r => r.Questions.GroupBy(q => q.Id).Where(g => g.Count() > 1).Select(g => $"{r.Code}: {g.Key}")).FirstOrDefault() is { } twice) throw new InvalidDataException($"registers.json asks {twice} twice.");
        return this;
    }

    private static InvalidDataException Missing(string what) => new($"registers.json must have {what}, which figures are read from.");
}
