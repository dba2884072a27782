using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence.Registers;

namespace Trellis.Data.Demo;

/// <summary>Northborough's joint groups: a programme team, a board for one project on which the third sector is seldom there, a leadership group, and an oversight team without a school.</summary>
internal sealed class GroupsOfNorthborough(Setting setting, Days days, RegisterBook book)
{
    private Member Fiona => setting.Person("Fiona Grant");

    public IEnumerable<Act> Acts() => [.. Board(), .. Programme(), .. Oversight(), .. Leadership()];

    private IEnumerable<Act> Board()
    {
        var board = Group("Joint board for school support", "board", "Commissions the school support teams together. All else is decided by the two boards of health and council.", 500,
            "strategy=no", "strategy-shown=The children's strategy says nothing on how money is decided.", "accountability=part", "accountability-shown=One agreement for school support, signed by two organisations.",
            "budgets=part", "budgets-shown=The school support money is pooled; nothing else is.", "outcomes=coming", "outcomes-shown=The framework is agreed and not yet in contracts.");
        var health = Place(board, "Judith Amos", Employer.Commissioner, SpeaksFor.Commissioner, true, 490);
        var council = Place(board, "Director of children's services", Employer.Council, SpeaksFor.Commissioner, true, 490);
        var care = Place(board, "Rachel Stone", Employer.SocialCare, SpeaksFor.Provider, true, 490);
        var school = Place(board, "Head teacher, for the schools", Employer.HillSchool, SpeaksFor.Provider, true, 300);
        var third = Place(board, "Colin Mace", Employer.Riverside, SpeaksFor.Provider, false, 490);
        List<GroupMember> all = [health, council, care, school, third];
        return
        [
            .. Began(board, all),
            Met(board, all, 340, [health, council, care], new GroupDecision("Pool the money for school support", ["health", "local-authority"], DecidedHow.AllAgreed)),
            Met(board, all, 250, [health, council, school], new GroupDecision("Ask providers for the outcomes framework from April", ["health", "local-authority", "education"], DecidedHow.Vote)),
            Met(board, all, 160, [health, council, care, school, third], new GroupDecision("Ask the two boards to meet as one", ["health", "local-authority", "social-care", "education", "voluntary"], DecidedHow.AllAgreed), new GroupDecision("Carry counselling in schools on", ["health", "voluntary"], DecidedHow.AllAgreed)),
            Met(board, all, 75, [health, care, school]),
        ];
    }

    private IEnumerable<Act> Programme()
    {
        var team = Group("THRIVE programme team", "programme-team", "Puts the principles into practice, strengthens partnership, builds a shared understanding of the five groupings, and runs the training.", 700);
        var fiona = Place(team, "Fiona Grant", Employer.Council, SpeaksFor.Other, false, 690);
        var peter = Place(team, "Peter Lam", Employer.Trust, SpeaksFor.Provider, false, 690);
        var ella = Place(team, "Ella Finch", Employer.Loft, SpeaksFor.Provider, false, 400);
        List<GroupMember> all = [fiona, peter, ella];
        return [.. Began(team, all), Met(team, all, 96, [fiona, peter, ella], new GroupDecision("Invite the schools to each training day", ["local-authority", "health", "voluntary"], DecidedHow.AllAgreed)), Met(team, all, 33, [fiona, peter])];
    }

    private IEnumerable<Act> Oversight()
    {
        var team = Group("Phase 1 oversight team", "oversight", "Sees that the first phase is done, and opens doors in each organisation.", 420);
        var left = Place(team, "Deputy head, Moorside Academy", Employer.Moorside, SpeaksFor.Provider, true, 418);
        var gone = days.Ago(60, 20);
        List<GroupMember> all = [Place(team, "Judith Amos", Employer.Commissioner, SpeaksFor.Commissioner, true, 418), Place(team, "Ruth Castle", Employer.Trust, SpeaksFor.Provider, false, 418), Place(team, "Rachel Stone", Employer.SocialCare, SpeaksFor.Provider, true, 418), left];
        return [.. Began(team, all), new(gone, Fiona, "POST /registers/joint-groups/{entryId:guid}/members/{memberId:guid}/leave", [], left, () => { left.Leave(days.Date(62), "A new post. The schools have not named anybody yet.", Fiona, gone); return []; })];
    }

    private IEnumerable<Act> Leadership()
    {
        var group = Group("Children's leadership group", "leadership", "Chief officers who see that THRIVE is carried on in each organisation.", 380);
        List<GroupMember> all =
        [
            Place(group, "Chief executive", Employer.Trust, SpeaksFor.Provider, true, 375), Place(group, "Director of children's services", Employer.Council, SpeaksFor.Commissioner, true, 375),
            Place(group, "Heads' forum, in turn", Employer.StBede, SpeaksFor.Provider, true, 375), Place(group, "Chief officer", Employer.KickingOn, SpeaksFor.Provider, true, 375),
        ];
        return [.. Began(group, all), Met(group, all, 140, all, new GroupDecision("Carry THRIVE on for three more years", ["health", "local-authority", "education", "voluntary"], DecidedHow.AllAgreed)), Met(group, all, 45, all[..3])];
    }

    private RegisterEntry Group(string title, string kind, string remit, int ago, params string[] answers) => RegisterEntry.Add(book[JointGroup.Register],
        new(title, days.Date(ago), [new("kind", [kind]), new("remit", [remit]), .. answers.Select(a => a.Split('=', 2)).Select(a => new Answered(a[0], [a[1]]))]), Fiona, days.Ago(ago - 2, 0));

    private GroupMember Place(RegisterEntry group, string person, string organisation, SpeaksFor side, bool senior, int ago) =>
        GroupMember.Join(group, new(person, setting[organisation].Id, setting[organisation].Sector, side, senior, days.Date(ago)), [], Fiona, days.Ago(ago - 2, 0));

    private IEnumerable<Act> Began(RegisterEntry group, List<GroupMember> places) =>
    [
        new(At(group.RecordedAt), Fiona, "POST /registers/{register}/write/{entryId:guid?}", [group]),
        .. places.Select(p => new Act(At(p.RecordedAt), Fiona, "POST /registers/joint-groups/{entryId:guid}/members/add", [p])),
    ];

    private Act Met(RegisterEntry group, List<GroupMember> places, int ago, List<GroupMember> came, params GroupDecision[] decisions)
    {
        var written = days.Ago(ago - 3, 0);
        return new(written, Fiona, "POST /registers/joint-groups/{entryId:guid}/meetings/{meetingId:guid?}", [GroupMeeting.WriteDown(group, places, new(days.Date(ago), [.. came.Select(c => c.Id)], decisions), null, null, Fiona, written)]);
    }

    private static Moment At(DateTimeOffset at) => Clock.MomentOf(at);
}
