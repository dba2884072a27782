using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using static Trellis.Data.Demo.Employer;

namespace Trellis.Data.Demo.Stories;

/// <summary>Growing up, coming back, and being asked to help.</summary>
internal sealed class ComingAndGoing(Scene scene)
{
    private readonly Setting setting = scene.Setting;
    private Team GettingHelp => setting.Team(Trust, 1);
    private Member Sam => setting.Person("Sam Okoro");

    public IEnumerable<Tale> All() => [Chloe(), Kai(), Isla(), Noah()];

    /// <summary>Eighteen since last week.</summary>
    private Tale Chloe()
    {
        var marta = setting.Person("Marta Silva");
        var details = scene.Known("Chloe", "Barker", scene.Aged(18, 6), "2") with { School = "Northborough College" };
        var tale = scene.Tale().Joins(300, Sam, GettingHelp, details, Sam, setting.Person("Elin Pugh"));
        tale.Decides(290, Sam, GettingHelp, scene.Decided(Grouping.GettingHelp, "Twelve meetings with Sam, and driving lessons as a goal", 84));
        tale.Writes(289, Sam, GettingHelp, "particulars", by => [Carer.Add(tale.YoungPerson, "Donna Barker", "Mother", true, null, scene.Phone(), null, by)]);
        tale.Joins(120, marta, setting.Team(Riverside), details with { AddressLine = "Flat 2, 9 Mill Bank" }, marta, setting.Person("Dana Whitfield", Riverside));
        tale.Decides(61, Sam, GettingHelp, scene.Decided(Grouping.GettingAdvice, "Two talks about turning 18: what changes, who stays, and what Mum is told from now on", 70, d => d with { WhyMoved = Scene.Text("Her goals are met. She wants to know what comes after.") }));
        return tale;
    }

    /// <summary>Came, went, and came back nine months later to people who knew him.</summary>
    private Tale Kai()
    {
        var (joe, elin) = (setting.Person("Joe Fenton"), setting.Person("Elin Pugh"));
        var details = scene.Known("Kai", "Donnelly", scene.Aged(15, 300), "1", "B");
        var tale = scene.Tale().Joins(560, joe, GettingHelp, details, joe, null);
        tale.Decides(550, joe, GettingHelp, scene.Decided(Grouping.GettingHelp, "Meet Joe on Mondays about exams and temper", 70));
        tale.Decides(330, joe, GettingHelp, scene.Decided(Grouping.Thriving, "Kai has his list on the fridge and knows how to come back", 0));
        tale.Ends(290, joe, GettingHelp, "Goals met, said goodbye together");
        tale.Joins(16, Sam, GettingHelp, details, elin, Sam);
        return tale.Writes(16, Sam, GettingHelp, "particulars", by => [OwnWords.Write(tale.YoungPerson, OwnWordsTopic.WantsDifferent, Scene.Text("Same as last time, but I know what helps now."), by)]);
    }

    /// <summary>Died three weeks ago. His record stays; nothing is sent and nothing is due.</summary>
    private Tale Noah()
    {
        var tale = scene.Tale().Joins(210, Sam, GettingHelp, scene.Known("Noah", "Ashworth", scene.Aged(15, 120), "1"), Sam, setting.Person("Elin Pugh"));
        tale.Decides(200, Sam, GettingHelp, scene.Decided(Grouping.GettingHelp, "Meet Sam every other Friday; his heart clinic knows", 60));
        return tale.Writes(20, Sam, GettingHelp, "details/event", by => [LifeEvent.Record(tale.YoungPerson, tale.BornOn, LifeEventKind.Died, by.Now.Today, "His mother rang. He died in hospital, of his heart. Sam goes to see her on Thursday.", by)]);
    }

    /// <summary>The trust asks Early Help to join; nobody has answered yet.</summary>
    private Tale Isla()
    {
        var tale = scene.Tale().Joins(66, Sam, GettingHelp, scene.Known("Isla", "Thornton", scene.Aged(10, 77), "2") with { School = setting[CanalStreet].Name }, Sam, setting.Person("Nadia Hussain"));
        tale.Decides(59, Sam, GettingHelp, scene.Decided(Grouping.GettingHelp, "Four meetings with Isla, and somebody to help Mum with the house", 56));
        return tale.Asks(4, Sam, GettingHelp, setting.Team(Council), "Isla and her mum would like help with the damp flat and with mornings. Both know that we ask you and would like to be rung after four.");
    }
}
