using Trellis.Domain.Alliance;

namespace Trellis.Domain.Groupings;

/// <summary>Who was in the room, or on the call, when it was decided.</summary>
[Flags]
public enum Present { None = 0, YoungPerson = 1, ParentOrCarer = 2, OtherFamily = 4, Friend = 8, School = 16, SocialWorker = 32, Interpreter = 64, Advocate = 128, OtherProfessional = 256 }

/// <summary>Did they agree? An honest answer, never a gate.</summary>
public enum Agreed { Yes, Partly, No, NotAskedYet }

/// <summary>Whether something was talked about. A file that does not say leaves it not known.</summary>
public enum Discussed { Yes, No, NotKnown }

/// <summary>What sort of help an option is: advice is not treatment, and treatment is not the management of risk.</summary>
public enum HelpKind { AdviceOrSupport, EvidenceBasedTreatment, ManagingRisk, CommunityOrSelfHelp }

/// <summary>One option that was talked through, what it is likely to do and not do, and whether it was chosen or not now.</summary>
public sealed record OptionTalkedThrough(string What, HelpKind Kind, bool Chosen, string? LikelyToHelp = null, string? Limits = null, bool Preferred = false);

/// <summary>Who does what in the plan: staff, young person and family alike.</summary>
public sealed record PartInPlan(string Who, string What);

/// <summary>
/// What is written down with a grouping: four things always (grouping, who was there, did they agree, one plan line), the rest when it was said.
/// Nothing here asks for severity or diagnosis, and nothing is a gate.
/// </summary>
public sealed record SharedDecision
{
    public required Grouping Grouping { get; init; }
    public required Present Present { get; init; }
    public required Agreed YoungPersonAgreed { get; init; }
    public Agreed FamilyAgreed { get; init; } = Agreed.NotAskedYet;
    public required MarkedText PlanLine { get; init; }
    public required DateOnly AgreedOn { get; init; }
    public Discussed Explained { get; init; } = Discussed.NotKnown;
    public MarkedText YoungPersonsView { get; init; } = MarkedText.None;
    public MarkedText FamilysView { get; init; } = MarkedText.None;
    public MarkedText WhyMoved { get; init; } = MarkedText.None;
    public MarkedList<OptionTalkedThrough> Options { get; init; } = MarkedList.None<OptionTalkedThrough>();
    public MarkedList<PartInPlan> Parts { get; init; } = MarkedList.None<PartInPlan>();
    public DateOnly? LookAgainOn { get; init; }
    /// <summary>The assessment it belongs to, by the name people know it by.</summary>
    public MarkedText Assessment { get; init; } = MarkedText.None;
    /// <summary>An optional code of the locality's list of need sub-categories.</summary>
    public string? Subcategory { get; init; }
    /// <summary>Other organisations who decided it with us; it is then their position too.</summary>
    public IReadOnlyList<Guid> JointWith { get; init; } = [];
    /// <summary>The version of the locality's grouping words that were on the screen.</summary>
    public required string WordsVersion { get; init; }

    /// <summary>Whether two presses of one form say the same.</summary>
    public bool SaysTheSameAs(SharedDecision other) => JointWith.Order().SequenceEqual(other.JointWith.Order()) && this with { JointWith = [] } == other with { JointWith = [] };
}
