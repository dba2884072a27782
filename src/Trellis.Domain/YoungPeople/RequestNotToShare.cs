using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>Who asked for something not to be shared.</summary>
public enum AskedBy { YoungPerson, ParentOrCarer }

/// <summary>Whether the young person can decide this, on this date. From 16 it is presumed; under 16 somebody judges, with reasons.</summary>
public enum Competence { Presumed, JudgedAble, JudgedNotAble }

/// <summary>A request holds, waits for a practitioner, was confirmed or overridden by a named senior, or was taken back.</summary>
public enum RequestState { Holding, Waiting, Confirmed, Overridden, TakenBack }

/// <summary>"Asked us not to share": what is kept back from whom, who asked, whether they could decide it, and until when.</summary>
public class RequestNotToShare : IEntry
{
    private const int WorkingDaysToDecide = 5;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public EntryKinds Kinds { get; private init; }
    /// <summary>Whose entries are kept back; null for every organisation's.</summary>
    public Guid? FromOrganisationId { get; private init; }
    /// <summary>The organisation that will not see them; null when it is about parents and carers.</summary>
    public Guid? WhomOrganisationId { get; private init; }
    public bool WhomParents { get; private init; }
    public AskedBy AskedBy { get; private init; }
    public DateOnly AskedOn { get; private init; }
    public Competence Competence { get; private init; }
    public string? CompetenceReasons { get; private init; }
    public DateOnly? Until { get; private init; }
    public RequestState State { get; private set; }
    /// <summary>Whether it keeps anything back today, apart from <see cref="Until"/>.</summary>
    public bool Holds { get; private set; }
    public DateOnly DecideBy { get; private init; }
    public Guid RecordedById { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBecause { get; private set; }
    public long Version { get; private set; }

    /// <summary>
    /// A young person's request holds at once. An adult's holds at once too, unless the young person can decide for themselves or it would blind
    /// social care; then it waits for a practitioner.
    /// </summary>
    public static RequestNotToShare Ask(YoungPerson youngPerson, int? age, EntryKinds kinds, Organisation? from, Organisation? whom, AskedBy askedBy, Competence competence,
        string? competenceReasons, DateOnly? until, Hand by)
    {
        if (kinds == EntryKinds.None) throw new RuleBrokenException("Choose at least one thing that should not be shared", nameof(Kinds));
        if (whom is not null && whom.Id == from?.Id) throw new RuleBrokenException("An organisation always sees what it recorded itself. Choose somebody else", "Whom");
        if (until < by.Now.Today) throw new RuleBrokenException("The end date must be today or later", nameof(Until));
        if (competence is Competence.Presumed && age is not >= 16)
            throw new RuleBrokenException("Under 16, say whether they can decide this themselves, and why", nameof(Competence));
        if (competence is not Competence.Presumed && string.IsNullOrWhiteSpace(competenceReasons))
            throw new RuleBrokenException("Say how you came to this view", nameof(CompetenceReasons));

        var waits = askedBy is AskedBy.ParentOrCarer && (competence is not Competence.JudgedNotAble || whom?.Sector == SocialCare);
        return new()
        {
            YoungPersonId = youngPerson.Id, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id, Kinds = kinds, FromOrganisationId = from?.Id,
            WhomOrganisationId = whom?.Id, WhomParents = whom is null, AskedBy = askedBy, AskedOn = by.Now.Today, Competence = competence, CompetenceReasons = competenceReasons?.Trim(),
            Until = until, State = waits ? RequestState.Waiting : RequestState.Holding, Holds = !waits, DecideBy = WorkingDays.After(by.Now.Today, WorkingDaysToDecide),
            RecordedById = by.Member.Id, RecordedAt = by.Now.Instant,
        };
    }

    private const string SocialCare = "social-care";

    /// <summary>Whether today it keeps entries of a kind, recorded by an organisation, from somebody: another organisation, or parents and carers (null).</summary>
    public bool KeepsBack(EntryKinds kind, Guid fromOrganisationId, Guid? whomOrganisationId, DateOnly today) =>
        Holds && (Until is null || Until >= today) && (Kinds & kind) != 0 && (FromOrganisationId is null || FromOrganisationId == fromOrganisationId) &&
        (whomOrganisationId is { } whom ? WhomOrganisationId == whom && whom != fromOrganisationId : WhomParents);

    public bool IsDue => State is RequestState.Holding or RequestState.Waiting;

    public void Confirm(string because, Member senior, Moment now) => Decide(RequestState.Confirmed, holds: true, because, senior, now);

    public void Override(string because, Member senior, Moment now) => Decide(RequestState.Overridden, holds: false, because, senior, now);

    public void TakeBack(string because, Member by, Moment now) => Close(RequestState.TakenBack, holds: false, because, by, now);

    /// <summary>A named senior; for an adult's request that waits, a practitioner too.</summary>
    public bool MayBeDecidedBy(Member member) =>
        member.Has(Roles.TeamLead | Roles.Supervisor | Roles.SafeguardingLead | Roles.InformationGovernanceLead) || State is RequestState.Waiting && member.Has(Roles.Practitioner);

    private void Decide(RequestState state, bool holds, string because, Member senior, Moment now)
    {
        if (!MayBeDecidedBy(senior)) throw new RuleBrokenException("A team lead, supervisor, safeguarding lead or information-governance lead decides this");
        if (senior.Id == RecordedById) throw new RuleBrokenException("Somebody other than the person who recorded it decides this");
        Close(state, holds, because, senior, now);
    }

    private void Close(RequestState state, bool holds, string because, Member by, Moment now)
    {
        if (State is RequestState.Overridden or RequestState.TakenBack) throw new RuleBrokenException("This request is already closed");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Give your reasons", nameof(DecidedBecause));
        (State, Holds, DecidedBecause, DecidedById, DecidedAt) = (state, holds, because.Trim(), by.Id, now.Instant);
    }
}
