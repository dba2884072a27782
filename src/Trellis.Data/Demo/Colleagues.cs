using Trellis.Domain.Alliance;
using static Trellis.Data.Demo.Employer;
using static Trellis.Domain.Alliance.Roles;

namespace Trellis.Data.Demo;

/// <summary>Somebody who works in the made-up alliance. With a line of what they will find, they are a persona one can sign in as.</summary>
internal sealed record Colleague(string Name, string Code, int[] Crews, string Job, Roles Roles, string? Band = null, bool Clinical = false, string? Finds = null, string DoesWhat = "", bool Left = false)
{
    private const string Helps = "Helping young people", Leads = "Leading a team and keeping people safe", Keeps = "Looking after agreements, data and the system",
        Plans = "Commissioning, planning and looking from outside", Learns = "Training and workshops";

    public string Account => $"{Domain.YoungPeople.Folding.Fold(Name.Replace("Dr ", "", StringComparison.Ordinal)).Replace(' ', '.')}@{Persona.MailDomain}";

    public static readonly IReadOnlyList<Colleague> All =
    [
        new("Sam Okoro", Trust, [1], "Mental health practitioner", Practitioner, "6", true, "A caseload of the Getting Help team: Amina, who keeps something from school; the twins; two groupings that differ; someone looked at again three times.", Helps),
        new("Elin Pugh", Trust, [1], "Cognitive behavioural therapist", Practitioner, "7", true),
        new("Daniel Kowalczyk", Trust, [1], "Family therapist", Practitioner, "7", true),
        new("Nadia Hussain", Trust, [1], "Children's wellbeing practitioner", Practitioner, "5", true),
        new("Joe Fenton", Trust, [1], "Mental health practitioner", Practitioner, "6", true, "Nothing: he left in the spring, and Trellis does not let him in.", Helps, Left: true),
        new("Ruth Castle", Trust, [1], "Team lead, Getting Help", TeamLead | Practitioner, "8a", true, "Requests not to share that wait for her decision, an entry that was on the wrong person, and the restricted record she is named on.", Leads),
        new("Dr Anneka Vos", Trust, [1, 2], "Consultant clinical psychologist", Supervisor, "8c", true, "The caseloads of the two teams she supervises, and where two organisations see it differently.", Leads),
        new("Priya Raman", Trust, [0], "Advice clinic practitioner", Practitioner, "6", true),
        new("Tom Whitaker", Trust, [0], "Assistant psychologist", Practitioner, "5", true),
        new("Grace Adeyemi", Trust, [0], "Team lead, Getting Advice", TeamLead, "8a", true),
        new("Dr Yusuf Demir", Trust, [2], "Consultant psychiatrist", Practitioner, "Consultant", true),
        new("Hannah Brook", Trust, [2], "Clinical psychologist", Practitioner, "8a", true, "Young people who get more help, among them one with five agencies round him and an interpreter at every meeting of another.", Helps),
        new("Siobhán Daly", Trust, [2], "Senior nurse", Practitioner, "7", true),
        new("Kwame Mensah", Trust, [2], "Social worker in mental health", Practitioner, "7", true),
        new("Carol Nwosu", Trust, [2], "Team lead, Getting More Help", TeamLead | SafeguardingLead, "8b", true),
        new("Beth Lyons", Trust, [3], "Dietitian", Practitioner, "6", true),
        new("Farah Siddiqui", Trust, [3], "Family therapist", Practitioner, "7", true),
        new("Helen Marsh", Trust, [1, 2], "Named nurse for safeguarding", SafeguardingLead, "8a", true, "The young people of two teams, and requests not to share that she can decide.", Leads),
        new("Imran Sheikh", Trust, [], "Information-governance lead", InformationGovernanceLead, "8a", false, "His desk: an emergency opening to review, reasons to look at, a share the family was not told of. Agreements in four states, one past its review and still sharing.", Keeps),
        new("Olga Petrova", Trust, [], "Records and matching officer", MatchingOfficer, "5", false, "Two pairs of records that may be one young person’s, and a joined record that a school doubts.", Keeps),
        new("Dee Offord", Trust, [], "Data officer", DataOfficer, "5", false, "A caseload file to send (docs/sample-caseload.csv will do), its columns to explain, and what it would bring. Ruth Castle approves it.", Keeps),
        new("Wendy Price", Trust, [], "System administrator", SystemAdministrator, "6", false, "Who works here and how they sign in, and no young person's record.", Keeps),
        new("Howard Lamb", Council, [], "System administrator", SystemAdministrator, Finds: "The second administrator: he confirms when somebody who lost their phone is to begin afresh.", DoesWhat: Keeps),
        new("Peter Lam", Trust, [], "Training lead", TrainingLead, "7", false, "The plan, with the course he runs. The pages for training come later.", Learns),
        new("Jean Abbott", Community, [0], "School nurse", Practitioner, "6", true),
        new("Tunde Bello", Community, [0], "School nurse", Practitioner, "6", true),
        new("Dr Meera Joshi", Community, [1], "Community paediatrician", Practitioner, "Consultant", true),
        new("Karen Holt", Community, [0, 1], "Team lead", TeamLead, "8a", true),
        new("Dr Alice Warren", Hospital, [0], "Clinical psychologist", Practitioner, "8a", true),
        new("Ben Sato", Hospital, [0], "Play specialist", Practitioner, "5"),
        new("Shabana Mirza", Council, [0], "Early help worker", Practitioner, Finds: "Families the council helps, and an invitation that waits for an answer.", DoesWhat: Helps),
        new("Lee Foster", Council, [0], "Early help worker", Practitioner),
        new("Zoë Clarke", Council, [1], "Education mental health practitioner", Practitioner, "5", true),
        new("Amy Tran", Council, [1], "Education mental health practitioner", Practitioner, "5", true),
        new("Gareth Lloyd", Council, [0, 1], "Team manager", TeamLead),
        new("Fiona Grant", Council, [], "THRIVE programme manager", ProgrammeTeam | Facilitator, Finds: "Four yearly rounds of the assessment: what moved, what the figures suggested, and one level the panel saw otherwise. The five priorities, and the plan with what is overdue, stuck and moved.", DoesWhat: Plans),
        new("Ian Booth", Council, [], "Data protection officer", InformationGovernanceLead),
        new("Ade Balogun", Council, [], "Workshop facilitator", Facilitator, Finds: "A workshop held a year ago, with what its votes showed, and one that is open now: lead it, and join it from another browser.", DoesWhat: Learns),
        new("Ray Tully", Council, [], "Councillor, Health and Wellbeing Board", OversightMember, Finds: "The plan: an action of his own that is overdue, and the month for those who steer. Figures for boards come later, and never with names.", DoesWhat: Plans),
        new("Dana Whitfield", Riverside, [0], "Counsellor", Practitioner, Finds: "Two jobs on one account: she chooses whether she is at Riverside or at The Loft today, and sees what that job sees.", DoesWhat: Helps),
        new("Marta Silva", Riverside, [0], "Counsellor", Practitioner),
        new("Colin Mace", Riverside, [0], "Service manager", TeamLead | Supervisor),
        new("Dana Whitfield", Loft, [0], "Youth worker, Fridays", Practitioner),
        new("Jaz Gill", Loft, [0], "Youth worker", Practitioner),
        new("Rosa Lindqvist", Loft, [1], "Drama worker", Practitioner),
        new("Ella Finch", Loft, [], "Participation worker", WorkshopParticipant, Finds: "The way into a workshop: six letters on the wall, and no account.", DoesWhat: Learns),
        new("Pauline Okeke", Footsteps, [0], "Family worker", Practitioner),
        new("Chris Nunn", Footsteps, [0], "Family worker", Practitioner),
        new("Alex Moran", Rainbow, [0], "Group worker", Practitioner),
        new("Leila Haddad", Harbour, [0], "Support worker", Practitioner, Finds: "A service that is not shown: she sees what she may, and nobody outside her team sees that she helps.", DoesWhat: Helps),
        new("Moira Kelly", Carers, [0], "Young carers worker", Practitioner),
        new("Dwayne Francis", KickingOn, [0], "Mentor", Practitioner),
        new("Hye-jin Park", Kite, [0], "Online counsellor", Practitioner),
        new("Dr Nkechi Eze", Tomorrow, [0], "Clinical psychologist", Practitioner | Supervisor, "8b", true),
        new("Steph Doyle", CommonGround, [0], "Young people's worker", Practitioner),
        new("Kit Marsh", HillSchool, [0], "Senior mental health lead", SchoolLead, Finds: "What the agreement opens to a school: groupings and plan lines, and nothing of Amina's, who asked for that.", DoesWhat: Helps),
        new("Anne Doherty", StBede, [0], "Senior mental health lead", SchoolLead),
        new("Rupa Sen", GirlsSchool, [0], "Senior mental health lead", SchoolLead),
        new("Phil Jarvis", CanalStreet, [0], "Inclusion lead", SchoolLead),
        new("Tanya Reeve", Moorside, [0], "Senior mental health lead", SchoolLead),
        new("Mo Farouk", Willows, [0], "Deputy head, wellbeing", SchoolLead | SafeguardingLead),
        new("Denise Campbell", SocialCare, [0, 1], "Social worker", Practitioner | SocialWorker, Finds: "Something shared with her team to keep a girl safe. Children social care works with: separated parents and a court's limit, a protected address, and risk support shared by five agencies.", DoesWhat: Helps),
        new("Rachel Stone", SocialCare, [0, 1], "Team manager", TeamLead | SafeguardingLead),
        new("Leon Grady", YouthJustice, [0], "Youth justice worker", Practitioner),
        new("Dr Sunita Rao", MarketPlace, [0], "General practitioner", Practitioner, "GP", true),
        new("Dr Martin Hale", CanalSide, [0], "General practitioner", Practitioner, "GP", true),
        new("Judith Amos", Employer.Commissioner, [], "Children's commissioner", Roles.Commissioner, Finds: "The plan, with two actions of hers and a barrier. Figures for commissioning come later, and never with names.", DoesWhat: Plans),
        new("Nina Forsyth", Crisis, [0], "Crisis practitioner", Practitioner | CrisisWorker, "7", true, "Emergency access: an exact search and a reason open what keeps somebody safe, and nothing else.", Helps),
        new("Trevor Banks", OutOfHours, [0], "Duty social worker", Practitioner | DutyWorker, Finds: "The record he opened in an emergency last night, which its team has not told Ellie of yet.", DoesWhat: Helps),
        new("Dr Ines Ferreira", University, [], "Independent evaluator", IndependentEvaluator, Finds: "Her own evaluation beside how the alliance rated itself, and where the two differ. Evidence comes later, and never with names.", DoesWhat: Plans),
        new("Robert Hume", University, [], "National programme adviser", NationalProgramme, Finds: "What the groupings mean. National figures come later, and only as agreed.", DoesWhat: Plans),
    ];

    /// <summary>Everybody one can sign in as, by what they do.</summary>
    public static IEnumerable<Persona> Personas => All.Where(c => c.Finds is not null).Select(c => new Persona(c.Account, c.DoesWhat, c.Finds!));
}
