using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Tests.Groupings;

/// <summary>A trust, a school and Amina, known to both, on paper.</summary>
internal sealed class Northborough
{
    public static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));

    public YoungPerson Amina { get; } = YoungPerson.Add(Now);
    public Hand Sam { get; } = Somebody("Sam Okoro");
    public Hand Kit { get; } = Somebody("Kit Marsh");

    public static Hand Somebody(string name, Guid? organisationId = null)
    {
        var organisation = organisationId ?? Guid.NewGuid();
        return Hand.Of(new() { OrganisationId = organisation, Name = name, JobTitle = "Team lead", Roles = Roles.Practitioner | Roles.TeamLead }, new() { OrganisationId = organisation, Name = $"{name}’s team" }, Now);
    }

    public static SharedDecision Decided(Grouping grouping = Grouping.GettingHelp, DateOnly? on = null) => new()
    {
        Grouping = grouping,
        Present = Present.YoungPerson,
        YoungPersonAgreed = Agreed.Yes,
        PlanLine = new("Meet every week", Readers.Everyone),
        AgreedOn = on ?? Now.Today,
        WordsVersion = "1",
    };

    public static Reader Reads(Hand hand) => new Reader.Staff(Sight.Of(hand.Member, [hand.Team.Id], [], [], Now));

    /// <summary>The same reader, under an agreement that covers plans.</summary>
    public static Sight SeesPlans(Hand hand, Hand whose)
    {
        var agreement = new SharingAgreement
        {
            Title = "Plans", Purpose = "Helping together", Kinds = EntryKinds.Grouping | EntryKinds.Plan, StartsOn = Now.Today.AddYears(-1), ReviewOn = Now.Today.AddYears(1), Article6Basis = "6(1)(e)",
            Article9Basis = "9(2)(h)", DataProtectionActCondition = "Schedule 1", ConfidentialityBasis = "Direct care", ContactForRights = "rights@example.org", Signatories = "Both",
        };
        foreach (var party in new[] { hand, whose })
            agreement.Join(new() { Id = party.Team.OrganisationId, Name = party.Team.Name, OdsCode = party.Team.Name, Sector = "health" }, ControllerRole.Controller);
        return Sight.Of(hand.Member, [hand.Team.Id], [], [agreement], Now);
    }

    public GroupingDecision Decide(Hand by, SharedDecision? decided = null, int afterMinutes = 0) =>
        GroupingDecision.Record(Amina, null, decided ?? Decided(), by with { Now = Clock.MomentOf(Now.Instant.AddMinutes(afterMinutes)) });

    public Involvement Working(Hand hand) => Involvement.Working(Amina, hand.Team, Now.Today, Now);
}
