using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Groupings;

/// <summary>Whether a decision was recorded here or came in a file. One from a file is "discussion not known".</summary>
public enum DecisionSource { Recorded, Imported }

/// <summary>Why a decision no longer counts.</summary>
public enum WithdrawalKind { Withdrawn, WrongPerson }

/// <summary>One shared decision about which grouping fits a young person's needs. Never edited: a later one replaces it, or it is withdrawn with a reason.</summary>
public class GroupingDecision : IEntry
{
    private GroupingDecision() { }

    public Guid Id { get; private init; }
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public Guid? RecordedById { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }
    public DecisionSource Source { get; private init; }

    public Grouping Grouping { get; private init; }
    public Present Present { get; private init; }
    public Agreed YoungPersonAgreed { get; private init; }
    public Agreed FamilyAgreed { get; private init; }
    public MarkedText PlanLine { get; private init; } = MarkedText.None;
    /// <summary>The day it was agreed; it counts for reports. <see cref="RecordedAt"/> counts for what was known.</summary>
    public DateOnly AgreedOn { get; private init; }
    public Discussed Explained { get; private init; }
    public MarkedText YoungPersonsView { get; private init; } = MarkedText.None;
    public MarkedText FamilysView { get; private init; } = MarkedText.None;
    public MarkedText WhyMoved { get; private init; } = MarkedText.None;
    public MarkedList<OptionTalkedThrough> Options { get; private init; } = MarkedList.None<OptionTalkedThrough>();
    public MarkedList<PartInPlan> Parts { get; private init; } = MarkedList.None<PartInPlan>();
    public DateOnly? LookAgainOn { get; private init; }
    public MarkedText Assessment { get; private init; } = MarkedText.None;
    public string? Subcategory { get; private init; }
    public IReadOnlyList<Guid> JointWith { get; private init; } = [];
    public string WordsVersion { get; private init; } = "";
    /// <summary>The decision this one says is still right, with the same plan.</summary>
    public Guid? StillRightAfterId { get; private init; }
    public Guid? MovedFromId { get; private init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }
    public Guid? WithdrawnById { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public WithdrawalKind? Withdrawal { get; private set; }
    public long Version { get; private set; }

    /// <summary>Records what was decided together. The id may come from the form, so that pressing Save twice is one decision.</summary>
    public static GroupingDecision Record(YoungPerson youngPerson, DateOnly? bornOn, SharedDecision decided, Hand by, Guid? id = null)
    {
        Check(decided, bornOn, by.Now.Today);
        if (decided.Present == Present.None) throw new RuleBrokenException("Say who was there", nameof(Present));
        if (decided.PlanLine.IsEmpty) throw new RuleBrokenException("Write the plan in one line", nameof(PlanLine));
        return Of(youngPerson, decided, by.Team, by.Member.Id, DecisionSource.Recorded, by.Now, id ?? Guid.CreateVersion7());
    }

    /// <summary>Takes in a decision another system holds. Who was there and whether it was explained is only what the file says.</summary>
    public static GroupingDecision Import(YoungPerson youngPerson, DateOnly? bornOn, SharedDecision decided, Team team, Moment now)
    {
        Check(decided, bornOn, now.Today);
        return Of(youngPerson, decided with { Explained = Discussed.NotKnown }, team, null, DecisionSource.Imported, now, Guid.CreateVersion7());
    }

    /// <summary>
    /// The same grouping, the same plan, looked at again together today. What the one recording may read is carried forward, but the dates and who was there;
    /// what is for another team alone stays with that team.
    /// </summary>
    public GroupingDecision StillRight(YoungPerson youngPerson, Present present, Agreed youngPersonAgreed, DateOnly? lookAgainOn, Reader reader, Hand by, Guid? id = null)
    {
        if (present == Present.None) throw new RuleBrokenException("Say who was there", nameof(Present));
        if (lookAgainOn <= by.Now.Today) throw new RuleBrokenException("The date to look again must be after today", nameof(LookAgainOn));
        if (!HasPlanFor(reader)) throw new RuleBrokenException("There is no plan to carry forward. Record a change instead, with the plan in one line");
        var again = AsReadBy(reader) with
        {
            Present = present,
            YoungPersonAgreed = youngPersonAgreed,
            AgreedOn = by.Now.Today,
            LookAgainOn = lookAgainOn,
            WhyMoved = MarkedText.None,
            JointWith = [],
        };
        return Of(youngPerson, again, by.Team, by.Member.Id, DecisionSource.Recorded, by.Now, id ?? Guid.CreateVersion7(), stillRightAfter: Id);
    }

    /// <summary>Whether somebody can say "same plan": there is one, and they may read it.</summary>
    public bool HasPlanFor(Reader reader) => PlanLine.For(reader, this) is { Length: > 0 };

    public bool IsOf(Member member) => member.OrganisationId == OrganisationId;

    public void Withdraw(string because, Member by, Moment now) => Close(WithdrawalKind.Withdrawn, because, by, now);

    /// <summary>It was about somebody else: hidden here, and written again on the right record, each pointing at the other.</summary>
    public GroupingDecision MoveTo(YoungPerson rightPerson, string because, Hand by)
    {
        if (rightPerson.Id == YoungPersonId) throw new RuleBrokenException("Choose a different young person", "RightPerson");
        if (by.Team.Id != TeamId && MarksOf(this).Contains(Readers.OurTeam))
            throw new RuleBrokenException("Some of this is only for the team that wrote it. Ask somebody of that team, who also works with the right young person, to move it");
        Close(WithdrawalKind.WrongPerson, because, by.Member, by.Now);
        return Of(rightPerson, AsDecided() with { JointWith = [] }, by.Team, by.Member.Id, Source, by.Now, Guid.CreateVersion7(), movedFrom: Id);
    }

    /// <summary>What was decided, without the texts that are kept from this reader.</summary>
    public SharedDecision AsReadBy(Reader reader) => AsDecided() with
    {
        PlanLine = PlanLine.AsReadBy(reader, this),
        YoungPersonsView = YoungPersonsView.AsReadBy(reader, this),
        FamilysView = FamilysView.AsReadBy(reader, this),
        WhyMoved = WhyMoved.AsReadBy(reader, this),
        Options = Options.AsReadBy(reader, this),
        Parts = Parts.AsReadBy(reader, this),
        Assessment = Assessment.AsReadBy(reader, this),
    };

    private static Readers[] MarksOf(GroupingDecision d) =>
        [d.PlanLine.Readers, d.YoungPersonsView.Readers, d.FamilysView.Readers, d.WhyMoved.Readers, d.Options.Readers, d.Parts.Readers, d.Assessment.Readers];

    public SharedDecision AsDecided() => new()
    {
        Grouping = Grouping, Present = Present, YoungPersonAgreed = YoungPersonAgreed, FamilyAgreed = FamilyAgreed, PlanLine = PlanLine, AgreedOn = AgreedOn, Explained = Explained,
        YoungPersonsView = YoungPersonsView, FamilysView = FamilysView, WhyMoved = WhyMoved, Options = Options, Parts = Parts, LookAgainOn = LookAgainOn, Assessment = Assessment,
        Subcategory = Subcategory, JointWith = JointWith, WordsVersion = WordsVersion,
    };

    private static GroupingDecision Of(YoungPerson youngPerson, SharedDecision d, Team team, Guid? by, DecisionSource source, Moment now, Guid id, Guid? stillRightAfter = null, Guid? movedFrom = null) => new()
    {
        Id = id, YoungPersonId = youngPerson.Id, OrganisationId = team.OrganisationId, TeamId = team.Id, RecordedById = by, RecordedAt = now.Instant, Source = source,
        Grouping = d.Grouping, Present = d.Present, YoungPersonAgreed = d.YoungPersonAgreed, FamilyAgreed = d.FamilyAgreed, PlanLine = d.PlanLine, AgreedOn = d.AgreedOn, Explained = d.Explained,
        YoungPersonsView = d.YoungPersonsView, FamilysView = d.FamilysView, WhyMoved = d.WhyMoved, Options = d.Options, Parts = d.Parts, LookAgainOn = d.LookAgainOn, Assessment = d.Assessment,
        Subcategory = d.Subcategory, JointWith = d.JointWith, WordsVersion = d.WordsVersion, StillRightAfterId = stillRightAfter, MovedFromId = movedFrom,
    };

    internal static void Check(SharedDecision decided, DateOnly? bornOn, DateOnly today)
    {
        if (decided.AgreedOn > today) throw new RuleBrokenException("The date agreed must be today or in the past", nameof(AgreedOn));
        if (decided.AgreedOn < bornOn) throw new RuleBrokenException("The date agreed must be after the young person was born", nameof(AgreedOn));
        if (decided.AgreedOn < today.AddYears(-30)) throw new RuleBrokenException("The date agreed is more than 30 years ago. Check the year", nameof(AgreedOn));
        if (decided.LookAgainOn <= decided.AgreedOn) throw new RuleBrokenException("The date to look again must be after the date agreed", nameof(LookAgainOn));
    }

    private void Close(WithdrawalKind kind, string because, Member by, Moment now)
    {
        if (WithdrawnAt is not null) throw new RuleBrokenException("This decision was already withdrawn");
        if (!IsOf(by)) throw new RuleBrokenException("Only the organisation that recorded it can withdraw it");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why it is withdrawn", "Because");
        (WithdrawnAt, WithdrawnById, WithdrawnBecause, Withdrawal) = (now.Instant, by.Id, because.Trim(), kind);
    }
}

public static class GroupingDecisionQueries
{
    public static IQueryable<GroupingDecision> Standing(this IQueryable<GroupingDecision> decisions) => decisions.Where(d => d.WithdrawnAt == null);

    public static IQueryable<GroupingDecision> NewestFirst(this IQueryable<GroupingDecision> decisions) =>
        decisions.OrderByDescending(d => d.AgreedOn).ThenByDescending(d => d.RecordedAt).ThenByDescending(d => d.Id);

    /// <summary>The same order for decisions already read.</summary>
    public static IEnumerable<GroupingDecision> NewestFirst(this IEnumerable<GroupingDecision> decisions) =>
        decisions.OrderByDescending(d => d.AgreedOn).ThenByDescending(d => d.RecordedAt).ThenByDescending(d => d.Id);

    public static IQueryable<GroupingDecision> About(this IQueryable<GroupingDecision> decisions, Guid youngPersonId) =>
        decisions.Where(d => d.YoungPersonId == youngPersonId && d.Withdrawal != WithdrawalKind.WrongPerson).NewestFirst();

    /// <summary>What was held to be agreed by a day, by what was known at an instant.</summary>
    public static IEnumerable<GroupingDecision> AsKnown(this IEnumerable<GroupingDecision> decisions, DateOnly agreedBy, DateTimeOffset knownAt) =>
        decisions.Where(d => d.AgreedOn <= agreedBy && d.RecordedAt <= knownAt && (d.WithdrawnAt is null || d.WithdrawnAt > knownAt));
}
