namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>How the days of one column are written, counted over a whole file, with examples.</summary>
public sealed class DaysSeen
{
    private const int MostExamples = 3;

    private readonly List<string> examples = [], unread = [];

    public int DayFirstOnly { get; private set; }
    public int MonthFirstOnly { get; private set; }
    /// <summary>Such as 03/04/2012, which may be March or April.</summary>
    public int Either { get; private set; }
    /// <summary>Year first, the month by name, or a spreadsheet's count of days.</summary>
    public int Clear { get; private set; }
    public int Serials { get; private set; }
    public int NotRead { get; private set; }

    public IReadOnlyList<string> Examples => examples;
    public IReadOnlyList<string> Unread => unread;
    public int All => DayFirstOnly + MonthFirstOnly + Either + Clear + NotRead;

    /// <summary>Nobody can tell: each order fits some, or all that depend on it could be both.</summary>
    public bool MustBeAsked => Either > 0 && DayFirstOnly == 0 == (MonthFirstOnly == 0) || DayFirstOnly > 0 && MonthFirstOnly > 0;

    /// <summary>Whether the month comes first, as far as the file tells; the day does in the United Kingdom.</summary>
    public bool MonthFirst => MonthFirstOnly > 0 && DayFirstOnly == 0;

    public void Add(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var (asDay, asMonth) = (WrittenDate.TryRead(text, false, out var one), WrittenDate.TryRead(text, true, out var other));
        var depends = asDay != asMonth || one != other;
        if (!asDay && !asMonth) { NotRead++; Keep(unread, text); return; }
        if (depends && asDay && asMonth) Either++;
        else if (depends && asDay) DayFirstOnly++;
        else if (depends) MonthFirstOnly++;
        else Clear++;
        if (WrittenDate.IsSerial(text)) Serials++;
        Keep(examples, text);
    }

    private static void Keep(List<string> some, string text)
    {
        if (some.Count < MostExamples && text.Length <= 40 && !some.Contains(text)) some.Add(text.Trim());
    }
}
