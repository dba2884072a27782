using Trellis.Domain.Alliance;

namespace Trellis.Web.Words;

/// <summary>What each role is called, and what it is for.</summary>
public static class RoleWords
{
    public static readonly IReadOnlyList<Roles> Each = [.. Enum.GetValues<Roles>().Where(r => r != Roles.None)];

    extension(Roles role)
    {
        public string Words => role switch
        {
            Roles.Practitioner => "Practitioner",
            Roles.TeamLead => "Team lead or manager",
            Roles.Supervisor => "Supervisor",
            Roles.SchoolLead => "School lead",
            Roles.SafeguardingLead => "Safeguarding lead",
            Roles.MatchingOfficer => "Matching officer",
            Roles.InformationGovernanceLead => "Information-governance lead",
            Roles.SystemAdministrator => "System administrator",
            Roles.Commissioner => "Commissioner",
            Roles.ProgrammeTeam => "Programme team",
            Roles.OversightMember => "Oversight member",
            Roles.TrainingLead => "Training lead",
            Roles.Facilitator => "Workshop facilitator",
            Roles.WorkshopParticipant => "Workshop participant",
            Roles.IndependentEvaluator => "Independent evaluator",
            Roles.NationalProgramme => "National programme",
            Roles.DutyWorker => "Duty worker",
            Roles.CrisisWorker => "Crisis worker",
            Roles.SocialWorker => "Social worker",
            Roles.DataOfficer => "Data officer",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

        public string IsFor => role switch
        {
            Roles.Practitioner => "Helps young people, and records what is decided with them",
            Roles.TeamLead => "Looks after a team and what waits for it, and decides requests not to share",
            Roles.Supervisor => "Stands by practitioners, and sees their teams' work",
            Roles.SchoolLead => "The school's contact: sees what the agreement opens, and asks for help",
            Roles.SafeguardingLead => "Keeps people safe, decides requests not to share, and may open a record in an emergency",
            Roles.MatchingOfficer => "Decides whether two records are of one person",
            Roles.InformationGovernanceLead => "Looks after agreements, who looked at what and why. Opens no young person's record",
            Roles.SystemAdministrator => "Looks after organisations, teams, members and how they sign in. Sees no young person's record",
            Roles.Commissioner => "Plans and pays for services. Sees figures, and never names",
            Roles.ProgrammeTeam => "Runs the programme: assessment, priorities and plan",
            Roles.OversightMember => "Steers the programme. Sees the plan, and never names",
            Roles.TrainingLead => "Looks after training",
            Roles.Facilitator => "Leads workshops",
            Roles.WorkshopParticipant => "Takes part in workshops",
            Roles.IndependentEvaluator => "Rates the locality from outside, from the evidence",
            Roles.NationalProgramme => "Sees agreed figures of the locality, without names",
            Roles.DutyWorker => "Answers out of hours or on the duty desk, and may open a record in an emergency",
            Roles.CrisisWorker => "Answers in a crisis, and may open a record in an emergency",
            Roles.SocialWorker => "Works in children's social care, and may open a record in an emergency",
            Roles.DataOfficer => "Sends in their organisation's caseload and puts its rows right. Opens no young person's record",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

        /// <summary>All of a set, as a list in a sentence.</summary>
        public string Listed => Each.Where(r => role.HasFlag(r)).Select(r => r.Words).ToList() is { Count: > 0 } held ? string.Join(", ", held) : "No role";
    }
}
