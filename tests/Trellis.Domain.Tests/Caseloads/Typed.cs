using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Domain.Tests.Caseloads;

/// <summary>Rows of a caseload as an agency might have typed them.</summary>
internal static class Typed
{
    public static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));

    public static CaseloadLine Row(params (CaseloadColumn Column, string Text)[] changes)
    {
        var cells = new string?[CaseloadColumns.Each.Length];
        (CaseloadColumn, string)[] usual = [(CaseloadColumn.LocalId, "A1"), (CaseloadColumn.GivenName, "Amina"), (CaseloadColumn.FamilyName, "Yusuf"), (CaseloadColumn.DateOfBirth, "2011-05-14")];
        foreach (var (column, text) in usual.Concat(changes)) cells[(int)column] = text;
        return new(2, cells);
    }

    public static CaseloadEntry Entry(params (CaseloadColumn Column, string Text)[] changes) => CaseloadEntry.Read(Row(changes), Now);

    public static RuleBrokenException Refused(params (CaseloadColumn Column, string Text)[] changes) => Assert.Throws<RuleBrokenException>(() => Entry(changes));
}
