using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Planning;
using Trellis.Domain.Priorities;
using static Trellis.Domain.Planning.ActionStatus;
using static Trellis.Domain.Planning.PlanLevel;

namespace Trellis.Data.Demo;

/// <summary>Northborough's plan for its agreed five: an objective or two for each, actions in four phases, one overdue, one stuck, one with moved dates, one that nobody has spoken of.</summary>
internal sealed class PlanOfNorthborough(Setting setting, Days days, LocalityContent content)
{
    private const string Report = "POST /plan/actions/{actionId:guid}/report";
    /// <summary>Minutes of the day: over a weekend the story of three days falls on one.</summary>
    private const int AfterTheFive = 221;
    private readonly List<Act> acts = [];
    private readonly Dictionary<string, PlanAction> actions = [];

    private Member Fiona => setting.Person("Fiona Grant");

    public Guid Action(string title) => actions[title].Id;

    /// <summary>The five are agreed as the story is told, so the plan is written by what they will be, and follows them once they are.</summary>
    public IReadOnlyList<Act> Acts(AgreedFive five, Func<AgreedFive> agreed)
    {
        var made = days.Ago(45, AfterTheFive);
        var plan = Plan.Make(five, Fiona, made);
        acts.Add(new(made, Fiona, "POST /plan/make", [], null, () => { plan.TakeUp(agreed(), Fiona); return [plan]; }));
        Objective For(int card, string title, params string[] ratings)
        {
            var at = days.Ago(45, AfterTheFive + acts.Count);
            var objective = Objective.Add(plan, five, $"card-{card}", title, ratings, content.PlanLists, Fiona, at);
            acts.Add(new(at, Fiona, "POST /plan/objectives", [objective]));
            return objective;
        }

        PlaceWhereYoungPeopleAre(For(4, "Somebody to talk to in all six secondary schools and at three places young people go to, by next autumn"));
        OneJointPlan(For(2, "One joint plan for spending, agreed by all agencies, by the end of the financial year", "macro-2", "macro-1"));
        ChoicesAtTheFirstMeeting(For(11, "Choices and preferences are written down at the first meeting in every service", "micro-1a", "micro-1b"));
        EndingsTalkedAbout(For(13, "A talk about length and ending in the first three meetings, for three in four young people", "micro-3a", "micro-3b"));
        ExperienceBehindAdvice(For(16, "Two advice places where the most experienced practitioner can be spoken to within four weeks", "micro-6"));
        AcrossAll(For(2, "Every sector has a say in how the plan goes", "macro-5"));
        return acts;
    }

    private void PlaceWhereYoungPeopleAre(Objective objective)
    {
        var map = Add(objective, "Count the places where young people can talk to somebody today", Meso, "exploration", "access", "Gareth Lloyd", 40, 15, partners: [Employer.Loft, Employer.KickingOn, Employer.HillSchool]);
        Say(map, "Gareth Lloyd", 30, GoingOn, "Four of nine districts are counted.");
        Say(map, "Gareth Lloyd", 14, Done, "Eleven places: four schools, the youth project, two surgeries, and four clubs.", "The Loft, the sports hall and the library are the three places to begin with");
        var schools = Add(objective, "A wellbeing practitioner one day a week in each secondary school", Meso, "installation", "access", "Zoë Clarke", 20, -120, partners: [Employer.HillSchool, Employer.StBede, Employer.GirlsSchool, Employer.Moorside], ratings: ["meso-1"]);
        Say(schools, "Fiona Grant", 6, GoingOn, "Two schools have begun; two have named a room.");
        Add(objective, "Open evenings at The Loft with somebody from each service", Micro, "initial", "access", "Jaz Gill", -30, -200, of: Employer.Loft, partners: [Employer.Trust, Employer.Riverside]);
    }

    private void OneJointPlan(Objective objective)
    {
        var board = Add(objective, "The two boards meet as one, four times a year", Macro, "installation", "leadership", "Ray Tully", 38, 10, template: "joint-groups", ratings: ["macro-2"], partners: [Employer.Commissioner, Employer.Trust]);
        Say(board, "Fiona Grant", 25, GoingOn, "Dates are found for three of four meetings.", "The chair changes each time between council and health");
        var draft = Add(objective, "Write the joint plan for spending", Macro, "installation", "commissioning", "Judith Amos", 35, -40, ratings: ["macro-2"], partners: [Employer.Council, Employer.Trust, Employer.Riverside, Employer.HillSchool]);
        Say(draft, "Fiona Grant", 20, GoingOn, "Health and council have put their figures side by side. Those of schools are missing.");
        Move(draft, 12, -95, "Schools set their budgets in spring, so their part comes later.");
        Add(objective, "Put the five groupings into every new service specification", Macro, "initial", "commissioning", "Judith Amos", -20, -150, template: "documents", ratings: ["macro-1", "macro-3"]);
    }

    private void ChoicesAtTheFirstMeeting(Objective objective)
    {
        var course = Add(objective, "The course on shared decisions, with places kept for schools and youth workers", Micro, "installation", "training", "Peter Lam", 40, -60, template: "training", measure: "collaborate", ratings: ["micro-1a"], partners: [Employer.HillSchool, Employer.Loft, Employer.Footsteps]);
        Say(course, "Peter Lam", 9, GoingOn, "17 people came, six of them from schools.");
        var sheet = Add(objective, "One page on options that young people helped to write", Micro, "exploration", "participation", "Ella Finch", 42, 20, of: Employer.Loft, partners: [Employer.Trust]);
        Say(sheet, "Fiona Grant", 22, Done, "The page is printed and hangs in eleven rooms.", null, "Two evenings with the young people of The Loft");
    }

    private void EndingsTalkedAbout(Objective objective)
    {
        var coaching = Add(objective, "Coaching circles after the course on endings", Micro, "initial", "training", "Ruth Castle", 30, -100, template: "coaching", measure: "ending-talk", ratings: ["micro-3a", "micro-3b"]);
        Say(coaching, "Ruth Castle", 8, GoingOn, "Two circles have met. Both asked for examples of hard endings.");
        var form = Add(objective, "A line about the ending on the first meeting’s form", Micro, "installation", "groupings", "Grace Adeyemi", 41, -12, measure: "ending-talk", ratings: ["micro-3b"], partners: [Employer.Community]);
        Say(form, "Grace Adeyemi", 16, Stuck, "The record system’s supplier has not said when a form can be changed.", "Ask the commissioner to write to the supplier");
    }

    private void ExperienceBehindAdvice(Objective objective)
    {
        Add(objective, "Find two senior practitioners for the advice places", Micro, "installation", "access", "Dr Anneka Vos", 43, -20, ratings: ["micro-6"], partners: [Employer.MarketPlace]);
        Add(objective, "Begin the two advice places and ask everybody how it was", Micro, "full", "access", "Priya Raman", -90, -240, ratings: ["micro-6"], partners: [Employer.Riverside, Employer.Kite]);
    }

    private void AcrossAll(Objective objective)
    {
        var dialogue = Add(objective, "Facilitators for dialogue in each planning meeting", Cross, "exploration", "leadership", "Ade Balogun", 40, 12, template: "dialogue", ratings: ["macro-5"]);
        Say(dialogue, "Ade Balogun", 13, Done, "Six people of four sectors have practised it.", null, "The planning morning in the town hall");
        Add(objective, "Rate the locality again with the whole tool", Cross, "full", "quality", "Fiona Grant", -250, -320, template: "yearly-rating");
    }

    private PlanAction Add(Objective objective, string title, PlanLevel level, string phase, string stream, string person, int startsAgo, int dueAgo, string? of = null, string? template = null, string? measure = null, string[]? ratings = null, string[]? partners = null)
    {
        var (owner, at) = (setting.Person(person, of), days.Ago(44, AfterTheFive + acts.Count));
        var organisation = setting.Everything.OfType<Organisation>().First(o => o.Id == owner.OrganisationId);
        var action = PlanAction.Add(objective, new(title, level, phase, stream, new(organisation, owner), days.Date(startsAgo), days.Date(dueAgo))
        {
            Template = template, Measure = measure, Ratings = ratings ?? [], Partners = [.. (partners ?? []).Select(p => setting[p].Id)],
        }, content.PlanLists, Fiona, at);
        acts.Add(new(at, Fiona, "POST /plan/actions/add", [action]));
        actions.Add(title, action);
        return action;
    }

    private void Say(PlanAction action, string who, int ago, ActionStatus status, string says, string? decided = null, string? dialogue = null)
    {
        var (by, at) = (setting.Person(who), days.Ago(ago, 60 + acts.Count));
        acts.Add(new(at, by, Report, [], action, () => [action.Report(new(status, says, decided, dialogue), by, at)]));
    }

    private void Move(PlanAction action, int ago, int dueAgo, string because)
    {
        var at = days.Ago(ago, 90);
        acts.Add(new(at, Fiona, "POST /plan/actions/{actionId:guid}/dates", [], action, () => [action.Move(action.Starts, days.Date(dueAgo), because, Fiona, at)]));
    }
}
