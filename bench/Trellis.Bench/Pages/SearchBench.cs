using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;

namespace Trellis.Bench.Pages;

/// <summary>Searches among very many young people, as they are written and with mistakes, beside the plain list of the same member in the same run.</summary>
internal static class SearchBench
{
    public static async Task RunAsync(Store store, int many)
    {
        await using var site = await MadeSite.OnAsync(store);
        var (member, _) = await ListBench.CaseloadAsync(site, "RXM", agency: 0, many);
        var organisation = await site.Database(db => db.Members.Where(m => m.Id == member).Select(m => m.OrganisationId).SingleAsync());
        var sought = await site.Database(db => db.Registrations.Where(r => r.OrganisationId == organisation && r.Details.NhsNumber != null && r.Details.BornOn != null && r.Details.GivenName.Length > 5 && r.Details.FamilyName.Length > 5)
            .OrderBy(r => r.SearchName).Skip(many / 100).FirstAsync());
        await using var trellis = await site.ServeAsync();
        var client = site.SignedIn(trellis, member);
        await Load.WarmAsync(trellis, [() => OpenBench.OpenAsync(client, "/young-people"), () => OpenBench.OpenAsync(client, Address(sought.Details.FullName))]);
        foreach (var (name, typed) in Typed(sought))
        {
            var (search, floor) = await Load.InTurnAsync(
                length => Load.RunAsync(trellis, [() => OpenBench.OpenAsync(client, Address(typed))], length),
                length => Load.RunAsync(trellis, [() => OpenBench.OpenAsync(client, "/young-people")], length));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"search, {store.Name}, {many:N0}, {name}: {search}"));
            Console.WriteLine($"  floor, the list: {floor}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio of times {search.P50 / floor.P50:0.00}, of processor time {search.ProcessorMs / floor.ProcessorMs:0.00} (target 2.0 or less)"));
        }
    }

    private static IEnumerable<(string Name, string Typed)> Typed(Registration sought)
    {
        var (given, family) = (sought.Details.GivenName, sought.Details.FamilyName);
        yield return ("whole name", $"{given} {family}");
        yield return ("parts of both names", $"{family[..3]} {given[..3]}");
        yield return ("two letters", given[..2]);
        yield return ("a letter missing", $"{given.Remove(2, 1)} {family}");
        yield return ("two letters swapped", $"{given} {family[0]}{family[2]}{family[1]}{family[3..]}");
        yield return ("NHS number", sought.Details.NhsNumber!.Spaced);
        yield return ("local id", sought.LocalId.ToLowerInvariant());
        yield return ("birth date", sought.Details.BornOn!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        yield return ("nobody", "Qwyxzzle Vbnmpoiu");
    }

    private static string Address(string typed) => $"/search?q={Uri.EscapeDataString(typed)}";
}
