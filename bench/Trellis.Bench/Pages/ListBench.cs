using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trellis.Bench.Imports;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Bench.Pages;

/// <summary>Opens the caseload list of a member whose teams see very many young people, beside that of one whose teams see 500.</summary>
internal static class ListBench
{
    private const int Few = 500, Seed = 7;

    public static async Task RunAsync(Store store, int many)
    {
        await using var site = await MadeSite.OnAsync(store);
        var began = Stopwatch.StartNew();
        var (ofMany, middleOfMany) = await CaseloadAsync(site, "RXM", agency: 0, many);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"list, {store.Name}: {many:N0} young people taken in in {began.Elapsed.TotalSeconds:0} s"));
        var (ofFew, middleOfFew) = await CaseloadAsync(site, "RXF", agency: 1, Few);
        await using var trellis = await site.ServeAsync();
        var (large, small) = (site.SignedIn(trellis, ofMany), site.SignedIn(trellis, ofFew));
        await Load.WarmAsync(trellis, [() => OpenBench.OpenAsync(small, "/young-people"), () => OpenBench.OpenAsync(small, $"/young-people?After={middleOfFew}")]);
        foreach (var (name, manyPage, fewPage) in new[] { ("first page", "/young-people", "/young-people"), ("from the middle", $"/young-people?After={middleOfMany}", $"/young-people?After={middleOfFew}") })
        {
            var (full, floor) = await Load.InTurnAsync(
                length => Load.RunAsync(trellis, [() => OpenBench.OpenAsync(large, manyPage)], length),
                length => Load.RunAsync(trellis, [() => OpenBench.OpenAsync(small, fewPage)], length));
            Console.WriteLine($"list, {store.Name}, {name}, {many:N0}: {full}");
            Console.WriteLine($"  floor, {Few}: {floor}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio of times {full.P50 / floor.P50:0.0}, of processor time {full.ProcessorMs / floor.ProcessorMs:0.0} (target 2.0 or less)"));
        }
    }

    internal static async Task<(Guid Member, Guid Middle)> CaseloadAsync(MadeSite site, string code, int agency, int rows)
    {
        var file = Path.GetTempFileName();
        try
        {
            MadeCaseload.Write(file, rows, Seed, agency);
            await site.RunAsync("import", file, "--organisation", code, "--create-organisation", "health", "--json");
        }
        finally
        {
            File.Delete(file);
        }
        var organisation = await site.Database(db => db.Organisations.Where(o => o.OdsCode == code).Select(o => o.Id).SingleAsync());
        var teams = await site.Database(db => db.Teams.Where(t => t.OrganisationId == organisation).Select(t => t.Id).ToListAsync());
        var middle = await site.Database(db => db.Registrations.Where(r => r.OrganisationId == organisation).OrderBy(r => r.SearchName).ThenBy(r => r.Id).Skip(rows / 2).Select(r => r.Id).FirstAsync());
        var member = new Member { OrganisationId = organisation, Name = "Everybody's colleague", JobTitle = "Practitioner", Roles = Roles.Practitioner };
        await site.Save([member, .. MadeSite.LetIn(member, TimeProvider.System.Now()), .. teams.Select(t => new TeamMember { TeamId = t, MemberId = member.Id })]);
        return (member.Id, middle);
    }
}
