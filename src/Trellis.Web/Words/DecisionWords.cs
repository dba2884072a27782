using Trellis.Domain;
using Trellis.Domain.Groupings;

namespace Trellis.Web.Words;

/// <summary>What was decided together, in plain words.</summary>
public static class DecisionWords
{
    private static readonly (Present Who, string Words)[] Everybody =
    [
        (Present.YoungPerson, "the young person"), (Present.ParentOrCarer, "a parent or carer"), (Present.OtherFamily, "other family"), (Present.Friend, "a friend"), (Present.School, "school"),
        (Present.SocialWorker, "social worker"), (Present.Interpreter, "interpreter"), (Present.Advocate, "advocate"), (Present.OtherProfessional, "another professional"),
    ];

    extension(Present present)
    {
        /// <summary>Each who may have been there, for a list to tick.</summary>
        public static IReadOnlyList<(Present Who, string Words)> EachWith(string calledName) =>
            [.. Everybody.Select(e => (e.Who, e.Who is Present.YoungPerson ? calledName : char.ToUpperInvariant(e.Words[0]) + e.Words[1..]))];

        /// <summary>Amina, a parent or carer and school</summary>
        public string With(string calledName) => present == Present.None
            ? "not known who was there"
            : Everybody.Where(e => present.HasFlag(e.Who)).Select(e => e.Who is Present.YoungPerson ? calledName : e.Words).ToList().Listed;
    }

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

        /// <summary>Amina agreed</summary>
        public string Sentence(string calledName) => agreed switch
        {
            Agreed.Yes => $"{calledName} agreed",
            Agreed.Partly => $"{calledName} partly agreed",
            Agreed.No => $"{calledName} did not agree",
            Agreed.NotAskedYet => $"{calledName} was not asked yet",
            _ => throw new ArgumentOutOfRangeException(nameof(agreed)),
        };
    }

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

    extension(HelpKind kind)
    {
        public string Words => kind switch
        {
            HelpKind.AdviceOrSupport => "Advice or support",
            HelpKind.EvidenceBasedTreatment => "Evidence-based treatment",
            HelpKind.ManagingRisk => "Keeping safe",
            HelpKind.CommunityOrSelfHelp => "In the community or by myself",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    extension(Domain.Grouping grouping)
    {
        /// <summary>The end of the style's class name: getting-more-help.</summary>
        public string Style => string.Concat(grouping.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
    }
}
