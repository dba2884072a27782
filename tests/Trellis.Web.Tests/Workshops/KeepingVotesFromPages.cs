using System.Net;
using System.Text.RegularExpressions;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Tests.Workshops;

/// <summary>Nobody who reads pages can tell whose a vote is: votes come to pages through the room alone, and no page says more than the room shows.</summary>
public partial class KeepingVotesFromPages(TrellisSite site)
{
    [Fact]
    public void Pages_ask_the_room_and_never_the_table_of_votes()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Root(new(AppContext.BaseDirectory)).FullName, "src", "Trellis.Web"), "*.cs*", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal) | f.EndsWith(".cshtml", StringComparison.Ordinal)).ToList();

        Assert.True(sources.Count > 100);
        Assert.DoesNotContain(sources, f => Reading().IsMatch(File.ReadAllText(f)));
    }

    [Fact]
    public async Task No_page_of_a_room_with_one_person_of_a_sector_tells_that_persons_level()
    {
        var here = await Gathering.In(site);
        await here.Voted("health", 3, 3, 3, 3);
        await here.Voted("youth-justice", 1);
        await here.Leads("Show the votes");
        var participants = (await here.Room()).Everybody.Select(p => $"{p.Id}").ToList();

        foreach (var (who, where) in new[] { (here.Browser(), here.Wall), (here.Facilitator, here.Leading), (here.Facilitator, $"{here.Leading}/shown"), (here.Facilitator, $"{here.Leading}/shown?handler=Csv") })
        {
            var page = await who.GetStringAsync(where);
            Assert.DoesNotContain(participants, id => page.Contains(id, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("By sector", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_facilitator_sees_no_phones_screen_without_a_place_of_their_own()
    {
        var here = await Gathering.In(site);
        await here.Voted("health", 2);

        Assert.Equal(HttpStatusCode.Redirect, (await here.Facilitator.GetAsync(here.Phone)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.Facilitator.GetAsync($"{here.Phone}?handler=Now")).StatusCode);
    }

    [Fact]
    public async Task A_seat_of_one_room_does_not_open_the_screen_of_another_participant()
    {
        var here = await Gathering.In(site);
        var (one, other) = (await here.Joined(), await here.Joined());
        await here.Votes(one, 4);

        Assert.DoesNotContain("You chose", await other.Said(here.Phone), StringComparison.Ordinal);
        Assert.Equal(2, (await here.Room()).Everybody.Select(p => p.ReturnKey).Distinct().Count());
        Assert.All((await here.Room()).Everybody, p => Assert.Equal(PartInRoom.Voter, p.Part));
    }

    private static DirectoryInfo Root(DirectoryInfo folder) => folder.GetFiles("Trellis.slnx").Length > 0 ? folder : Root(folder.Parent!);

    [GeneratedRegex(@"Set<(Vote|ShowOfCards)>")] private static partial Regex Reading();
}
