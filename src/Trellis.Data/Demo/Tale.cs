using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Demo;

/// <summary>
/// The record of one young person as the people who help them wrote it, act by act. Things that begin are made at once; things that change wait for their
/// day, so that what was first written is what was first true.
/// </summary>
internal sealed class Tale(Setting setting, Days days, Chance chance)
{
    private const string Record = "POST /young-people/{youngPersonId:guid}";

    private readonly Dictionary<Guid, Registration> registrations = [];
    private readonly Dictionary<Guid, Involvement> involvements = [];
    private readonly HashSet<Guid> with = [];
    private readonly Dictionary<Guid, (Member Member, Team Team)> whoRegistered = [];
    private Moment last;

    public YoungPerson YoungPerson { get; private set; } = null!;
    public DateOnly? BornOn { get; private set; }
    public List<Act> Acts { get; } = [];

    public Registration? RegistrationAt(Guid organisation) => registrations.GetValueOrDefault(organisation);

    /// <summary>Whether the tale has this team helping, or asked to, at the point it has reached.</summary>
    public bool IsWith(Team team) => with.Contains(team.Id);

    /// <summary>A team begins to work with them; its organisation registers them if it does not know them yet.</summary>
    public Tale Joins(int ago, Member by, Team team, Details details, Member? lead, Member? cover, (LinkBand Band, int? Weight, string Why)? link = null, bool recognised = true)
    {
        var now = At(ago);
        var involvement = Involvement.Working(YoungPerson ??= YoungPerson.Add(now), team, now.Today, now);
        involvement.LedBy(lead, cover);
        List<object> adds = [.. Registers(now, by, team, details, link, recognised), involvement];
        involvements[team.Id] = involvement;
        with.Add(team.Id);
        return Wrote(now, by, adds, "POST /young-people/add");
    }

    /// <summary>Their organisation knows them by this, without working with them.</summary>
    public Tale Knows(int ago, Member by, Team team, Details details)
    {
        var now = At(ago);
        YoungPerson ??= YoungPerson.Add(now);
        return Wrote(now, by, [.. Registers(now, by, team, details, null)], "POST /young-people/add");
    }

    public Tale Asks(int ago, Member by, Team from, Team team, string about)
    {
        var hand = Hand.Of(by, from, At(ago));
        with.Add(team.Id);
        return Wrote(hand.Now, by, [involvements[team.Id] = Involvement.Ask(YoungPerson, team, about, hand)], $"{Record}/helping/ask");
    }

    public Tale Begins(int ago, Member by, Team team, Details details, Member? lead, Member? cover)
    {
        var (now, involvement) = (At(ago), involvements[team.Id]);
        Acts.Add(new(now, by, "POST /invitations/{involvementId:guid}", [.. Registers(now, by, team, details, (LinkBand.Confirmed, null, "The two teams agreed that this is the person they both know"))], involvement, () =>
        {
            involvement.Begin(now);
            involvement.LedBy(lead, cover);
            return [];
        }));
        return this;
    }

    public Tale Ends(int ago, Member by, Team team, string because)
    {
        var (now, involvement) = (At(ago), involvements[team.Id]);
        with.Remove(team.Id);
        return Changes(now, by, involvement, () => involvement.End(because, now.Today, now), $"{Record}/helping/end");
    }

    public GroupingDecision Decides(int ago, Member by, Team team, Func<DateOnly, SharedDecision> decided)
    {
        var now = At(ago);
        var decision = GroupingDecision.Record(YoungPerson, BornOn, decided(now.Today), Hand.Of(by, team, now));
        Wrote(now, by, [decision], $"{Record}/groupings/record");
        return decision;
    }

    /// <summary>A decision that came with a caseload from another system.</summary>
    public GroupingDecision Imports(int ago, Team team, Func<DateOnly, SharedDecision> decided)
    {
        var now = At(ago);
        var decision = GroupingDecision.Import(YoungPerson, BornOn, decided(now.Today), team, now);
        Acts.Add(new(now, null, "trellis import", [decision]));
        return decision;
    }

    public GroupingDecision StillRight(int ago, Member by, Team team, GroupingDecision decision, Present present, DateOnly lookAgain)
    {
        var now = At(ago);
        var again = decision.StillRight(YoungPerson, present, Agreed.Yes, lookAgain, new Reader.Staff(Sight.Of(by, [team.Id], [], [], now)), Hand.Of(by, team, now));
        Wrote(now, by, [again], $"{Record}/groupings/still-right");
        return again;
    }

    /// <summary>Anything else that is written by a team on a day.</summary>
    public Tale Writes(int ago, Member by, Team team, string page, Func<Hand, IEnumerable<object>> write)
    {
        var now = At(ago);
        return Wrote(now, by, [.. write(Hand.Of(by, team, now))], $"{Record}/{page}");
    }

    public Tale Changes(int ago, Member by, object thing, Action<Moment> change, string page)
    {
        var now = At(ago);
        return Changes(now, by, thing, () => change(now), $"{Record}/{page}");
    }

    /// <summary>A change that writes something besides.</summary>
    public Tale ChangesAndWrites(int ago, Member by, Team team, object thing, Func<Hand, IEnumerable<object>> change, string page)
    {
        var now = At(ago);
        Acts.Add(new(now, by, $"{Record}/{page}", [], thing, () => change(Hand.Of(by, team, now))));
        return this;
    }

    private Tale Changes(Moment now, Member by, object thing, Action change, string page)
    {
        Acts.Add(new(now, by, page, [], thing, () =>
        {
            change();
            return [];
        }));
        return this;
    }

    private Tale Wrote(Moment now, Member by, IReadOnlyList<object> adds, string page)
    {
        Acts.Add(new(now, by, page, adds));
        return this;
    }

    private IEnumerable<object> Registers(Moment now, Member by, Team team, Details details, (LinkBand Band, int? Weight, string Why)? link, bool recognised = true)
    {
        if (registrations.ContainsKey(team.OrganisationId)) return [];
        var first = registrations.Count == 0;
        if (details.AddressAsOf > now.Today) details = details with { AddressAsOf = now.Today };
        var registration = registrations[team.OrganisationId] = Registration.Register(YoungPerson, setting.NextLocalId(team.OrganisationId), details, team, now);
        BornOn ??= details.BornOn;
        var (band, weight, why) = link ?? (first ? (LinkBand.New, null, "First known to the alliance here") : (LinkBand.Automatic, (int?)2650, "NHS number, date of birth and given name agree"));
        object linked = RegistrationLink.Link(registration, band, weight, why, null, now);
        var (here, before) = ((Member: by, Team: team), whoRegistered.ToList());
        whoRegistered[team.OrganisationId] = here;
        if (first) return [YoungPerson, registration, linked];
        return band is not LinkBand.Automatic || !recognised ? [registration, linked] : [registration, linked, .. before.SelectMany(b => Recognise((registrations[b.Key], b.Value), (registration, here), now))];
    }

    // Each has said that it is the person they know.
    private static IEnumerable<object> Recognise((Registration Known, (Member Member, Team Team) By) one, (Registration Known, (Member Member, Team Team) By) other, Moment now) =>
    [
        IdentityAnswer.Give(one.Known, SamePerson.Yes, null, Hand.Of(other.By.Member, other.By.Team, now)), IdentityAnswer.Give(other.Known, SamePerson.Yes, null, Hand.Of(one.By.Member, one.By.Team, now)),
    ];

    private Moment At(int ago) => last = last == default ? days.Ago(ago, chance.Below(380)) : days.Following(last, days.Ago(ago, chance.Below(380)));
}
