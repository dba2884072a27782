using Trellis.Domain.Alliance;

namespace Trellis.Data.Demo;

/// <summary>The trust's record system, which exchanges caseload and groupings by itself; and one that waits for the information-governance lead.</summary>
internal sealed class SystemsOfNorthborough(Setting setting, Days days)
{
    private Member Wendy => setting.Person("Wendy Price");

    public IEnumerable<Act> Acts()
    {
        var (allowed, lead) = (days.Ago(110, 40), setting.Person("Imran Sheikh"));
        var (rio, acts) = Ask("RiO", "Caseload in and groupings back each night, so that nobody types twice", SystemMay.FetchGroupings | SystemMay.BringCaseload, 112);
        var (_, waits) = Ask("Ward whiteboard", "Show the current grouping beside the bed list", SystemMay.FetchGroupings, 2);
        return
        [
            acts, new(allowed, lead, "POST sharing-desk/systems/{systemId:guid}", [], rio, () =>
            {
                rio.Decide(true, days.Today.AddMonths(8), "For direct care. Looked at with the trust's data protection officer", lead, allowed);
                return [];
            }), waits,
        ];
    }

    private (ConnectedSystem System, Act Act) Ask(string name, string whatFor, SystemMay may, int ago)
    {
        var (team, at) = (setting.Team(Employer.Trust), days.Ago(ago, 20));
        var (system, actsAs) = ConnectedSystem.Ask(setting[Employer.Trust], name, whatFor, may, [team], Wendy, at);
        return (system, new(at, Wendy, "POST administration/organisations/{organisationId:guid}/systems/add", [actsAs, system, new TeamMember { TeamId = team.Id, MemberId = actsAs.Id }]));
    }
}
