namespace Trellis.Domain.Evidence.Registers;

/// <summary>The sides of the table that a reading asks for.</summary>
internal static class Table
{
    public const string Health = "health", Care = "care", Education = "education", Third = "third";
    public static readonly IReadOnlyList<string> All = [Health, Care, Education, Third];
}

/// <summary>What figures and sentences read from the registers: the register, the question, and the answers that mean something.</summary>
public static class Readable
{
    public const string Groups = JointGroup.Register, Documents = "documents", Contracts = "contracts", Plans = "commissioning-plans", Endorsements = "endorsements", Policies = "policies", Gathering = "data-gathering", Talks = "engagement", Workforce = "workforce",
        Redesign = "redesign", Readiness = "readiness";

    public static readonly IReadOnlyList<(string Register, string Question, string[] Answers)> All =
    [
        (Groups, "kind", [JointGroup.Board, JointGroup.Oversight]), (Groups, "strategy", ["yes", "no"]), (Groups, "accountability", ["yes", "part", "no"]), (Groups, "budgets", ["yes", "part", "no"]), (Groups, "outcomes", ["yes", "coming", "no"]),
        (Documents, "main", ["yes"]), (Documents, "made-by", []), (Documents, "covers", ["fully", "partly", "no"]), (Documents, "plan", ["clear"]), (Documents, "plan-spans", []), (Documents, "language", ["yes"]), (Documents, "groupings", ["yes"]),
        (Contracts, "provider-type", []), (Contracts, "review", ["quarterly", "yearly"]), (Contracts, "clauses", ["yes"]), (Contracts, "supplied", ["full", "some", "none"]), (Contracts, "preference", ["reported", "collected"]), (Contracts, "forum", ["yes"]), (Contracts, "used", ["yes"]),
        (Plans, "rests-on", ["quality", "preference"]), (Plans, "decides", ["money", "contracts", "ending"]),
        (Endorsements, "sector", []), (Endorsements, "said-on", []), (Policies, "policy", []), (Policies, "answered", ["fully"]),
        (Gathering, "kind", []), (Gathering, "state", ["there"]), (Talks, "met-on", []), (Talks, "level", ["senior", "lead", "front-line"]), (Talks, "organisation", []), (Talks, "dialogue", ["yes"]), (Talks, "agreed", []),
        (Workforce, "grouping", Enum.GetNames<Grouping>()), (Workforce, "band", []), (Workforce, "staff", []), (Workforce, "trained", []),
        (Redesign, "gaps", []), (Redesign, "actions", []), (Readiness, "area", []), (Readiness, "stands", ["ready", "partly", "not-yet"]),
    ];
}
