using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using static Trellis.Data.Demo.Employer;

namespace Trellis.Data.Demo.Stories;

/// <summary>Several agencies with one young person: sharing what is not safe for one alone, seeing it differently, and looking again.</summary>
internal sealed class DecidingTogether(Scene scene)
{
    private readonly Setting setting = scene.Setting;
    private Team GettingHelp => setting.Team(Trust, 1);
    private Team MoreHelp => setting.Team(Trust, 2);
    private Member Sam => setting.Person("Sam Okoro");
    private Member Hannah => setting.Person("Hannah Brook");
    private Member Denise => setting.Person("Denise Campbell");

    public IEnumerable<Tale> All() => [Jayden(), Freya(), Tomasz(), Rozhin(), Oliver()];

    /// <summary>Five agencies round one young man, and one grouping that all of them hold.</summary>
    private Tale Jayden()
    {
        var details = scene.Known("Jayden", "Cole", scene.Aged(16, 60), "1", "D") with { School = setting[Moorside].Name, PreferredName = "Jay" };
        var (work, crisis, duty, school) = (setting.Team(SocialCare), setting.Team(Crisis), setting.Team(OutOfHours), setting.Team(Moorside));
        var tale = scene.Tale().Joins(400, Hannah, MoreHelp, details, Hannah, setting.Person("Siobhán Daly"))
            .Joins(390, setting.Person("Tanya Reeve"), school, details with { NhsNumber = null, AddressSource = "School roll" }, setting.Person("Tanya Reeve"), null, (LinkBand.Automatic, 2300, "Birth date, both names and address agree"));
        tale.Decides(385, Hannah, MoreHelp, scene.Decided(Grouping.GettingMoreHelp, "Weekly meetings with Hannah; school keeps a place for him every day", 84));
        tale.Joins(260, Denise, work, details with { PreferredName = null }, Denise, setting.Person("Rachel Stone"));
        tale.Decides(250, Hannah, MoreHelp, scene.Decided(Grouping.GettingMoreHelp, "Weekly meetings go on; the boxing gym pays for his kit", 70));
        tale.Joins(121, setting.Person("Nina Forsyth"), crisis, details, setting.Person("Nina Forsyth"), null).Joins(120, setting.Person("Trevor Banks"), duty, details with { Phone = null }, setting.Person("Trevor Banks"), null);
        Guid[] others = [setting[SocialCare].Id, setting[Crisis].Id, setting[OutOfHours].Id, setting[Moorside].Id];
        var decision = tale.Decides(112, Hannah, MoreHelp, scene.Decided(Grouping.GettingRiskSupport, "One safety plan held by all five; Hannah is the named person, and Trevor's team at night", 42, d => d with
        {
            Present = Present.YoungPerson | Present.ParentOrCarer | Present.School | Present.SocialWorker | Present.OtherProfessional,
            YoungPersonAgreed = Agreed.Partly,
            JointWith = others,
            YoungPersonsView = Scene.Text("The plan is OK because I wrote half of it. Stop sending police."),
            FamilysView = Scene.Text("We need to know who does what at night."),
            WhyMoved = Scene.Text("Three frightening weekends. Treatment is not what helps now; keeping safe together is.", Readers.Professionals),
            Options = new([new("A safety plan everybody holds", HelpKind.ManagingRisk, true, "The same answer whoever is rung", "Does not take the pain away", true), new("Therapy now", HelpKind.EvidenceBasedTreatment, false, "Later, when he wants it", "Tried twice"), new("Boxing", HelpKind.CommunityOrSelfHelp, true, "A reason to leave the house")], Readers.Everyone),
            Parts = new([new("Hannah Brook", "Holds the plan; rings on Mondays and Fridays"), new("Denise Campbell", "Weekend money and a bed at his aunt's"), new("Nina Forsyth", "Answers at night, by name"), new("Trevor Banks", "Knows the plan by heart"), new("Tanya Reeve", "A place in school without questions"), new("Jay", "Rings one of two numbers before he goes out")], Readers.Everyone),
        }));
        tale.StillRight(70, Hannah, MoreHelp, decision, Present.YoungPerson | Present.SocialWorker | Present.OtherProfessional, scene.Days.Date(28));
        return tale;
    }

    /// <summary>The trust says some help, the schools team says more: they have not talked yet.</summary>
    private Tale Freya()
    {
        var (zoe, wellbeing) = (setting.Person("Zoë Clarke"), setting.Team(Council, 1));
        var details = scene.Known("Freya", "Lindholm", scene.Aged(14, 260), "2", "C") with { School = setting[StBede].Name };
        var tale = scene.Tale().Joins(170, zoe, wellbeing, details, zoe, setting.Person("Amy Tran"));
        tale.Decides(160, zoe, wellbeing, scene.Decided(Grouping.GettingAdvice, "Four talks in school about eating lunch with others", 42));
        tale.Joins(95, Sam, GettingHelp, details with { PreferredName = "Frey" }, Sam, setting.Person("Daniel Kowalczyk"));
        tale.Decides(88, Sam, GettingHelp, scene.Decided(Grouping.GettingHelp, "Eight meetings with Sam; lunch with two friends, not the whole hall", 84));
        tale.Decides(9, zoe, wellbeing, scene.Decided(Grouping.GettingMoreHelp, "Zoë sees her weight loss each week and thinks the eating team should join", 28, d => d with { WhyMoved = Scene.Text("She has lost weight since half-term and is cold all the time."), FamilyAgreed = Agreed.Partly }));
        return tale;
    }

    /// <summary>Looked at again three times, and each time still right.</summary>
    private Tale Tomasz()
    {
        var daniel = setting.Person("Daniel Kowalczyk");
        var tale = scene.Tale().Joins(330, Sam, GettingHelp, scene.Known("Tomasz", "Zieliński", scene.Aged(13, 10), "1", "C") with { Language = "Polish" }, Sam, daniel);
        var decision = tale.Decides(320, Sam, GettingHelp, scene.Decided(Grouping.GettingHelp, "Sam and Tomasz build the model railway and talk while they do", 84));
        foreach (var ago in new[] { 238, 155, 72 }) decision = tale.StillRight(ago, Sam, GettingHelp, decision, Present.YoungPerson | Present.ParentOrCarer, scene.Days.Date(ago).AddDays(84));
        return tale;
    }

    /// <summary>Every meeting needs an interpreter, and every letter is read aloud.</summary>
    private Tale Rozhin()
    {
        var siobhan = setting.Person("Siobhán Daly");
        var details = scene.Known("Rozhin", "Karimi", scene.Aged(12, 330), "2", "S") with { Language = "Kurdish (Sorani)", InterpreterNeeded = true, CommunicationNeeds = "Her father reads Kurdish; her mother does not read. Send a voice message" };
        var tale = scene.Tale().Joins(140, siobhan, MoreHelp, details, Hannah, siobhan);
        tale.Writes(139, siobhan, MoreHelp, "particulars", by => [Carer.Add(tale.YoungPerson, "Nasrin Karimi", "Mother", true, null, scene.Phone(), "Voice message in Sorani", by), OwnWords.Write(tale.YoungPerson, OwnWordsTopic.WhatMatters, Scene.Text("My grandmother's songs. (said in Sorani)"), by)]);
        tale.Decides(128, Hannah, MoreHelp, scene.Decided(Grouping.GettingMoreHelp, "Weekly meetings with Hannah and the same interpreter each time", 56, d => d with { Present = Present.YoungPerson | Present.ParentOrCarer | Present.Interpreter, FamilysView = Scene.Text("We want the same woman to interpret. She knows how we say things.") }));
        tale.StillRight(66, Hannah, MoreHelp, (GroupingDecision)tale.Acts[^1].Adds[0], Present.YoungPerson | Present.ParentOrCarer | Present.Interpreter, scene.Days.Today.AddDays(4));
        return tale;
    }

    /// <summary>Parents apart, a court's limit, an address that is not to be known.</summary>
    private Tale Oliver()
    {
        var (pauline, support, work) = (setting.Person("Pauline Okeke"), setting.Team(Footsteps), setting.Team(SocialCare));
        var details = scene.Known("Oliver", "Prentice", scene.Aged(8, 180), "1") with { PreferredName = "Ollie", AddressProtected = true, ContactUnsafe = true, SafeToContact = "Ring his mother's work number only. Nothing by post", School = setting[CanalStreet].Name };
        var tale = scene.Tale().Joins(210, Denise, work, details, Denise, setting.Person("Rachel Stone")).Joins(200, pauline, support, details with { AddressLine = null, Postcode = null }, pauline, setting.Person("Chris Nunn"));
        tale.Writes(198, Denise, work, "particulars", by =>
        [
            Carer.Add(tale.YoungPerson, "Leanne Prentice", "Mother", true, null, scene.Phone(), "At work, 9 to 3", by),
            Carer.Add(tale.YoungPerson, "Gary Prentice", "Father", true, "Child arrangements order: letters only, through the solicitor. He is not told the address or the school", null, "Through the solicitor only", by),
            Circumstance.Note(tale.YoungPerson, "child-in-need", by.Now.Today, by),
        ]);
        tale.Decides(190, pauline, support, scene.Decided(Grouping.GettingHelp, "Pauline plays with Ollie and his mum each week; a worry monster lives in his bag", 84));
        tale.StillRight(100, pauline, support, (GroupingDecision)tale.Acts[^1].Adds[0], Present.YoungPerson | Present.ParentOrCarer, scene.Days.Date(10));
        return tale;
    }
}
