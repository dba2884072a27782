using Trellis.Domain.Alliance;
using static Trellis.Data.Demo.Employer;
using static Trellis.Domain.Alliance.EntryKinds;

namespace Trellis.Data.Demo;

/// <summary>How the organisations of Northborough agreed to share: in force, past its review and still sharing, suspended, ended.</summary>
internal sealed class AgreementsOfNorthborough(Setting setting, Days days)
{
    private Member Imran => setting.Person("Imran Sheikh");

    public IEnumerable<Act> Acts()
    {
        string[] alliance = [.. All.Where(e => e.InAlliance).Select(e => e.Code)];
        var seen = Identity | Involvement | EntryKinds.Grouping;
        yield return Begins(725, New("Northborough alliance", "Helping young people as one team", seen | Requests | Plan | Goals | Endings, 725, -240, [.. alliance, SocialCare, Crisis, OutOfHours]));
        yield return Begins(724, New("Alliance and schools", "So that school and the team help in the same way", seen, 724, -150, [Trust, Community, Council, Riverside, Loft, Footsteps, KickingOn, .. Schools]));
        yield return Begins(723, New("Alliance and practices", "So that a family need not tell it twice", seen, 720, -200, [Trust, Community, Council, MarketPlace, CanalSide]));
        yield return Begins(722, New("Keeping safe together", "One safety plan held by those who answer at any hour", seen | Plan | SafetyAndRisk | CareStatus, 722, 49, [Trust, SocialCare, Crisis, OutOfHours, Hospital, Moorside]));

        var pilot = New("Youth justice pilot", "Liaison for young people who are both in trouble and in distress", seen, 300, -60, [Trust, Council, YouthJustice], article10: "Data Protection Act 2018, Schedule 1, paragraph 10, under the control of a court's order");
        yield return Begins(300, pilot);
        yield return new(days.Ago(35, 200), Imran, "POST /agreements/{agreementId:guid}/suspend", [], pilot, () =>
        {
            pilot.Suspend("The basis for offence data is being checked. Sharing stops until it is", days.Ago(35, 200));
            return [];
        });

        var early = New("Practices: early notice trial", "A six-month trial of telling practices earlier", Identity | Involvement, 600, 200, [Trust, MarketPlace, CanalSide]);
        yield return Begins(600, early);
        yield return new(days.Ago(150, 120), Imran, "POST /agreements/{agreementId:guid}/stop", [], early, () =>
        {
            early.Stop("The trial is over. The agreement “Alliance and practices” takes its place", days.Ago(150, 120));
            return [];
        });
    }

    private Act Begins(int ago, SharingAgreement agreement) => new(days.Ago(ago, 0), Imran, "POST /agreements/add", [agreement]);

    private SharingAgreement New(string title, string purpose, EntryKinds kinds, int startedAgo, int reviewAgo, string[] parties, string? article10 = null)
    {
        var agreement = new SharingAgreement
        {
            Title = title, Purpose = purpose, Kinds = kinds, StartsOn = days.Date(startedAgo), ReviewOn = days.Date(reviewAgo), Article6Basis = "6(1)(e) public task", Article9Basis = "9(2)(h) health or social care",
            DataProtectionActCondition = "Schedule 1, paragraph 2", Article10Basis = article10, ConfidentialityBasis = "Told and able to object; for a person's own care", ContactForRights = $"rights@{Persona.MailDomain}",
            Signatories = "The information-governance leads of all parties",
        };
        foreach (var code in parties) agreement.Join(setting[code], code == Kite ? ControllerRole.Processor : ControllerRole.JointController);
        return agreement;
    }
}
