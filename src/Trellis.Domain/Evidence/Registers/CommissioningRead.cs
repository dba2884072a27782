namespace Trellis.Domain.Evidence.Registers;

/// <summary>Macro 2: what the registers tell about whether all agencies commission together. “Regularly” is read as three meetings of four.</summary>
internal sealed class CommissioningRead(RegistersOnADay on)
{
    private readonly JointGroup? board = on.Group(JointGroup.Board);

    public RegistersRead Reading => board is null
        ? new(["No joint commissioning board is in the register."], [new("macro-2.1c", "No joint commissioning board is in the register", on.In(JointGroup.Register).Count > 0 ? true : null)])
        : new([.. Sentences(board)], [.. Clauses(board)]);

    private IReadOnlyList<(string Title, int Came, int Of)> Attendance(JointGroup group) =>
        [.. Table.All.Select(on.Book.Side).Select(s => group.AttendanceOf([.. s.Sectors]) is var (came, of) ? (s.Title, came, of) : default)];

    private IEnumerable<string> Sentences(JointGroup group)
    {
        var meetings = group.Meetings.Count;
        yield return $"{group.Entry.Title} has {group.Members.Count.Times("place")} and met {meetings.Times("time")} in the twelve months to {on.Day.Told()}.";
        if (meetings > 0) yield return $"Who came: {Attendance(group).Select(a => a.Of == 0 ? $"{a.Title.ToLowerInvariant()} has no place" : $"{a.Title.ToLowerInvariant()} to {a.Came} of {a.Of}").ToList().Listed()}.";
        var decisions = group.Decisions.ToList();
        if (decisions.Count > 0)
            yield return $"Before its {decisions.Count.Times("decision")}, {Table.All.Select(on.Book.Side).Select(s => $"{s.Title.ToLowerInvariant()} was heard in {decisions.Count(d => s.IsIn(d.Heard))}").ToList().Listed()}; all agreed on {decisions.Count(d => d.How is DecidedHow.AllAgreed)}.";
    }

    private IEnumerable<ClauseRead> Clauses(JointGroup group)
    {
        var (attendance, entry) = (Attendance(group), group.Entry);
        var came = $"Came to meetings of {entry.Title}: {attendance.Select(a => a.Of == 0 ? $"{a.Title.ToLowerInvariant()} no place" : $"{a.Title.ToLowerInvariant()} {a.Came} of {a.Of}").ToList().Listed()}";
        var met = attendance.Any(a => a.Of > 0);
        yield return new("macro-2.1b", came, met ? Away(Table.Education) && Away(Table.Third) : null);
        yield return new("macro-2.1c", $"There is {entry.Title}", false);
        yield return new("macro-2.3a", came, met ? attendance.All(a => a.Came > 0) : null);
        yield return new("macro-2.4a", came, met ? attendance.All(a => a.Of > 0 && 4 * a.Came >= 3 * a.Of) : null);
        if (Answer(entry, "strategy") is { } strategy) yield return new("macro-2.4b", strategy, entry.Says("strategy", "yes"));
        if (Answer(entry, "accountability") is { } accountability)
        {
            yield return new("macro-2.3b", accountability, entry.Says("accountability", "part"));
            yield return new("macro-2.4c", accountability, entry.Says("accountability", "yes"));
        }
        if (Answer(entry, "outcomes") is { } outcomes)
        {
            yield return new("macro-2.2d", outcomes, entry.Says("outcomes", "no"));
            yield return new("macro-2.3d", outcomes, entry.Says("outcomes", "coming"));
            yield return new("macro-2.4d", outcomes, entry.Says("outcomes", "yes"));
        }
        if (Answer(entry, "budgets") is { } budgets)
        {
            yield return new("macro-2.3c", budgets, entry.Says("budgets", "part"));
            yield return new("macro-2.4e", budgets, entry.Says("budgets", "yes"));
        }

        bool Away(string side) => group.AttendanceOf([.. on.Book.Side(side).Sectors]).Came == 0;
    }

    private string? Answer(RegisterEntry entry, string question)
    {
        if (entry.One(question) is not { } code) return null;
        var asked = on.Book[JointGroup.Register].Question(question)!;
        return $"{asked.Words} {asked.Title(code)}{(entry.One($"{question}-shown") is { } shown ? $": {shown.TrimEnd('.')}" : ", with nothing that shows it")}";
    }
}
