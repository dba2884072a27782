using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using static Trellis.Data.Demo.Employer;

namespace Trellis.Data.Demo.Stories;

/// <summary>What was opened or shared to keep somebody safe, and what colleagues opened with a reason; for the desk of the information-governance lead.</summary>
internal sealed class KeepingSafe(Scene scene)
{
    private readonly Setting setting = scene.Setting;
    private Team GettingHelp => setting.Team(Trust, 1);
    private Team MoreHelp => setting.Team(Trust, 2);
    private Member Sam => setting.Person("Sam Okoro");
    private Member Hannah => setting.Person("Hannah Brook");

    public IEnumerable<Tale> All() => [Ellie(), Sofia(), Harvey()];

    /// <summary>Opened at night by the duty social worker; nobody has told her yet, and the review waits.</summary>
    private Tale Ellie()
    {
        var trevor = setting.Person("Trevor Banks");
        var tale = scene.Tale().Joins(90, Hannah, MoreHelp, scene.Known("Ellie", "Marsden", scene.Aged(14, 150), "2") with { School = setting[StBede].Name, SafeToContact = "Text, do not ring" }, Hannah, setting.Person("Siobhán Daly"));
        tale.Decides(80, Hannah, MoreHelp, scene.Decided(Grouping.GettingMoreHelp, "When a night is bad she texts her aunt first, then the crisis line; Hannah on Tuesdays", 84));
        tale.Writes(79, Hannah, MoreHelp, "particulars", by => [Carer.Add(tale.YoungPerson, "Gail Marsden", "Mother", true, null, scene.Phone(), null, by), Carer.Add(tale.YoungPerson, "Jo Marsden", "Aunt", false, null, scene.Phone(), "At any hour", by), Circumstance.Note(tale.YoungPerson, "child-protection", scene.Days.Date(200), by)]);
        return tale.Writes(1, trevor, setting.Team(OutOfHours), "emergency", by => [EmergencyAccess.Open(tale.YoungPerson, "Police found her at the station at eight, upset, and she will not say whom to ring.", by)]);
    }

    /// <summary>Social care was told of what her father did, and the family was not; earlier it was decided not to tell school.</summary>
    private Tale Sofia()
    {
        var tale = scene.Tale().Joins(75, Sam, GettingHelp, scene.Known("Sofia", "Novak", scene.Aged(13, 210), "2", "C") with { School = setting[GirlsSchool].Name, ContactUnsafe = true, SafeToContact = "Only in person at school, on Wednesdays" }, Sam, setting.Person("Elin Pugh"));
        tale.Decides(68, Sam, GettingHelp, scene.Decided(Grouping.GettingHelp, "Meet Sam on Wednesdays in the library; art club stays", 77));
        tale.Writes(40, Sam, GettingHelp, "sharing/safeguarding", by =>
        [
            SafeguardingDecision.Decide(tale.YoungPerson, SafeguardingChoice.DoNotShare, "That she missed two mornings after a row at home", EntryKinds.None, new(setting.Team(GirlsSchool)),
                "No sign of harm then, she talks openly, and school telling her father would cost us her trust. Looked at again each week.", true, null, null, by),
        ]);
        return tale.Writes(6, Sam, GettingHelp, "sharing/safeguarding", by =>
        [
            SafeguardingDecision.Decide(tale.YoungPerson, SafeguardingChoice.Share, "Her father hit her on Sunday. She showed Sam the bruise and is afraid of Friday night, when he is paid.", EntryKinds.Identity | EntryKinds.Involvement | EntryKinds.Grouping,
                new(setting.Team(SocialCare)), "She may be hurt again this weekend. Telephoned the front door first; this is so that they can read it.", false, "He reads her telephone and opens her post. Social care will decide how and when.", null, by),
        ]);
    }

    /// <summary>Three colleagues opened his record with a reason: one was found in order, one is clear, one should be asked about.</summary>
    private Tale Harvey()
    {
        var (priya, beth, farah, imran) = (setting.Person("Priya Raman"), setting.Person("Beth Lyons"), setting.Person("Farah Siddiqui"), setting.Person("Imran Sheikh"));
        var tale = scene.Tale().Joins(110, setting.Person("Daniel Kowalczyk"), GettingHelp, scene.Known("Harvey", "Lomax", scene.Aged(12, 30), "1"), setting.Person("Daniel Kowalczyk"), Sam);
        tale.Decides(100, setting.Person("Daniel Kowalczyk"), GettingHelp, scene.Decided(Grouping.GettingHelp, "Family meetings each second Thursday, and fishing with his grandad", 90));
        tale.Writes(4, farah, setting.Team(Trust, 3), "reason", by => [OpenedWithReason.Open(tale.YoungPerson, "Joining the family meeting on Thursday at Daniel's request", by)]);
        var first = (OpenedWithReason)tale.Acts[^1].Adds[0];
        tale.Writes(2, priya, setting.Team(Trust, 0), "reason", by => [OpenedWithReason.Open(tale.YoungPerson, "His mum rang the advice line and Daniel is on leave", by)]);
        tale.Writes(1, beth, setting.Team(Trust, 3), "reason", by => [OpenedWithReason.Open(tale.YoungPerson, "Looking something up", by)]);
        var checkedAt = scene.Days.Following(tale.Acts[^1].At, scene.Days.Ago(1, 360));
        tale.Acts.Add(new(checkedAt, imran, "POST /sharing-desk/check/{sampled}/{subjectId:guid}", [SampleCheck.Make(Sampled.Reason, first.Id, [first.MemberId], CheckOutcome.InOrder, null, imran, checkedAt)]));
        return tale;
    }
}
