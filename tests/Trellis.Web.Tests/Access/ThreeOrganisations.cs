using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Planning;
using Trellis.Domain.Priorities;
using Trellis.Domain.Workshops;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Tests.Auditing;

namespace Trellis.Web.Tests.Access;

/// <summary>A trust and a school that share a little, a charity that shares nothing with either; in each somebody of every role, in a team; and one of everything that an address can be about, at the trust and at the charity.</summary>
public sealed class ThreeOrganisations : IAsyncLifetime
{
    public static readonly Roles[] EachRole = [.. Enum.GetValues<Roles>().Where(r => r != Roles.None)];

    public TrellisSite Site { get; } = new();
    public IReadOnlyList<PageRoute> Pages { get; private set; } = [];
    internal Organisation Trust { get; private set; } = null!;
    internal IReadOnlyList<Member> OfTheTrust { get; private set; } = [];
    internal IReadOnlyList<Member> Others { get; private set; } = [];
    internal Subjects AtTheTrust { get; private set; } = null!;
    internal Subjects AtTheCharity { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Pages = await PageRoute.WithHandlers(Site);
        var (here, elsewhere) = (await new Locality().In(Site), await new Locality().In(Site));
        (Trust, OfTheTrust) = (here.Trust, await EveryRole(here.Trust, here.Camhs));
        Others = [.. await EveryRole(here.School, here.Pastoral), .. await EveryRole(elsewhere.Trust, elsewhere.Camhs)];
        AtTheTrust = await Everything(here, OfTheTrust);
        AtTheCharity = await Everything(elsewhere, [.. Others.Where(m => m.OrganisationId == elsewhere.Trust.Id)]);
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    private async Task<IReadOnlyList<Member>> EveryRole(Organisation organisation, Team team)
    {
        var members = EachRole.Select(r => Locality.Person($"{r}", organisation, r)).ToList();
        await Site.Save([.. members, .. members.Select(m => new TeamMember { TeamId = team.Id, MemberId = m.Id })]);
        return members;
    }

    private async Task<Subjects> Everything(Locality here, IReadOnlyList<Member> members)
    {
        Member With(Roles role) => members.Single(m => m.Roles == role);
        List<object> each = KeepingEveryType.OneOfEach(here);
        T First<T>() => each.OfType<T>().First();
        var (asked, decision) = (YoungPerson.Add(Locality.Now), here.Decide(here.SamsHand));
        var invitation = Involvement.Ask(asked, here.Camhs, "Could you help?", here.KitsHand);
        var request = RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Goals, null, here.School, AskedBy.YoungPerson, Competence.JudgedAble, "Amina says why", null, here.SamsHand);
        var carer = Carer.Add(here.Amina, "Hodan Yusuf", "Mother", true, null, null, null, here.SamsHand);
        var share = SafeguardingDecision.Decide(here.Amina, SafeguardingChoice.Share, "Where they live", EntryKinds.Identity, new(here.Pastoral), "They may be in danger", true, null, null, here.SamsHand);
        var opening = EmergencyAccess.Open(here.Amina, "In the street at night", Hand.Of(With(Roles.CrisisWorker), here.Camhs, Locality.Now));
        var reason = OpenedWithReason.Open(here.Amina, "Duty", here.SamsHand);
        var export = ExportRequest.Ask(here.Camhs, 101, "Supervision", here.Sam, Locality.Now);
        var twin = YoungPerson.Add(Locality.Now);
        var (ours, theirs) = (Registration.Register(here.Amina, "T-81", Locality.Known("Amina", "Yusuf"), here.Camhs, Locality.Now), Registration.Register(twin, "S-81", Locality.Known("Amina", "Yusuff"), here.Pastoral, Locality.Now));
        var match = PossibleMatch.Find(theirs, here.Amina.Id, 900, "", Locality.Now);
        var check = DetailsCheck.Ask(match, ours, here.Camhs, DetailsAsked.BirthDate, With(Roles.MatchingOfficer), Locality.Now);
        var answer = IdentityAnswer.Give(theirs, SamePerson.NotSure, "A twin", here.SamsHand);
        var join = JoinedRecord.Join(here.Amina, twin, "By mistake", With(Roles.MatchingOfficer), Locality.Now);
        join.Undo("Two girls", With(Roles.MatchingOfficer), Locality.Now);
        await Site.Save([.. each]);
        await Site.Save(twin, ours, theirs, match, check, answer, join);
        await Site.Save(asked, Involvement.Working(asked, here.Pastoral, new(2026, 3, 1), Locality.Now), invitation, decision, request, carer, share, opening, reason, export);
        (await Site.SignedInAs(here.Sam.Id).GetAsync($"/young-people/{here.Amina.Id}")).EnsureSuccessStatusCode();
        var entry = First<RegisterEntry>();
        return new(new()
        {
            ["youngPersonId"] = here.Amina.Id, ["knownId"] = here.Amina.Id, ["decisionId"] = decision.Id, ["shareId"] = share.Id, ["requestId"] = request.Id, ["carerId"] = carer.Id, ["invitationId"] = invitation.Id,
            ["emergencyId"] = opening.Id, ["exportId"] = export.Id, ["subjectId"] = reason.Id, ["agreementId"] = here.Agreement.Id, ["memberId"] = here.Sam.Id, ["readerId"] = here.Sam.Id,
            ["organisationId"] = here.Trust.Id, ["teamId"] = here.Camhs.Id, ["workshopId"] = First<Workshop>().Id, ["roundId"] = First<AssessmentRound>().Id, ["publishedId"] = First<PublishedTotal>().Id,
            ["loadId"] = First<CaseloadLoad>().Id, ["systemId"] = First<ConnectedSystem>().Id, ["checkId"] = check.Id, ["answerId"] = answer.Id, ["matchId"] = match.Id, ["joinedId"] = join.Id, ["joinId"] = join.Id,
            ["itemId"] = First<EvidenceItem>().Id, ["prioritisationId"] = First<Prioritisation>().Id, ["tableId"] = First<TableOrder>().Id, ["actionId"] = First<PlanAction>().Id, ["objectiveId"] = First<Objective>().Id,
            ["barrierId"] = First<SystemBarrier>().Id, ["partId"] = First<PartInRedesign>().Id, ["entryId"] = entry.EntryId, ["placeId"] = First<GroupMember>().Id, ["meetingId"] = First<GroupMeeting>().MeetingId,
        }, First<Workshop>().JoinCode, await Site.Database(db => db.ReadSubjects.Where(s => s.ReaderId == here.Sam.Id && s.YoungPersonId == here.Amina.Id).Select(s => s.Sequence).FirstAsync()));
    }
}

/// <summary>One of everything an address can be about, by the name the address gives it.</summary>
internal sealed record Subjects(Dictionary<string, Guid> Ids, string Code, long Look)
{
    public static Subjects Invented() => new([], "BCDFGH", 999_999);

    public Guid this[string name] => Ids.TryGetValue(name, out var id) ? id : Guid.NewGuid();

    /// <summary>Two pages call different things by one name.</summary>
    private static string NameAt(PageRoute page, string name) => (page.Page, name) switch
    {
        ("/YoungPeople/Sharing/EndSharing", "decisionId") => "shareId",
        ("/Evidence/Registers/Keeping/Leave", "memberId") => "placeId",
        _ => name,
    };

    /// <summary>What stands in an address in place of its parameter; nothing for one that may be left out.</summary>
    public string For(PageRoute page, string name) => name switch
    {
        "code" => page.Page is "/Error" ? "" : Code,
        "row" => "1",
        "rating" => "macro-2",
        "month" => "2026-09",
        "register" => "joint-groups",
        "sampled" => "Reason",
        "sequence" => $"{Look}",
        "provider" => "nhs",
        "secret" => "a-secret",
        "step" => "oversight",
        "impact" => "ben-01",
        _ => $"{this[NameAt(page, name)]}",
    };
}
