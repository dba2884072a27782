namespace Trellis.Domain.Alliance;

/// <summary>What a member may do besides what their team's involvement already lets them see. A member has a set of these.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Practitioner = 1 << 0,
    TeamLead = 1 << 1,
    Supervisor = 1 << 2,
    SchoolLead = 1 << 3,
    SafeguardingLead = 1 << 4,
    MatchingOfficer = 1 << 5,
    InformationGovernanceLead = 1 << 6,
    SystemAdministrator = 1 << 7,
    Commissioner = 1 << 8,
    ProgrammeTeam = 1 << 9,
    OversightMember = 1 << 10,
    TrainingLead = 1 << 11,
    Facilitator = 1 << 12,
    WorkshopParticipant = 1 << 13,
    IndependentEvaluator = 1 << 14,
    NationalProgramme = 1 << 15,
    /// <summary>Answers when nobody else does: out of hours, or on the duty desk.</summary>
    DutyWorker = 1 << 16,
    CrisisWorker = 1 << 17,
    SocialWorker = 1 << 18,
    /// <summary>Prepares what their organisation sends in, and mends it. Opens no record.</summary>
    DataOfficer = 1 << 19,
}

public static class RoleSets
{
    extension(Roles)
    {
        /// <summary>Those who help young people. Nobody else sees a young person's record, whatever team they are in.</summary>
        public static Roles Helping => Roles.Practitioner | Roles.TeamLead | Roles.Supervisor | Roles.SchoolLead | Roles.SafeguardingLead | Roles.Emergency;

        /// <summary>Those who may open a record in an emergency: duty, crisis, social care and safeguarding leads.</summary>
        public static Roles Emergency => Roles.DutyWorker | Roles.CrisisWorker | Roles.SocialWorker | Roles.SafeguardingLead;

        /// <summary>Those who read what was told in confidence for the assessment.</summary>
        public static Roles ConfidentialEvidence => Roles.ProgrammeTeam | Roles.IndependentEvaluator;
    }
}

/// <summary>A person working for one organisation, in one or more of its teams, from a day to a day.</summary>
public class Member
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    /// <summary>The account this person signs in with; somebody who works for two organisations has two members on one account.</summary>
    public Guid? AccountId { get; set; }
    public required string Name { get; set; }
    public required string JobTitle { get; set; }
    public Roles Roles { get; set; }
    public string? Band { get; set; }
    public bool Clinical { get; set; }
    public string? Phone { get; set; }
    public DateOnly? StartedOn { get; set; }
    public DateOnly? LeftOn { get; set; }
    /// <summary>No person: a record system of the organisation, which exchanges groupings for the teams it is in. It has no account and no roles.</summary>
    public bool IsRecordSystem { get; init; }

    /// <summary>From the day they start, and no longer on the day they leave.</summary>
    public bool WorksHereOn(DateOnly day) => (StartedOn is null || StartedOn <= day) && (LeftOn is null || LeftOn > day);

    public bool Has(Roles any) => (Roles & any) != 0;
}

public static class MemberQueries
{
    public static IQueryable<Member> People(this IQueryable<Member> members) => members.Where(m => !m.IsRecordSystem);
}

/// <summary>That a member belongs to a team.</summary>
public class TeamMember
{
    public required Guid TeamId { get; init; }
    public required Guid MemberId { get; init; }
}
