using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Domain.Workshops;

namespace Trellis.Data.Demo;

/// <summary>Northborough’s first phase: placed on the line three times, four steps done and one begun, most of the data there, and front-line staff met late.</summary>
internal sealed class FirstPhaseOfNorthborough(Setting setting, Days days, LocalityContent content, Workshop baseline)
{
    private Member Fiona => setting.Person("Fiona Grant");

    public IEnumerable<Act> Acts() => [.. Line(), .. Steps(), .. Gathered(), .. Talks(), .. Staff(), .. Redesigned(), .. Readiness()];

    private IEnumerable<Act> Line()
    {
        PhasePlacement? before = null;
        foreach (var (phase, since, because) in new[]
        {
            ("exploration", 720, "Fourteen organisations agreed to find out together what is needed."),
            ("installation", 480, "The programme team is in place, and the first training days are held."),
            ("initial", 190, "Five teams work with the groupings and are coached."),
        })
        {
            var now = days.Ago(since - 3, 0);
            before = PhasePlacement.Place(content.Phases, phase, days.Date(since), because, before, Fiona, now);
            yield return new(now, Fiona, "POST /plan/phase-1/placing", [before]);
        }
    }

    private IEnumerable<Act> Steps() =>
    [
        Step("oversight", StepState.Done, "Four members, from the trust, social care, a school and the commissioners.", 400),
        Step("engagement", StepState.GoingOn, "Leaders and team leads are met. The front line follows.", 380),
        Step("mapping", StepState.Done, "A day on paper: 41 people drew the services on a wall.", 365),
        Step("understanding", StepState.Done, null, 345, baseline),
        Step("analysis", StepState.GoingOn, "What families say is still to come.", 340),
        Step("baseline", StepState.Done, "The first round, talked through in workshop 2.", 330),
        Step("priorities", StepState.Done, "Five are agreed.", 20),
        Step("plan", StepState.GoingOn, "Owners are being found.", 12),
    ];

    private Act Step(string step, StepState state, string? shows, int ago, Workshop? heldIn = null)
    {
        var now = days.Ago(ago, 40);
        return new(now, Fiona, "POST /plan/phase-1/steps/{step}", [], null, () => [StepFound.Find(content.FirstPhase, step, state, shows, heldIn, null, Fiona, now)]);
    }

    private IEnumerable<Act> Gathered() =>
    [
        Entry("data-gathering", "Referrals, waits and sessions of two years", 370, "kind=figures", $"from={setting[Employer.Trust].Id}", $"by={days.Date(350):yyyy-MM-dd}", "state=there"),
        Entry("data-gathering", "School counselling figures", 370, "kind=figures", $"from={setting[Employer.Riverside].Id}", $"by={days.Date(340):yyyy-MM-dd}", "state=not-to-be-had", "note=Schools buy it one by one and keep no joint figures."),
        Entry("data-gathering", "Survey of staff", 360, "kind=staff", $"by={days.Date(320):yyyy-MM-dd}", "state=there"),
        Entry("data-gathering", "Nine young people about finding help", 360, "kind=young-people", $"from={setting[Employer.Loft].Id}", "whom=The participation worker", $"by={days.Date(300):yyyy-MM-dd}", "state=there"),
        Entry("data-gathering", "Families who waited", 300, "kind=young-people", $"from={setting[Employer.Footsteps].Id}", $"by={days.Date(-20):yyyy-MM-dd}", "state=asked"),
        Entry("data-gathering", "Ways in, drawn by team leads", 362, "kind=pathways", "state=there"),
        Entry("data-gathering", "Staff by grouping and band", 355, "kind=workforce", $"by={days.Date(330):yyyy-MM-dd}", "state=there"),
    ];

    private IEnumerable<Act> Talks() =>
    [
        Talk("Chief executive of the trust", 690, "senior", Employer.Trust, "yes", "Every team names the grouping it helps in.", null),
        Talk("Director of children's services", 640, "senior", Employer.Council, "yes", "One programme manager, paid by the council.", "Change of council next year."),
        Talk("Chief officer, Kicking On", 600, "senior", Employer.KickingOn, "no", null, "Grants end before the programme does."),
        Talk("Team leads of the trust", 430, "lead", Employer.Trust, "yes", "Two teams begin.", "Two forms for the same thing."),
        Talk("Team leads of Early Help", 410, "lead", Employer.Council, "no", "Early Help sends a lead to each training day.", null),
        Talk("Counsellors of Riverside", 150, "front-line", Employer.Riverside, "yes", "Groupings are talked through with young people first.", "The words are long for younger children."),
        Talk("Youth workers of The Loft", 110, "front-line", Employer.Loft, "yes", null, "Evenings are when young people come, and nobody else is open."),
    ];

    private Act Talk(string who, int ago, string level, string organisation, string dialogue, string? agreed, string? concerns) =>
        Entry("engagement", who, ago, [$"met-on={days.Date(ago):yyyy-MM-dd}", $"level={level}", $"organisation={setting[organisation].Id}", $"dialogue={dialogue}", .. agreed is null ? Array.Empty<string>() : [$"agreed={agreed}"], .. concerns is null ? Array.Empty<string>() : [$"concerns={concerns}"]]);

    private IEnumerable<Act> Staff() =>
    [
        Group("Advice clinic", Employer.Trust, "GettingAdvice", "6", 9, 7), Group("School nurses", Employer.Community, "GettingAdvice", "6", 22, 8), Group("Practitioners, Getting Help", Employer.Trust, "GettingHelp", "6", 31, 19),
        Group("Therapists, Getting Help", Employer.Trust, "GettingHelp", "7", 14, 9), Group("Counsellors", Employer.Riverside, "GettingHelp", "other", 12, null), Group("Getting More Help", Employer.Trust, "GettingMoreHelp", "8", 11, 6),
        Group("Senior nurses", Employer.Trust, "GettingMoreHelp", "7", 13, 9), Group("Crisis practitioners", Employer.Crisis, "GettingRiskSupport", "7", 10, 3), Group("Youth workers", Employer.Loft, "Thriving", "other", 8, 5), Group("Mentors", Employer.KickingOn, "Thriving", "other", 6, null),
    ];

    private IEnumerable<Act> Redesigned() =>
    [
        Entry("redesign", "From a worry at school to help that fits", 140, "ideal=One conversation at school, a grouping agreed there and then, and the first meeting within three weeks.", "today=Two forms, a waiting list and a letter.",
            "gaps=Nobody at school can book a first meeting. The grouping is agreed only after the wait.", "young-people=They asked for somebody to write while they wait, and wrote the message themselves."),
        Entry("redesign", "Leaving help without being left", 120, "ideal=The ending is talked through at the start, and there is one number to ring afterwards.", "gaps=Coming back means a new referral."),
    ];

    private IEnumerable<Act> Readiness() =>
    [
        Ready("Leaders of the trust", "leadership", Employer.Trust, "ready", "The director opened every training day."), Ready("Leaders of the council", "leadership", Employer.Council, "partly", "Support is there; two posts change this year."),
        Ready("Early Help", "culture", Employer.Council, "ready", "Deciding together is how they work already."), Ready("Crisis practitioners", "change", Employer.Crisis, "not-yet", "Rotas leave no time to meet."),
        Ready("Record systems", "inner", Employer.Trust, "partly", "The grouping can be recorded and not yet counted."), Ready("Coaching", "coaching", Employer.Riverside, "not-yet", "Nobody coaches after the training days."),
    ];

    private Act Ready(string who, string area, string organisation, string stands, string shows) => Entry("readiness", who, 150, $"area={area}", $"organisation={setting[organisation].Id}", $"stands={stands}", $"shows={shows}");

    private Act Group(string who, string organisation, string grouping, string band, int staff, int? trained) =>
        Entry("workforce", who, 335, [$"organisation={setting[organisation].Id}", $"grouping={grouping}", $"band={band}", $"staff={staff}", .. trained is null ? Array.Empty<string>() : [$"trained={trained}"]]);

    private Act Entry(string register, string title, int since, params string[] answers)
    {
        var now = days.Ago(since - 3, 10);
        List<Answered> given = [.. answers.Select(a => a.Split('=', 2)).Select(a => new Answered(a[0], [a[1]]))];
        return new(now, Fiona, "POST /registers/{register}/write/{entryId:guid?}", [RegisterEntry.Add(content.Registers[register], new(title, days.Date(since), given), Fiona, now)]);
    }
}
