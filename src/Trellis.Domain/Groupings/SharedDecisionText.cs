namespace Trellis.Domain.Groupings;

public static class PresentText
{
    extension(Present present)
    {
        public static IReadOnlyList<Present> Each => [.. Enum.GetValues<Present>().Where(p => p != Present.None)];

        /// <summary>One person, or all who were there, in words.</summary>
        public string Words => present switch
        {
            Present.None => "not known",
            Present.YoungPerson => "the young person",
            Present.ParentOrCarer => "parent or carer",
            Present.OtherFamily => "other family",
            Present.Friend => "friend",
            Present.School => "someone from school",
            Present.SocialWorker => "social worker",
            Present.Interpreter => "interpreter",
            Present.Advocate => "advocate",
            Present.OtherProfessional => "another professional",
            _ => string.Join(", ", Present.Each.Where(p => present.HasFlag(p)).Select(p => p.Words)),
        };
    }
}

public static class AgreedText
{
    extension(Agreed agreed)
    {
        public string Words => agreed switch
        {
            Agreed.Yes => "Yes",
            Agreed.Partly => "Partly",
            Agreed.No => "No",
            Agreed.NotAskedYet => "Not asked yet",
            _ => throw new ArgumentOutOfRangeException(nameof(agreed)),
        };
    }
}

public static class DiscussedText
{
    extension(Discussed discussed)
    {
        public string Words => discussed switch
        {
            Discussed.Yes => "Yes",
            Discussed.No => "Not yet",
            Discussed.NotKnown => "Not known",
            _ => throw new ArgumentOutOfRangeException(nameof(discussed)),
        };
    }
}

public static class HelpKindText
{
    extension(HelpKind kind)
    {
        public string Words => kind switch
        {
            HelpKind.AdviceOrSupport => "Advice or support",
            HelpKind.EvidenceBasedTreatment => "Evidence-based treatment",
            HelpKind.ManagingRisk => "Managing risk",
            HelpKind.CommunityOrSelfHelp => "Community or self-help",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
