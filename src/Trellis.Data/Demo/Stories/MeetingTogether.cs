using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Workshops;
using static Trellis.Data.Demo.Employer;

namespace Trellis.Data.Demo.Stories;

/// <summary>The alliance meets to score: once a year ago, with a second vote after talking; and today, with a room that is open to join.</summary>
internal sealed class MeetingTogether(Setting setting, Days days)
{
    private static readonly (string Code, string Title, int Level)[] ToScore =
    [
        ("macro-1", "Policy is interagency", 2), ("macro-2", "All agencies commission", 2), ("macro-3", "Contracts use quality data", 2), ("meso-1", "Community network", 2),
        ("meso-4", "Strengths and family", 3), ("micro-3c", "Endings: training and clarity", 2), ("micro-4", "Outcomes used in practice", 2),
    ];

    private static readonly (string Code, RoleInRoom Role, PartInRoom Part)[] Room =
    [
        (Trust, RoleInRoom.Manager, PartInRoom.Voter), (Trust, RoleInRoom.TeamLeader, PartInRoom.Voter), (Trust, RoleInRoom.FrontLine, PartInRoom.Voter), (Community, RoleInRoom.FrontLine, PartInRoom.Voter),
        (Hospital, RoleInRoom.FrontLine, PartInRoom.Voter), (Council, RoleInRoom.Manager, PartInRoom.Voter), (Council, RoleInRoom.FrontLine, PartInRoom.Voter), (Council, RoleInRoom.TeamLeader, PartInRoom.Voter),
        (HillSchool, RoleInRoom.FrontLine, PartInRoom.Voter), (Moorside, RoleInRoom.FrontLine, PartInRoom.Voter), (StBede, RoleInRoom.Manager, PartInRoom.Voter), (Riverside, RoleInRoom.Manager, PartInRoom.Voter),
        (Loft, RoleInRoom.FrontLine, PartInRoom.Voter), (KickingOn, RoleInRoom.FrontLine, PartInRoom.Voter), (Loft, RoleInRoom.YoungPerson, PartInRoom.Voter), (SocialCare, RoleInRoom.TeamLeader, PartInRoom.Voter),
        (Employer.Commissioner, RoleInRoom.Commissioner, PartInRoom.Voter), (University, RoleInRoom.Other, PartInRoom.Observer), (Council, RoleInRoom.Other, PartInRoom.NoteTaker),
    ];

    private readonly Chance chance = new(1868);
    private readonly ReturnCode[] codes = [.. Room.Select(_ => ReturnCode.New())];
    private Member Ade => setting.Person("Ade Balogun");

    public IEnumerable<Act> Acts() => [.. LastYear(), .. Today()];

    private IEnumerable<Act> LastYear()
    {
        var workshop = Planned("Baseline: where do we stand?", 366, 352);
        yield return Plans(workshop, 366);
        yield return Leads(workshop, 352, 15, w => w.Start);
        List<Participant> people = [];
        yield return Join(workshop, people, 352, 20, Room.Length);
        yield return Writes(workshop, 352, 25, NoteKind.GroundRule, "One at a time, and the newest people first", null);
        var minute = 40;
        foreach (var (code, _, level) in ToScore)
        {
            yield return Leads(workshop, 352, minute, w => now => w.PutUp(code, now));
            yield return Votes(workshop, people, code, level, 2, 352, minute + 2);
            yield return Leads(workshop, 352, minute + 4, w => w.Reveal);
            minute += 8;
        }
        yield return Speaks(workshop, 352, minute, "health", "health", "health", "local-authority", "local-authority", "voluntary", "education");
        yield return Writes(workshop, 352, minute + 1, NoteKind.FromAPhone, "Schools were told of the strategy, not asked", "macro-1");
        yield return Leads(workshop, 352, minute + 2, w => now => w.PutUp("macro-1", now));
        yield return Leads(workshop, 352, minute + 3, w => w.VoteAgain);
        yield return Votes(workshop, people, "macro-1", 2, 1, 352, minute + 6);
        yield return Leads(workshop, 352, minute + 8, w => w.Reveal);
        yield return Writes(workshop, 352, minute + 9, NoteKind.Agreement, "The next strategy is written with the schools and the voluntary organisations in the room", "macro-1");
        yield return Writes(workshop, 352, minute + 10, NoteKind.PowerDifference, "Small organisations depend on the grants of those they score", null);
        yield return Leads(workshop, 352, minute + 11, w => w.AskHowItWas);
        foreach (var (code, _) in CheckQuestions.Each) yield return Votes(workshop, people, code, code == "check-trust" ? 3 : 4, 1, 352, minute + 13);
        yield return Leads(workshop, 352, minute + 15, w => w.ShowHowItWas);
        yield return Leads(workshop, 352, minute + 16, w => w.End);
    }

    private IEnumerable<Act> Today()
    {
        var workshop = Planned("A year on: where do we stand now?", 12, 0);
        yield return Plans(workshop, 12);
        yield return Leads(workshop, 6, 30, w => w.LetPeopleScoreAlone);
        List<Participant> atHome = [.. People(workshop, 9, days.Ago(5, 60))];
        yield return new(days.Ago(5, 60), null, "POST room/{code}/join", atHome);
        foreach (var (code, _, level) in ToScore.Take(4)) yield return Votes(workshop, atHome, code, level + 1, 2, 5, 70);
        yield return Leads(workshop, 0, -10, w => w.Start);
        foreach (var participant in atHome.Take(7)) yield return Arrives(participant);
        yield return Leads(workshop, 0, -5, w => now => w.PutUp("macro-1", now));
    }

    private Workshop Planned(string title, int plannedAgo, int heldAgo)
    {
        var workshop = Workshop.Plan(title, days.Date(heldAgo), new(9, 30), 180, Ade, days.Ago(plannedAgo, 0));
        foreach (var (code, subject, _) in ToScore) workshop.WillScore(code, subject);
        workshop.WillDo([("Welcome, and how we want to work together", 15), ("What the evidence says", 20), ("Scoring: where we all stand on one level", 25), ("Scoring: where we see it differently", 75), ("Break", 15), ("What we agree, and what comes next", 20), ("How was it?", 5)]);
        return workshop;
    }

    private Act Plans(Workshop workshop, int ago) => new(days.Ago(ago, 0), Ade, "POST workshops/add", [workshop]);

    private Act Leads(Workshop workshop, int ago, int minute, Func<Workshop, Action<Moment>> what) => new(days.Ago(ago, minute), Ade, "POST workshops/{workshopId:guid}", [], workshop, () =>
    {
        what(workshop)(days.Ago(ago, minute));
        return [];
    });

    private Act Join(Workshop workshop, List<Participant> people, int ago, int minute, int count) => new(days.Ago(ago, minute), null, "POST room/{code}/join", [], null, () =>
    {
        people.AddRange(People(workshop, count, days.Ago(ago, minute)));
        return people;
    });

    private IEnumerable<Participant> People(Workshop workshop, int count, Moment at) =>
        Room.Take(count).Select((r, n) => Participant.Join(workshop, new(setting[r.Code].Name, setting[r.Code].Sector, r.Role, r.Part, n % 4 + 1), codes[n], at));

    private Act Arrives(Participant participant) => new(days.Ago(0, -8), null, "GET room/{code}", [], participant, () =>
    {
        participant.Arrive(days.Ago(0, -8));
        return [];
    });

    /// <summary>Each near a level, by chance; the more one may stray, the more there is to talk about.</summary>
    private Act Votes(Workshop workshop, IEnumerable<Participant> people, string subject, int level, int stray, int ago, int minute) => new(days.Ago(ago, minute), null, "POST room/{code}", [], null, () =>
        [.. people.Where(p => p.Part is PartInRoom.Voter).Select(p => Vote.Cast(workshop, workshop.Latest(subject)!, p, Math.Clamp(level + chance.Between(-stray, stray) / 2 + (chance.Percent(10) ? 1 : 0), 1, 4), 1, default, days.Ago(ago, minute)))]);

    private Act Writes(Workshop workshop, int ago, int minute, NoteKind kind, string text, string? subject) => new(days.Ago(ago, minute), kind is NoteKind.FromAPhone ? null : Ade, "POST workshops/{workshopId:guid}", [], null,
        () => [WorkshopNote.Write(workshop, kind, text, subject, Guid.CreateVersion7(), days.Ago(ago, minute))]);

    private Act Speaks(Workshop workshop, int ago, int minute, params string[] sectors) => new(days.Ago(ago, minute), Ade, "POST workshops/{workshopId:guid}", [], null,
        () => [.. sectors.Select(s => Turn.Take(workshop, s, days.Ago(ago, minute)))]);
}
