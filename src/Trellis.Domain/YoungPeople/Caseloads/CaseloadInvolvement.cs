using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>What a caseload row means for a team's involvement. A row that is missing ends nothing; only an end date does.</summary>
public static class CaseloadInvolvement
{
    private const string Because = "The caseload file gives this end date";

    /// <summary>The involvement the row speaks of: one that is known already, begun or ended where the row says so, or a new one.</summary>
    /// <param name="known">Those of this team with this young person.</param>
    public static Involvement TakeIn(IReadOnlyCollection<Involvement> known, YoungPerson youngPerson, Team team, CaseloadEntry entry, Moment now)
    {
        var meant = known.FirstOrDefault(i => Means(entry, i))
            ?? Involvement.Working(youngPerson, team, entry.InvolvedFrom ?? entry.InvolvedTo ?? now.Today, now);
        if (meant.State is InvolvementState.Asked or InvolvementState.Considering) meant.Begin(now);
        if (entry.InvolvedTo is { } to && meant.State is InvolvementState.Working && !(to < meant.WorkingFrom)) meant.End(Because, to, now);
        return meant;
    }

    /// <summary>Names who leads, when the row does: a member by that name, or the name alone where nobody here bears it and nobody leads yet.</summary>
    public static void Lead(this Involvement involvement, Member? lead, Member? cover, string name)
    {
        if (lead is not null && lead.Id != involvement.LeadId) involvement.LedBy(lead, cover?.Id == lead.Id ? null : cover);
        else if (lead is null && involvement.LeadId is null && name.Length > 0 && name != involvement.LeadName) involvement.LedByName(name);
    }

    private static bool Means(CaseloadEntry entry, Involvement known) => known.State switch
    {
        InvolvementState.Worked => entry.InvolvedFrom is null ? entry.InvolvedTo is null || entry.InvolvedTo == known.WorkedUntil : known.WorkingFrom <= entry.InvolvedFrom && entry.InvolvedFrom <= known.WorkedUntil,
        InvolvementState.Working => !(entry.InvolvedTo < known.WorkingFrom),
        InvolvementState.Asked or InvolvementState.Considering => entry.InvolvedTo is null,
        InvolvementState.PassedBack => false,
        _ => throw new ArgumentOutOfRangeException(nameof(known)),
    };
}
