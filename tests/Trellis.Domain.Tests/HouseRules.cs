using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Trellis.Domain.Tests;

public class HouseRules
{
    private static readonly string[] Record = ["Alliance", "YoungPeople", "Groupings", "Referrals", "Help", "Voice"];
    private static readonly string[] Everything = ["*"];

    /// <summary>Which parts of the domain may know of which others. A changed line is one sentence of why in the commit.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Alliance"] = [],
        ["Accounts"] = ["Alliance"],
        ["Instruments"] = ["Measures"],
        ["Measures"] = ["Alliance"],
        ["YoungPeople"] = ["Alliance"],
        ["ServiceDirectory"] = ["Alliance"],
        ["Workshops"] = ["Alliance", "Instruments"],
        ["Training"] = ["Alliance", "Instruments"],
        ["Groupings"] = ["Alliance", "YoungPeople", "ServiceDirectory"],
        ["Referrals"] = ["Alliance", "YoungPeople", "ServiceDirectory", "Groupings"],
        ["Help"] = ["Alliance", "YoungPeople", "Groupings", "ServiceDirectory", "Training"],
        ["Voice"] = ["Alliance", "YoungPeople", "Groupings", "Help", "Instruments"],
        ["Evidence"] = ["Alliance", "Measures"],
        ["Assessment"] = ["Alliance", "Instruments", "Measures", "Evidence", "Workshops"],
        ["Pathways"] = ["Alliance", "ServiceDirectory", "Workshops", "Measures"],
        ["Priorities"] = ["Alliance", "Instruments", "Assessment", "Workshops"],
        ["Planning"] = ["Alliance", "Priorities", "Assessment", "Measures", "Pathways", "Evidence", "Workshops"],
        ["Improvement"] = ["Alliance", "Measures", "Planning"],
        ["Computed"] = [.. Record, "Training", "ServiceDirectory", "Evidence", "Measures"],
        ["Insight"] = Everything,
    };

    private const string Root = "the root";

    private static readonly Assembly Domain = typeof(Moment).Assembly;
    private static readonly Architecture Architecture = new ArchLoader().LoadAssemblies(Domain).Build();

    [Fact]
    public void The_domain_knows_nothing_of_the_web_or_the_database() =>
        Assert.All(Domain.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Each_part_of_the_domain_uses_only_the_parts_it_may_know()
    {
        var uses = from type in Architecture.Types
                   from dependency in type.Dependencies
                   let user = Part(type.FullName)
                   let used = Part(dependency.Target.FullName)
                   where user is not null && used is not null && !Allowed(user, used)
                   select $"{user} may not know {used}, yet {type.FullName} uses {dependency.Target.FullName}.";

        Breaches.None(uses.Distinct());
    }

    /// <summary>ArchUnitNET reads every body but those of asynchronous iterators, and the domain, which waits for nothing, needs none.</summary>
    [Fact]
    public void The_domain_has_no_asynchronous_iterators() =>
        Breaches.None(Domain.GetTypes().Where(t => t.GetInterface("IAsyncEnumerable`1") is not null).Select(t => $"{t.DeclaringType} has one: {t.Name}."));

    [Fact]
    public void Each_part_of_the_domain_stands_in_the_table() =>
        Breaches.None(Architecture.Types.Select(t => Part(t.FullName)).OfType<string>().Distinct().Except([Root, .. MayKnow.Keys]).Select(part => $"{part} is not in the table."));

    [Fact]
    public void The_table_has_no_circles()
    {
        var left = MayKnow.Where(part => part.Value != Everything).ToDictionary();
        while (left.FirstOrDefault(part => !part.Value.Any(left.ContainsKey)).Key is { } free)
            left.Remove(free);

        Assert.Empty(left.Keys);
    }

    [Fact]
    public void Each_public_type_says_what_it_is_in_a_sentence()
    {
        var said = XDocument.Load(Path.ChangeExtension(Domain.Location, ".xml")).Descendants("member")
            .ToLookup(m => (string)m.Attribute("name")!, m => (string?)m.Element("summary"));

        // A static class holds the words and questions of the types beside it, a nested type is one of what its outer type is: those say it.
        var types = Domain.GetExportedTypes().Where(t => !(t.IsAbstract && t.IsSealed) && !t.IsNested);

        Breaches.None(from type in types
                      let summary = said[$"T:{type.FullName}"].SingleOrDefault()?.Trim()
                      where summary is null || !summary.EndsWith('.')
                      select $"{type.FullName} says \"{summary}\".");
    }

    private static bool Allowed(string user, string used) =>
        user == used || used == Root || (MayKnow.TryGetValue(user, out var known) && (known == Everything || known.Contains(used)));

    /// <summary>The first folder under Trellis.Domain, however deep the type lies; null for what is not of the domain.</summary>
    private static string? Part(string fullName)
    {
        const string house = "Trellis.Domain.";
        if (!fullName.StartsWith(house, StringComparison.Ordinal)) return null;
        var names = fullName[house.Length..].Split('+')[0].Split('<')[0].Split('.');
        return names.Length == 1 ? Root : names[0];
    }
}
