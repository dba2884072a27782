namespace Trellis.Domain.Alliance;

/// <summary>The kinds of entry a sharing agreement can list. What an agreement does not list is not shared.</summary>
[Flags]
public enum EntryKinds
{
    None = 0,
    Identity = 1 << 0,
    Involvement = 1 << 1,
    Grouping = 1 << 2,
    Requests = 1 << 3,
    Plan = 1 << 4,
    Goals = 1 << 5,
    Sessions = 1 << 6,
    Endings = 1 << 7,
    SafetyAndRisk = 1 << 8,
    CareStatus = 1 << 9,
}

public static class EntryKindText
{
    public static readonly EntryKinds[] Each = [.. Enum.GetValues<EntryKinds>().Where(k => k != EntryKinds.None)];

    extension(EntryKinds kind)
    {
        /// <summary>One kind in words, as in "Hill School will see the grouping and plan".</summary>
        public string Words => kind switch
        {
            EntryKinds.None => "nothing",
            EntryKinds.Identity => "name and contact details",
            EntryKinds.Involvement => "that you are working together",
            EntryKinds.Grouping => "grouping and plan line",
            EntryKinds.Requests => "requests for support",
            EntryKinds.Plan => "plan",
            EntryKinds.Goals => "goals",
            EntryKinds.Sessions => "notes of meetings",
            EntryKinds.Endings => "endings",
            EntryKinds.SafetyAndRisk => "safety and risk plans",
            EntryKinds.CareStatus => "care status",
            _ => string.Join(", ", Each.Where(k => kind.HasFlag(k)).Select(k => k.Words)),
        };
    }
}
