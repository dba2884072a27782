using Trellis.Domain.Alliance;

namespace Trellis.Domain.Planning;

/// <summary>One organisation and how many actions of the plan it owns or shares in.</summary>
public sealed record Covered(Organisation Organisation, int Owns, int SharesIn)
{
    public bool IsInPlan => Owns + SharesIn > 0;
}

/// <summary>Which organisations and sectors the plan spans, counting actions that are not stopped. All agencies in it is a condition of the highest level.</summary>
public sealed class Coverage
{
    public Coverage(IEnumerable<Organisation> organisations, IEnumerable<PlanAction> actions)
    {
        var counted = actions.Where(a => a.Status is not ActionStatus.Stopped).ToList();
        Actions = counted.Count;
        Organisations = [.. organisations.Select(o => new Covered(o, counted.Count(a => a.OwnerOrganisationId == o.Id), counted.Count(a => a.Partners.Contains(o.Id)))).OrderByDescending(c => c.Owns).ThenByDescending(c => c.SharesIn).ThenBy(c => c.Organisation.Name, StringComparer.Ordinal)];
        Sectors = [.. Organisations.GroupBy(c => c.Organisation.Sector).Select(g => (g.Key, g.Count(c => c.IsInPlan), g.Count())).OrderBy(s => s.Key, StringComparer.Ordinal)];
    }

    public int Actions { get; }
    public IReadOnlyList<Covered> Organisations { get; }
    /// <summary>Each sector that has an organisation here: so many of so many in the plan.</summary>
    public IReadOnlyList<(string Sector, int InPlan, int Of)> Sectors { get; }

    public int InPlan => Organisations.Count(c => c.IsInPlan);
    public IEnumerable<string> SectorsWithout => Sectors.Where(s => s.InPlan == 0).Select(s => s.Sector);
}
