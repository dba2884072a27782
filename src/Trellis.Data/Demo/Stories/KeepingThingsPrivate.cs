using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using static Trellis.Data.Demo.Employer;

namespace Trellis.Data.Demo.Stories;

/// <summary>Young people, and parents, who asked that something is not shared, and services that are private in themselves.</summary>
internal sealed class KeepingThingsPrivate(Scene scene)
{
    private readonly Setting setting = scene.Setting;
    private Team GettingHelp => setting.Team(Trust, 1);
    private Member Sam => setting.Person("Sam Okoro");
    private Member Ruth => setting.Person("Ruth Castle");

    public IEnumerable<Tale> All() => [Amina(), Callum(), Aisha(), Poppy(), Leah()];

    /// <summary>Fifteen, able to decide for herself: one note is not for her mother, and her school does not see what the trust records.</summary>
    private Tale Amina()
    {
        var details = scene.Known("Amina", "Yusuf", scene.Aged(15), "2", "N") with { Pronouns = "she/her", School = setting[HillSchool].Name, Language = "Somali", CommunicationNeeds = "Speaks English; her mother prefers Somali on paper" };
        var tale = scene.Tale().Joins(160, Sam, GettingHelp, details, Sam, setting.Person("Elin Pugh"))
            .Joins(150, setting.Person("Kit Marsh"), setting.Team(HillSchool), details with { NhsNumber = null, AddressSource = "School roll" }, setting.Person("Kit Marsh"), null, (LinkBand.Automatic, 2210, "Birth date, both names and postcode agree"));
        tale.Decides(140, setting.Person("Kit Marsh"), setting.Team(HillSchool), scene.Decided(Grouping.GettingAdvice, "Miss Lacey on Mondays, and the quiet room when she needs it", 60));
        tale.Decides(132, Sam, GettingHelp, scene.Decided(Grouping.GettingAdvice, "Two talks about sleep, then choose together", 28, d => d with { YoungPersonAgreed = Agreed.Partly }));
        tale.Writes(97, Sam, GettingHelp, "sharing/asked", by =>
        [
            RequestNotToShare.Ask(tale.YoungPerson, 15, EntryKinds.Grouping, setting[Trust], setting[HillSchool], AskedBy.YoungPerson, Competence.JudgedAble,
                "She explained what school would and would not know, and why she does not want it to. She thought of what could go wrong and has a plan for that.", null, by),
        ]);
        var asked = (RequestNotToShare)tale.Acts[^1].Adds[0];
        tale.Changes(94, Ruth, asked, now => asked.Confirm("She can decide this. Nothing here is needed to keep her safe at school.", Ruth, now), "sharing/decide");
        var decision = tale.Decides(90, Sam, GettingHelp, scene.Decided(Grouping.GettingHelp, "Meet Sam every Tuesday after school for eight weeks; drama at The Loft stays whatever happens", 77, d => d with
        {
            YoungPersonsView = Scene.Text("I stopped sleeping after what a girl posted about me. Mum does not know and I will tell her myself.", Readers.NotParents),
            FamilysView = Scene.Text("She has gone quiet. We miss her singing in the kitchen."),
            WhyMoved = Scene.Text("Two talks helped her say what it is about. She asked for more time with one person."),
            Options = new([new("Eight meetings with Sam", HelpKind.EvidenceBasedTreatment, true, "A way of getting worries out of the bed", "Takes practice", true), new("Drama at The Loft", HelpKind.CommunityOrSelfHelp, true, "The only place her head is quiet"),
                new("Telling school", HelpKind.AdviceOrSupport, false, "Could stop the posts sooner", "She wants to try another way first"), new("Group for worry", HelpKind.EvidenceBasedTreatment, false)], Readers.Everyone),
            Parts = new([new("Amina", "Keeps the phone out of the bedroom, most nights"), new("Sam Okoro", "Writes nothing to school"), new("Mum", "Film on Fridays, no questions")], Readers.Everyone),
        }));
        tale.Writes(90, Sam, GettingHelp, "particulars", by =>
        [
            OwnWords.Write(tale.YoungPerson, OwnWordsTopic.WhatMatters, Scene.Text("That people ask me before they tell other people."), by), OwnWords.Write(tale.YoungPerson, OwnWordsTopic.WantsDifferent, Scene.Text("To sleep, and to sing again."), by),
            Carer.Add(tale.YoungPerson, "Hodan Yusuf", "Mother", true, null, scene.Phone(), "After 4, not at work", by),
            FamilySharing.Agree(tale.YoungPerson, null, EntryKinds.Identity | EntryKinds.Involvement | EntryKinds.Grouping, false, FamilySharingBasis.YoungPersonAgrees, null, by),
        ]);
        tale.StillRight(13, Sam, GettingHelp, decision, Present.YoungPerson, scene.Days.Today.AddDays(29));
        return tale;
    }

    /// <summary>Sixteen: presumed able to decide. It holds at once, and waits for a senior to confirm.</summary>
    private Tale Callum()
    {
        var elin = setting.Person("Elin Pugh");
        var details = scene.Known("Callum", "Reid", scene.Aged(16, 40), "1") with { School = setting[Moorside].Name };
        var tale = scene.Tale().Joins(60, elin, GettingHelp, details, elin, Sam)
            .Joins(55, setting.Person("Tanya Reeve"), setting.Team(Moorside), details with { NhsNumber = null }, setting.Person("Tanya Reeve"), null, (LinkBand.Automatic, 2150, "Birth date, both names and address agree"));
        tale.Decides(50, elin, GettingHelp, scene.Decided(Grouping.GettingHelp, "Ten meetings about low mood; football stays in the week whatever happens", 70));
        return tale.Writes(2, elin, GettingHelp, "sharing/asked", by => [RequestNotToShare.Ask(tale.YoungPerson, 16, EntryKinds.Grouping | EntryKinds.Plan, setting[Trust], setting[Moorside], AskedBy.YoungPerson, Competence.Presumed, null, null, by)]);
    }

    /// <summary>Fourteen and able to decide, and it is her mother who asks: the request waits for a practitioner.</summary>
    private Tale Aisha()
    {
        var daniel = setting.Person("Daniel Kowalczyk");
        var details = scene.Known("Aisha", "Rahman", scene.Aged(14), "2", "K") with { School = setting[GirlsSchool].Name, Language = "Bengali" };
        var tale = scene.Tale().Joins(80, daniel, GettingHelp, details, daniel, Sam).Joins(70, setting.Person("Rupa Sen"), setting.Team(GirlsSchool), details with { NhsNumber = null }, setting.Person("Rupa Sen"), null);
        tale.Decides(66, daniel, GettingHelp, scene.Decided(Grouping.GettingHelp, "Family meetings every other Thursday until Easter", 84));
        return tale.Writes(3, daniel, GettingHelp, "sharing/asked", by =>
            [RequestNotToShare.Ask(tale.YoungPerson, 14, EntryKinds.Grouping, setting[Trust], setting[GirlsSchool], AskedBy.ParentOrCarer, Competence.JudgedAble, "Aisha wants her teacher to know. She put both sides clearly.", null, by)]);
    }

    /// <summary>A colleague's daughter: only the people named on the record open it.</summary>
    private Tale Poppy()
    {
        var elin = setting.Person("Elin Pugh");
        var tale = scene.Tale().Joins(45, Ruth, GettingHelp, scene.Known("Poppy", "Whitaker", scene.Aged(12), "2") with { School = setting[StBede].Name }, elin, null);
        tale.ChangesAndWrites(45, Ruth, GettingHelp, tale.YoungPerson, by => [.. tale.YoungPerson.Restrict("Her father works in this trust", [Ruth, elin], by)], "restrict");
        tale.Decides(38, elin, GettingHelp, scene.Decided(Grouping.GettingHelp, "Meet Elin at the library, not at the clinic, for six weeks", 49));
        return tale;
    }

    /// <summary>Sixteen, helped by Sam, and by a service whose name alone would say too much.</summary>
    private Tale Leah()
    {
        var (leila, harbour) = (setting.Person("Leila Haddad"), setting.Team(Harbour));
        var details = scene.Known("Leah", "Summers", scene.Aged(16, 200), "2");
        var tale = scene.Tale().Joins(120, Sam, GettingHelp, details, Sam, null);
        var decision = tale.Decides(110, Sam, GettingHelp, scene.Decided(Grouping.GettingHelp, "Meet Sam on Fridays, walking by the canal", 84, d => d with { Present = Present.YoungPerson, FamilyAgreed = Agreed.NotAskedYet }));
        tale.Joins(70, leila, harbour, details with { Phone = null, ContactUnsafe = true, SafeToContact = "Only through the app. Never by post" }, leila, null);
        tale.Decides(64, leila, harbour, scene.Decided(Grouping.GettingMoreHelp, "Leila is there each Wednesday; nobody is told without Leah", 56, d => d with { Present = Present.YoungPerson, FamilyAgreed = Agreed.NotAskedYet }));
        tale.StillRight(20, Sam, GettingHelp, decision, Present.YoungPerson, scene.Days.Today.AddDays(50));
        return tale;
    }
}
