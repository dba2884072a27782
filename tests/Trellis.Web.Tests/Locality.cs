using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests;

/// <summary>A small alliance of a test's own: a mental health trust and a school that may share by agreement, each with a team, and Amina, known to both.</summary>
public sealed class Locality
{
    private static int counter;

    public static readonly Moment Now = Clock.MomentOf(TrellisSite.Start);

    public Locality()
    {
        var n = Interlocked.Increment(ref counter);
        Trust = new() { Name = $"Northborough Trust {n}", OdsCode = $"RX{n}{Guid.NewGuid():N}"[..12], Sector = "health", InAlliance = true };
        School = new() { Name = $"Hill School {n}", OdsCode = $"EE{n}{Guid.NewGuid():N}"[..12], Sector = "education" };
        Camhs = new() { OrganisationId = Trust.Id, Name = "Getting Help team", Phone = "01632 960001" };
        Pastoral = new() { OrganisationId = School.Id, Name = "Pastoral team" };
        Sam = Person("Sam Okoro", Trust, Roles.Practitioner);
        Kit = Person("Kit Marsh", School, Roles.SchoolLead);
        Agreement = Sharing(EntryKinds.Identity | EntryKinds.Involvement | EntryKinds.Grouping, Trust, School);
    }

    public Organisation Trust { get; }
    public Organisation School { get; }
    public Team Camhs { get; }
    public Team Pastoral { get; }
    public Member Sam { get; }
    public Member Kit { get; }
    public SharingAgreement Agreement { get; }
    public YoungPerson Amina { get; } = YoungPerson.Add(Now);

    public Hand SamsHand => Hand.Of(Sam, Camhs, Now);
    public Hand KitsHand => Hand.Of(Kit, Pastoral, Now);

    public static Member Person(string name, Organisation organisation, Roles roles) => new() { OrganisationId = organisation.Id, Name = name, JobTitle = "Practitioner", Roles = roles, Phone = "01632 960002" };

    public static SharingAgreement Sharing(EntryKinds kinds, params Organisation[] parties)
    {
        var agreement = new SharingAgreement
        {
            Title = "Alliance sharing", Purpose = "Helping young people together", Kinds = kinds, StartsOn = new(2025, 1, 1), ReviewOn = new(2027, 1, 1), Article6Basis = "6(1)(e)", Article9Basis = "9(2)(h)",
            DataProtectionActCondition = "Schedule 1 paragraph 2", ConfidentialityBasis = "Implied consent for direct care", ContactForRights = "rights@example.org", Signatories = "Both",
        };
        foreach (var party in parties) agreement.Join(party, ControllerRole.JointController);
        return agreement;
    }

    public static Details Known(string given, string family, DateOnly? born = null) => new() { GivenName = given, FamilyName = family, BornOn = born ?? new(2011, 5, 14) };

    public static SharedDecision Decided(Grouping grouping = Grouping.GettingHelp, string plan = "Meet every week until Easter", DateOnly? on = null) => new()
    {
        Grouping = grouping, Present = Present.YoungPerson, YoungPersonAgreed = Agreed.Yes, PlanLine = new(plan, Readers.Everyone), AgreedOn = on ?? Now.Today.AddDays(-7), WordsVersion = "1",
    };

    public GroupingDecision Decide(Hand by, SharedDecision? decided = null) => GroupingDecision.Record(Amina, null, decided ?? Decided(), by);

    /// <summary>Both organisations and their people, the agreement, and Amina registered and worked with by both.</summary>
    public async Task<Locality> In(TrellisSite site)
    {
        await site.Save(Trust, School, Camhs, Pastoral, Sam, Kit, new TeamMember { TeamId = Camhs.Id, MemberId = Sam.Id }, new TeamMember { TeamId = Pastoral.Id, MemberId = Kit.Id }, Agreement);
        await site.Save(Amina,
            Registration.Register(Amina, "T-1", Known("Amina", "Yusuf"), Camhs, Now), Registration.Register(Amina, "S-1", Known("Amina", "Yusuf"), Pastoral, Now),
            Involvement.Working(Amina, Camhs, new(2026, 3, 1), Now), Involvement.Working(Amina, Pastoral, new(2026, 3, 1), Now));
        return this;
    }
}
