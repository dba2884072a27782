namespace Trellis.Domain.Evidence.Registers;

/// <summary>What the registers tell about one statement of the tool: words with their counts, and whether it looks true where a rule can say so. People decide.</summary>
public sealed record ClauseRead(string Clause, string Words, bool? LooksTrue);

/// <summary>What the registers tell about one rating: sentences, and statements that can be read off them.</summary>
public sealed record RegistersRead(IReadOnlyList<string> Sentences, IReadOnlyList<ClauseRead> Clauses)
{
    public static readonly RegistersRead Nothing = new([], []);

    public bool IsEmpty => Sentences.Count == 0 && Clauses.Count == 0;

    public ClauseRead? On(string clause) => Clauses.FirstOrDefault(c => c.Clause == clause);
}

/// <summary>Everything the registers hold that was so on a day, and was written down by an instant where one is given.</summary>
public sealed class RegistersOnADay(RegisterBook book, DateOnly day, DateTimeOffset? writtenBy, IEnumerable<RegisterEntry> versions, IReadOnlyCollection<GroupMember> members, IReadOnlyCollection<GroupMeeting> meetings)
{
    private readonly IReadOnlyList<RegisterEntry> standing = versions.StandingOn(day, writtenBy);

    public DateOnly Day => day;
    public RegisterBook Book => book;
    public MindfulChecklist? Elements { get; init; }
    public GroupingsChecklist? Groupings { get; init; }

    public IReadOnlyList<RegisterEntry> In(string register) => [.. standing.Where(e => e.Register == register)];

    public IReadOnlyList<JointGroup> Groups => [.. In(JointGroup.Register).Select(e => new JointGroup(e, members, meetings, day, writtenBy))];

    public JointGroup? Group(string kind) => Groups.FirstOrDefault(g => g.Entry.Says("kind", kind));

    public RegistersRead For(string rating) => rating switch
    {
        "macro-1" => new PolicyRead(this).Reading,
        "macro-2" => new CommissioningRead(this).Reading,
        "macro-3" => new ContractsRead(this).Reading,
        "macro-4" => new PreferencesRead(this).Reading,
        "meso-2" => new ImprovementRead(this).Reading,
        "meso-3a" => new GroupingsRead(this).Reading,
        _ => RegistersRead.Nothing,
    };

    /// <summary>Whether all of these sides had a part.</summary>
    internal bool All(IEnumerable<string> sectors, params string[] sides) => sides.All(s => book.Side(s).IsIn(sectors));
}
