using Trellis.Domain.Alliance;

namespace Trellis.Domain.Planning;

/// <summary>How far an action is, as it was last told.</summary>
public enum ActionStatus { NotStarted, GoingOn, Done, Stuck, Stopped }

/// <summary>Who sees to something: an organisation, and a person of it by account or by name, once there is one.</summary>
public sealed record Owner(Organisation Organisation, Member? Person = null, string? Name = null);

/// <summary>An action as it is meant: what, on which level, in which phase and workstream, whose, from when to when.</summary>
public sealed record Intended(string? Title, PlanLevel Level, string? Phase, string? Workstream, Owner Owner, DateOnly Starts, DateOnly Due)
{
    public string? Says { get; init; }
    public IReadOnlyList<Guid> Partners { get; init; } = [];
    /// <summary>The measure that should move.</summary>
    public string? Measure { get; init; }
    public IReadOnlyList<string> Ratings { get; init; } = [];
    public string? Template { get; init; }
}

/// <summary>One thing somebody does for an objective. What was reported on it and how its dates moved are rows beside it.</summary>
public class PlanAction
{
    /// <summary>Six weeks: after that without a word, an action counts as stuck.</summary>
    public const int SilentAfterDays = 42;
    private const int LastYear = 2100;

    private PlanAction() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PlanId { get; init; }
    public required Guid ObjectiveId { get; init; }
    public string Title { get; private set; } = "";
    public string? Says { get; private set; }
    public PlanLevel Level { get; private set; }
    public string Phase { get; private set; } = "";
    public string Workstream { get; private set; } = "";
    public Guid OwnerOrganisationId { get; private set; }
    public Guid? OwnerId { get; private set; }
    /// <summary>Somebody who has no account.</summary>
    public string? OwnerName { get; private set; }
    public IReadOnlyList<Guid> Partners { get; private set; } = [];
    public DateOnly Starts { get; private set; }
    public DateOnly Due { get; private set; }
    /// <summary>The dates as they were first agreed, which stay when dates move.</summary>
    public required DateOnly FirstStarts { get; init; }
    public required DateOnly FirstDue { get; init; }
    public string? Measure { get; private set; }
    public IReadOnlyList<string> Ratings { get; private set; } = [];
    public string? Template { get; private init; }
    public ActionStatus Status { get; private set; }
    /// <summary>The day of the last report.</summary>
    public DateOnly? HeardOn { get; private set; }
    public required Guid AddedById { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required DateOnly AddedOn { get; init; }
    public long Version { get; private set; }

    public bool IsOver => Status is ActionStatus.Done or ActionStatus.Stopped;

    public bool HasMoved => Due != FirstDue || Starts != FirstStarts;

    public bool IsOverdue(DateOnly today) => !IsOver && Due < today;

    /// <summary>Under way by its dates, and nobody has said anything for six weeks.</summary>
    public bool IsSilent(DateOnly today) => !IsOver && IsSilent(Starts, HeardOn ?? AddedOn, today);

    public bool IsStuck(DateOnly today) => Status is ActionStatus.Stuck || IsSilent(today);

    internal static bool IsSilent(DateOnly starts, DateOnly heardOn, DateOnly today) => starts <= today && (heardOn > starts ? heardOn : starts).AddDays(SilentAfterDays) <= today;

    /// <summary>The owner, and who leads at the owner’s organisation.</summary>
    public bool IsOf(Member member) => member.Id == OwnerId || member.OrganisationId == OwnerOrganisationId && member.Has(Roles.TeamLead | Roles.OversightMember | Roles.SchoolLead);

    public bool IsReportedOnBy(Member member) => Plan.IsWrittenBy(member) || IsOf(member);

    public static PlanAction Add(Objective objective, Intended intended, PlanLists lists, Member by, Moment now)
    {
        var action = new PlanAction
        {
            PlanId = objective.PlanId, ObjectiveId = objective.Id, FirstStarts = intended.Starts, FirstDue = intended.Due, Starts = intended.Starts, Due = intended.Due, Template = intended.Template,
            AddedById = by.Id, AddedAt = now.Instant, AddedOn = now.Today,
        };
        CheckDates(intended.Starts, intended.Due);
        action.Change(intended, lists, by);
        return action;
    }

    /// <summary>Says anew what it is and whose. Its dates move only by <see cref="Move"/>, with a reason.</summary>
    public void Change(Intended intended, PlanLists lists, Member by)
    {
        Plan.MustWrite(by);
        var title = Typed.Said(intended.Title, "Say what will be done", nameof(Title), 200);
        if (!lists.Phases.Has(intended.Phase)) throw new RuleBrokenException("Choose the phase it belongs to", nameof(Phase));
        if (!lists.Workstreams.Has(intended.Workstream)) throw new RuleBrokenException("Choose a workstream", nameof(Workstream));
        if (intended.Measure is { } measure && !lists.Measures.Contains(measure)) throw new RuleBrokenException("Choose a measure of the tool, or none", nameof(Measure));
        if (intended.Ratings.Except(lists.Ratings).Any()) throw new RuleBrokenException("Choose ratings of the tool", nameof(Ratings));
        var (organisation, person, name) = intended.Owner;
        if (person is not null && person.OrganisationId != organisation.Id) throw new RuleBrokenException($"{person.Name} does not work for {organisation.Name}. Choose somebody who does, or change the organisation", nameof(OwnerId));
        var (says, ownerName) = (Typed.SaidIfAny(intended.Says, nameof(Says), 2000), Typed.SaidIfAny(name, nameof(OwnerName), 100));
        (Title, Says, Level, Phase, Workstream) = (title, says, intended.Level, intended.Phase!, intended.Workstream!);
        (OwnerOrganisationId, OwnerId, OwnerName) = (organisation.Id, person?.Id, person is null ? ownerName : null);
        (Partners, Measure, Ratings) = ([.. intended.Partners.Distinct().Where(p => p != organisation.Id)], intended.Measure, [.. intended.Ratings.Distinct()]);
    }

    /// <summary>Gives it other dates, and keeps why.</summary>
    public DatesMoved Move(DateOnly starts, DateOnly due, string? because, Member by, Moment now)
    {
        Plan.MustWrite(by);
        if (IsOver) throw new RuleBrokenException($"It is {(Status is ActionStatus.Done ? "done" : "stopped")}, so its dates stay. If it goes on after all, report that first");
        CheckDates(starts, due);
        if (starts == Starts && due == Due) throw new RuleBrokenException("These are the dates it has. Enter the new ones", nameof(Due));
        var moved = new DatesMoved
        {
            ActionId = Id, FromStarts = Starts, FromDue = Due, ToStarts = starts, ToDue = due, Because = Typed.Said(because, "Say why the dates move", nameof(DatesMoved.Because)), MovedById = by.Id, MovedAt = now.Instant, MovedOn = now.Today,
        };
        (Starts, Due) = (starts, due);
        return moved;
    }

    /// <summary>Says how it stands. Each report stays.</summary>
    public ActionReport Report(Told told, Member by, Moment now)
    {
        if (!IsReportedOnBy(by)) throw new RuleBrokenException("Whoever it belongs to reports on it, or the programme team");
        var says = Typed.Said(told.Says, told.Status is ActionStatus.Stuck ? "Say what stands in the way" : "Say in a sentence how it stands", nameof(ActionReport.Says));
        var report = new ActionReport
        {
            ActionId = Id, Status = told.Status, Says = says, Decided = Typed.SaidIfAny(told.Decided, nameof(ActionReport.Decided)), Dialogue = Typed.SaidIfAny(told.Dialogue, nameof(ActionReport.Dialogue), 200), ReportedById = by.Id, ReportedAt = now.Instant, ReportedOn = now.Today,
        };
        (Status, HeardOn) = (told.Status, now.Today);
        return report;
    }

    private static void CheckDates(DateOnly starts, DateOnly due)
    {
        if (starts.Year is < 2000 or > LastYear) throw new RuleBrokenException($"Check the year: an action starts from 2000 to {LastYear}", nameof(Starts));
        if (due < starts) throw new RuleBrokenException("It is due on or after the day it starts", nameof(Due));
        if (due > starts.AddYears(10)) throw new RuleBrokenException("Check the dates: an action lasts ten years at most", nameof(Due));
    }
}
