using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using static Trellis.Data.Demo.Employer;

namespace Trellis.Data.Demo.Stories;

/// <summary>People who are easily taken for one another, who must not be joined, or of whom something is not known.</summary>
internal sealed class BeingTheRightPerson(Scene scene)
{
    private readonly Setting setting = scene.Setting;
    private Team GettingHelp => setting.Team(Trust, 1);
    private Member Sam => setting.Person("Sam Okoro");

    public IEnumerable<Tale> All() => [.. Twins(), .. Rowan(), .. WrongPerson(), .. PerhapsTheSame(), .. NotShownToOlga(), FirstOpening(), Doubted(), Dawit()];

    /// <summary>Same day, same street, nearly the same name: two people.</summary>
    private IEnumerable<Tale> Twins()
    {
        var maya = scene.Known("Maya", "Kaur-Bennett", scene.Aged(13, 30), "2", "F") with { School = setting[Moorside].Name };
        foreach (var details in new[] { maya, maya with { GivenName = "Mila", NhsNumber = scene.NextNhsNumber() } })
        {
            var tale = scene.Tale().Joins(100, Sam, GettingHelp, details, Sam, setting.Person("Nadia Hussain"))
                .Joins(90, setting.Person("Tanya Reeve"), setting.Team(Moorside), details with { AddressSource = "School roll" }, setting.Person("Tanya Reeve"), null, (LinkBand.Automatic, 2480, "NHS number, birth date and given name agree; her twin's given name does not"));
            tale.Decides(84, Sam, GettingHelp, details.GivenName == "Maya"
                ? scene.Decided(Grouping.GettingHelp, "Six meetings on panic; her sister is not asked to come", 80)
                : scene.Decided(Grouping.GettingAdvice, "Mila wanted one talk of her own, and had it. Rugby league on Saturdays", 90));
            yield return tale;
        }
    }

    /// <summary>Adopted: the record under the old name and the new one must never be joined.</summary>
    private IEnumerable<Tale> Rowan()
    {
        var (denise, care) = (setting.Person("Denise Campbell"), setting.Team(SocialCare, 1));
        var born = scene.Aged(9, 210);
        var before = scene.Tale().Joins(700, denise, care, scene.Known("Rowan", "Pell", born, "1"), denise, null);
        before.Decides(690, denise, care, scene.Decided(Grouping.GettingMoreHelp, "Life-story work with Denise while he settles", 90));
        before.Ends(410, denise, care, "Adopted. The record is closed");
        yield return before;

        var chris = setting.Person("Chris Nunn");
        var after = scene.Tale().Joins(230, chris, setting.Team(Footsteps), scene.Known("Rowan", "Hartley", born, "1") with { AddressProtected = true, SafeToContact = "Write to his parents only at the address they gave us" }, chris, setting.Person("Pauline Okeke"));
        after.Writes(229, chris, setting.Team(Footsteps), "particulars", by =>
        [
            NeverMatch.Mark(after.YoungPerson, null, "Adoption", by.Now), Circumstance.Note(after.YoungPerson, "adopted", by.Now.Today.AddDays(-150), by),
            Carer.Add(after.YoungPerson, "Jo Hartley", "Mother", true, null, scene.Phone(), null, by), Carer.Add(after.YoungPerson, "Sian Hartley", "Mother", true, null, null, null, by),
        ]);
        after.Decides(220, chris, setting.Team(Footsteps), scene.Decided(Grouping.GettingHelp, "Play and talk with his mums every second week; school knows he needs to sit near the door", 90));
        after.StillRight(125, chris, setting.Team(Footsteps), (GroupingDecision)after.Acts[^1].Adds[0], Present.YoungPerson | Present.ParentOrCarer, scene.Days.Today.AddDays(9));
        yield return after;
    }

    /// <summary>Ethan Pryce's decision was written on Ethan Price's record, and moved.</summary>
    private IEnumerable<Tale> WrongPerson()
    {
        var (nadia, ruth) = (setting.Person("Nadia Hussain"), setting.Person("Ruth Castle"));
        var wrong = scene.Tale().Joins(75, nadia, GettingHelp, scene.Known("Ethan", "Price", scene.Aged(11, 20), "1"), nadia, Sam);
        var right = scene.Tale().Joins(74, nadia, GettingHelp, scene.Known("Ethan", "Pryce", scene.Aged(11, 300), "1"), nadia, Sam);
        wrong.Decides(60, nadia, GettingHelp, scene.Decided(Grouping.GettingAdvice, "A talk with Nadia about moving up to big school", 56));
        var decision = wrong.Decides(33, nadia, GettingHelp, scene.Decided(Grouping.GettingHelp, "Ten meetings on worries about dogs, ending in a walk in the park", 70));
        wrong.ChangesAndWrites(31, ruth, GettingHelp, decision, by => [decision.MoveTo(right.YoungPerson, "Written on the record of another Ethan", by)], "groupings/move");
        yield return right;
        yield return wrong;
    }

    /// <summary>The trust and the school nurses may know the same girl; a person has to look.</summary>
    private IEnumerable<Tale> PerhapsTheSame()
    {
        var (elin, jean, nurses) = (setting.Person("Elin Pugh"), setting.Person("Jean Abbott"), setting.Team(Community));
        var details = scene.Known("Zoë", "Marchetti", scene.Aged(12, 150), "2", "C");
        var one = scene.Tale().Joins(52, elin, GettingHelp, details, elin, Sam);
        one.Decides(47, elin, GettingHelp, scene.Decided(Grouping.GettingAdvice, "Worry-time card, and the drop-in on Wednesdays", 49));
        yield return one;
        var other = scene.Tale().Joins(17, jean, nurses, details with { GivenName = "Zoe", FamilyName = "Marchetty", NhsNumber = null, Phone = null, AddressLine = "14 Lock Side" }, jean, setting.Person("Tunde Bello"));
        other.Writes(17, jean, nurses, "particulars", by =>
            [PossibleMatch.Find(other.RegistrationAt(nurses.OrganisationId)!, one.YoungPerson.Id, 1180, "Birth date agrees, given name agrees but for an accent, family name is one letter apart, address differs", by.Now)]);
        yield return other;
    }

    /// <summary>A mentoring charity and social care may know the same boy; no agreement opens who people are to the matching officer from both, so she sees only what fits.</summary>
    private IEnumerable<Tale> NotShownToOlga()
    {
        var (denise, care, mentors) = (setting.Person("Denise Campbell"), setting.Team(SocialCare, 1), setting.Team(Rainbow));
        var details = scene.Known("Jayden", "Brathwaite", scene.Aged(14, 60), "1", "N");
        var one = scene.Tale().Joins(140, denise, care, details, denise, null);
        yield return one;
        var member = setting.Helping(mentors, scene.Days.Today)[0];
        var other = scene.Tale().Joins(24, member, mentors, details with { GivenName = "Jay", NhsNumber = null, AddressLine = null }, member, null);
        other.Writes(24, member, mentors, "particulars", by =>
            [PossibleMatch.Find(other.RegistrationAt(mentors.OrganisationId)!, one.YoungPerson.Id, 870, "Date of birth, family name and postcode agree, one given name is short for the other", by.Now)]);
        yield return other;
    }

    /// <summary>Details brought the school's record and the trust's together last week; nobody who knows her has said yet whether it is one girl.</summary>
    private Tale FirstOpening()
    {
        var details = scene.Known("Callie", "Threadgold", scene.Aged(13, 200), "2");
        var tale = scene.Tale().Joins(64, Sam, GettingHelp, details, Sam, setting.Person("Nadia Hussain"));
        tale.Decides(58, Sam, GettingHelp, scene.Decided(Grouping.GettingHelp, "Six meetings about sleep, and a talk with school about mornings", 60));
        tale.Joins(6, setting.Person("Tanya Reeve"), setting.Team(Moorside), details with { NhsNumber = null, AddressSource = "School roll" }, setting.Person("Tanya Reeve"), null, (LinkBand.Automatic, 2290, "Date of birth, both names and address agree"), recognised: false);
        return tale;
    }

    /// <summary>The school opened a joined record and did not recognise the girl; the two are kept apart until somebody finds out.</summary>
    private Tale Doubted()
    {
        var (tanya, school) = (setting.Person("Tanya Reeve"), setting.Team(Moorside));
        var details = scene.Known("Isla", "Fairweather", scene.Aged(12, 15), "2");
        var tale = scene.Tale().Joins(88, Sam, GettingHelp, details, Sam, setting.Person("Nadia Hussain"));
        tale.Decides(80, Sam, GettingHelp, scene.Decided(Grouping.GettingAdvice, "A card for the worry box, and a look in after half-term", 60));
        tale.Joins(13, tanya, school, details with { NhsNumber = null, AddressSource = "School roll", Phone = scene.Phone() }, tanya, null, (LinkBand.Automatic, 2210, "Date of birth, both names and address agree"), recognised: false);
        tale.Writes(12, tanya, school, "same-person", by =>
            [IdentityAnswer.Give(tale.RegistrationAt(GettingHelp.OrganisationId)!, SamePerson.NotSure, "Our Isla has a twin, Orla, who was at the other school until last summer. I do not know which of them the trust sees.", by)]);
        return tale;
    }

    /// <summary>Came alone from Eritrea; nobody knows his birthday yet.</summary>
    private Tale Dawit()
    {
        var (denise, care) = (setting.Person("Denise Campbell"), setting.Team(SocialCare, 1));
        var details = scene.Known("Dawit", "Tesfaye", null, "1", "S") with { NhsNumber = null, Language = "Tigrinya", InterpreterNeeded = true, CommunicationNeeds = "Some English. Ask for a man to interpret", Postcode = null, AddressLine = null };
        var tale = scene.Tale().Joins(58, denise, care, details, denise, setting.Person("Rachel Stone"));
        tale.Writes(57, denise, care, "particulars", by => [Circumstance.Note(tale.YoungPerson, "unaccompanied", by.Now.Today, by), Circumstance.Note(tale.YoungPerson, "looked-after", by.Now.Today, by)]);
        tale.Decides(50, denise, care, scene.Decided(Grouping.GettingAdvice, "A phone with credit, football with Kicking On, and Denise each Thursday", 42, d => d with { Present = Present.YoungPerson | Present.Interpreter | Present.SocialWorker, FamilyAgreed = Agreed.NotAskedYet }));
        var nkechi = setting.Person("Dr Nkechi Eze");
        tale.Asks(30, denise, care, setting.Team(Tomorrow), "A young man from Eritrea who does not sleep. He asked whether he may talk with somebody about the journey, with an interpreter.");
        return tale.Begins(21, nkechi, setting.Team(Tomorrow), details, nkechi, null);
    }
}
