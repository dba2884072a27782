using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

/// <summary>Beside a locality: a crisis team that no agreement covers, with somebody on duty; and the trust's information-governance lead.</summary>
public sealed class OnDuty
{
    private static int counter;

    public OnDuty(Locality here)
    {
        var n = Interlocked.Increment(ref counter);
        (Here, Crisis) = (here, new() { Name = $"Moorland Crisis Team {n}", OdsCode = $"XC{n}{Guid.NewGuid():N}"[..12], Sector = "health" });
        Team = new() { OrganisationId = Crisis.Id, Name = "Crisis line" };
        Nina = Locality.Person("Nina Forsyth", Crisis, Roles.CrisisWorker);
        Lead = Locality.Person("Ira Cole", here.Trust, Roles.InformationGovernanceLead);
    }

    public Locality Here { get; }
    public Organisation Crisis { get; }
    public Team Team { get; }
    public Member Nina { get; }
    public Member Lead { get; }
    public Hand NinasHand => Hand.Of(Nina, Team, Locality.Now);

    public static async Task<OnDuty> In(TrellisSite site)
    {
        var there = new OnDuty(await new Locality().In(site));
        await site.Save(there.Crisis, there.Team, there.Nina, there.Lead, new TeamMember { TeamId = there.Team.Id, MemberId = there.Nina.Id });
        return there;
    }

    /// <summary>Amina's name is that of every locality's Amina, so a test that searches by it gives her one of her own.</summary>
    public async Task<(YoungPerson YoungPerson, string Name)> Somebody(TrellisSite site, Team? team = null, NhsNumber? number = null)
    {
        var (youngPerson, family) = (YoungPerson.Add(Locality.Now), $"Q{Guid.NewGuid():N}"[..12]);
        await site.Save(youngPerson, Registration.Register(youngPerson, family, Locality.Known("Mia", family) with { NhsNumber = number, Phone = "01632 960777" }, team ?? Here.Camhs, Locality.Now), Involvement.Working(youngPerson, team ?? Here.Camhs, new(2026, 3, 1), Locality.Now));
        return (youngPerson, $"Mia {family}");
    }

    public static (string, string?)[] Typed(string name, string born = "2011-05-14", string reason = "On the bridge now") => [("Name", name), .. On("BornOn", born), ("Reason", reason)];

    /// <summary>A date as its three boxes send it.</summary>
    public static (string, string?)[] On(string field, string? day) => [($"{field}[day]", day?[8..] ?? ""), ($"{field}[month]", day?[5..7] ?? ""), ($"{field}[year]", day?[..4] ?? "")];
}
