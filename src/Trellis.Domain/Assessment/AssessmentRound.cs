using Trellis.Domain.Alliance;
using Trellis.Domain.Instruments;

namespace Trellis.Domain.Assessment;

/// <summary>Whether a round is the first, or follows one.</summary>
public enum RoundKind { Baseline, FollowUp }

/// <summary>Whether the locality rates itself, or people from outside rate it from the evidence.</summary>
public enum RoundMode { SelfAssessment, Evaluation }

/// <summary>One time the locality was rated on the tool: when, by whom, by which version. Once locked, only attributed corrections are added.</summary>
public class AssessmentRound
{
    private AssessmentRound() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required RoundKind Kind { get; init; }
    public required RoundMode Mode { get; init; }
    public required DateOnly HeldOn { get; init; }
    public required string ToolVersion { get; init; }
    /// <summary>How parts become a principle, in every total of this round.</summary>
    public required CombiningRule Rule { get; init; }
    /// <summary>The workshop in which it was talked through, where that was in Trellis.</summary>
    public Guid? WorkshopId { get; private set; }
    public IReadOnlyList<TookPart> People { get; private set; } = [];
    /// <summary>How many of the people were also at the round before, where that is known.</summary>
    public int? AlsoBefore { get; private set; }
    public Guid? RoundBeforeId { get; private set; }
    public required Guid OpenedById { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public Guid? LockedById { get; private set; }
    public DateTimeOffset? LockedAt { get; private set; }
    public long Version { get; private set; }

    public bool IsLocked => LockedAt is not null;

    public static AssessmentRound Open(RoundKind kind, RoundMode mode, DateOnly heldOn, CombiningRule rule, AssessmentTool tool, Member by, Moment now)
    {
        if (heldOn > now.Today.AddMonths(6)) throw new RuleBrokenException("The day it is held must be within the next six months", nameof(HeldOn));
        if (mode is RoundMode.Evaluation && !by.Has(Roles.IndependentEvaluator)) throw new RuleBrokenException("An independent evaluation is opened by an evaluator from outside the locality", nameof(Mode));
        if (mode is RoundMode.SelfAssessment && !by.Has(Roles.ProgrammeTeam | Roles.Facilitator)) throw new RuleBrokenException("A self-assessment is opened by the programme team or a facilitator", nameof(Mode));
        return new() { Kind = kind, Mode = mode, HeldOn = heldOn, ToolVersion = tool.Version, Rule = rule, OpenedById = by.Id, OpenedAt = now.Instant };
    }

    /// <summary>A self-assessment is rated by the programme team and facilitators, an evaluation by evaluators.</summary>
    public bool MayBeRatedBy(Member member) => member.Has(Mode is RoundMode.Evaluation ? Roles.IndependentEvaluator : Roles.ProgrammeTeam | Roles.Facilitator);

    /// <summary>Evaluators see how the locality rated itself only once their own rating is locked; the locality sees an evaluation once it is locked.</summary>
    public bool MayBeSeenBy(Member member, bool evaluationIsOpen) => MayBeRatedBy(member) || (Mode is RoundMode.Evaluation ? IsLocked : !member.Has(Roles.IndependentEvaluator) || !evaluationIsOpen);

    public void HoldIn(Guid workshop) => WorkshopId = workshop;

    public void Note(IReadOnlyList<TookPart> people, int? alsoBefore, AssessmentRound? before)
    {
        MustBeOpen();
        if (people.Any(p => p.People is < 1 or > 500)) throw new RuleBrokenException("Enter how many people: 1 to 500 in each row", nameof(People));
        if (alsoBefore < 0 || alsoBefore > people.Sum(p => p.People)) throw new RuleBrokenException("It cannot be more than all who took part", nameof(AlsoBefore));
        if (alsoBefore is not null && before is null) throw new RuleBrokenException("There is no round before this one", nameof(AlsoBefore));
        (People, AlsoBefore, RoundBeforeId) = ([.. people.GroupBy(p => (p.Role, p.Sector)).Select(g => new TookPart(g.Key.Role, g.Key.Sector, g.Sum(p => p.People)))], alsoBefore, alsoBefore is null ? null : before!.Id);
    }

    /// <summary>Closes the round. What was not rated stays not yet rated.</summary>
    public void Lock(Member by, Moment now)
    {
        MustBeOpen();
        if (!MayBeRatedBy(by)) throw new RuleBrokenException("This round is locked by those who rate it");
        if (HeldOn > now.Today) throw new RuleBrokenException("It has not been held yet");
        if (People.Count == 0) throw new RuleBrokenException("Note who took part before you lock the round");
        (LockedById, LockedAt) = (by.Id, now.Instant);
    }

    private void MustBeOpen()
    {
        if (IsLocked) throw new RuleBrokenException("This round is locked. What is wrong in it is put right as a correction of a rating");
    }
}

public static class AssessmentRoundQueries
{
    /// <summary>The latest self-assessment held by a day, which is what a yearly reminder counts from.</summary>
    public static AssessmentRound? LastHeld(this IEnumerable<AssessmentRound> rounds, DateOnly today) =>
        rounds.Where(r => r.Mode is RoundMode.SelfAssessment && r.HeldOn <= today).MaxBy(r => r.HeldOn);

    /// <summary>
    /// Months since the locality last rated itself, once it should rate itself again: from the eleventh month, so that there is time to plan, and not
    /// where the next is planned already. Nothing where it is not time, or never did.
    /// </summary>
    public static int? DueAfter(this IEnumerable<AssessmentRound> rounds, DateOnly today)
    {
        const int timeToPlan = 11;
        var own = rounds.Where(r => r.Mode is RoundMode.SelfAssessment).ToList();
        return own.LastHeld(today) is { } last && own.All(r => r.HeldOn <= today) && last.HeldOn.MonthsSince(today) is >= timeToPlan and var months ? months : null;
    }

    /// <summary>Whole months from a day to another.</summary>
    public static int MonthsSince(this DateOnly day, DateOnly today)
    {
        var months = (today.Year - day.Year) * 12 + today.Month - day.Month;
        return day.AddMonths(months) > today ? months - 1 : months;
    }
}
