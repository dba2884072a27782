using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Domain.Groupings;

/// <summary>Reads the grouping of a caseload row. What the file does not say stays not known: nobody is made out to have talked about it.</summary>
public sealed class CaseloadGrouping
{
    private readonly GroupingWords words;
    private readonly Dictionary<string, Grouping> spellings = [];

    public CaseloadGrouping(GroupingWords words)
    {
        this.words = words;
        foreach (var grouping in words.Groupings)
            foreach (var name in new[] { grouping.Title, grouping.AlsoCalled, grouping.YoungTitle, grouping.Code.ToString() })
                if (name is not null) spellings.TryAdd(Plain(name), grouping.Code);
        spellings.TryAdd("signposting", Grouping.GettingAdvice);
        spellings.TryAdd("advicesignposting", Grouping.GettingAdvice);
    }

    /// <summary>Whether a file's word is one of the five.</summary>
    public bool Knows(string text) => spellings.ContainsKey(Plain(text));

    /// <summary>The decision a row holds, or null when it holds none.</summary>
    public SharedDecision? Read(CaseloadLine line, DateOnly? bornOn, Moment now)
    {
        var (agreedOn, lookAgainOn) = (line.Date(CaseloadColumn.GroupingAgreedOn), line.Date(CaseloadColumn.ReviewOn));
        if (line[CaseloadColumn.Grouping] is not { Length: > 0 } text) return null;
        if (!spellings.TryGetValue(Plain(text), out var grouping))
            throw new RuleBrokenException($"{CaseloadLine.Quoted(text)} is none of the five groupings: {string.Join(", ", words.Groupings.Select(g => g.Title))}", CaseloadColumn.Grouping.Header);
        if (agreedOn is not { } agreed)
        {
            line.Warn(CaseloadColumn.GroupingAgreedOn, "The grouping was left out, because nothing says when it was agreed");
            return null;
        }
        if (lookAgainOn <= agreed)
        {
            line.Warn(CaseloadColumn.ReviewOn, "This is not after the day the grouping was agreed, so it was left out");
            lookAgainOn = null;
        }
        SharedDecision decided = new()
        {
            Grouping = grouping, AgreedOn = agreed, LookAgainOn = lookAgainOn, WordsVersion = words.Version, YoungPersonAgreed = Agreed.NotAskedYet, PlanLine = MarkedText.None,
            Present = (line.YesOrNo(CaseloadColumn.YoungPersonTookPart) is true ? Present.YoungPerson : Present.None) | (line.YesOrNo(CaseloadColumn.FamilyTookPart) is true ? Present.ParentOrCarer : Present.None),
            // Whoever wrote the reason in another system was not asked who may read it, so only their team does.
            WhyMoved = new(line[CaseloadColumn.GroupingReason], Readers.OurTeam),
        };
        GroupingDecision.Check(decided, bornOn, now.Today);
        return decided;
    }

    // "Getting advice and signposting", "getting_advice" and "Advice & Signposting" are told apart by their letters alone.
    private static string Plain(string text) =>
        string.Concat(text.Where(char.IsLetter).Select(char.ToLowerInvariant)).Replace("getting", "", StringComparison.Ordinal).Replace("and", "", StringComparison.Ordinal);
}

public static class KnownGrouping
{
    /// <summary>The same grouping of the same day is the same decision, withdrawn here or not.</summary>
    public static bool IsKnown(this SharedDecision decided, IEnumerable<GroupingDecision> known) => known.Any(d => d.Grouping == decided.Grouping && d.AgreedOn == decided.AgreedOn);
}
