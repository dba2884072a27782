using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Priorities;
using Trellis.Domain.Workshops;
using Trellis.Web.Tests.Assessment;
using Trellis.Web.Tests.Workshops;

namespace Trellis.Web.Tests.Priorities;

public class ChoosingOnPhones(TrellisSite site)
{
    /// <summary>A workshop with a prioritisation beside a round of a day.</summary>
    private async Task<(Gathering Here, Programme Programme, string Held)> Begun(DateOnly day)
    {
        var (here, programme) = (await Gathering.In(site), await Programme.In(site));
        var round = await programme.Starts(day);
        var held = await programme.Browser.Submit("/priorities/start", [("RoundId", round[^36..]), .. Programme.Date("HeldOn", day.AddDays(7)), ("WorkshopId", $"{here.Workshop.Id}")]);
        await here.Leads("Leave it for now");
        return (here, programme, held.Headers.Location!.OriginalString);
    }

    private static async Task<HttpClient[]> SitDown(Gathering here, int table, int people) => [.. await Task.WhenAll(Enumerable.Range(0, people).Select(_ => here.Joined("education", table: table)))];

    private Task<TableOrder[]> Tables(string held)
    {
        var id = Guid.Parse(held.AsSpan("/priorities/".Length));
        return site.Database(db => db.TableOrders.Where(t => t.PrioritisationId == id).ToArrayAsync());
    }

    [Fact]
    public async Task One_phone_of_a_table_orders_its_five_and_who_sat_there_is_known_from_the_room()
    {
        var (here, programme, held) = await Begun(new(2012, 2, 1));
        var phones = await SitDown(here, 3, 4);
        Assert.Contains("Choose the five priorities of your table", await phones[0].Said(here.Phone), StringComparison.Ordinal);
        await here.Leads("The right place");
        Assert.DoesNotContain("Choose the five priorities of your table", await phones[0].Said(here.Phone), StringComparison.Ordinal);
        await here.Leads("Show the votes");
        Assert.Contains("Choose the five priorities of your table", await phones[0].Said(here.Phone), StringComparison.Ordinal);
        Assert.Contains("Table 3, 4 people with a vote.", await phones[0].Said($"{here.Phone}/five"), StringComparison.Ordinal);

        (await phones[0].Submit($"{here.Phone}/five", ("Rows[4].Place", "1"), ("Rows[1].Place", "2"))).EnsureRedirect();

        var kept = Assert.Single(await Tables(held));
        Assert.Equal(("Table 3", 4, "education", false, (Guid?)null), (kept.Table, kept.People, kept.Sector, kept.YoungPeople, kept.KeyedInById));
        Assert.Equal(["card-5", "card-2"], kept.Order);
        Assert.Contains("Chosen by the table on its own phone", await programme.Browser.Said(held), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_phones_of_one_table_do_not_undo_each_other_unseen()
    {
        var (here, _, held) = await Begun(new(2012, 3, 1));
        var phones = await SitDown(here, 1, 3);
        var late = await phones[1].Page($"{here.Phone}/five");
        (await phones[0].Submit($"{here.Phone}/five", ("Rows[0].Place", "1"))).EnsureRedirect();

        var refused = await phones[1].Submit(late, $"{here.Phone}/five", ("Rows[6].Place", "1"));
        var page = await refused.Page();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Somebody at your table saved an order while you were choosing", Gathering.Mistake(page), StringComparison.Ordinal);
        Assert.Equal("card-7", page.QuerySelector(".trellis-order__list--chosen input[type=hidden]")!.GetAttribute("value"));
        Assert.Equal(["card-1"], Assert.Single(await Tables(held)).Order);

        (await phones[1].Submit($"{here.Phone}/five", ("Rows[0].Place", ""), ("Rows[6].Place", "1"))).EnsureRedirect();
        Assert.Equal(["card-7"], Assert.Single(await Tables(held)).Order);
    }

    [Fact]
    public async Task Fewer_than_three_observers_and_people_without_a_table_choose_nothing()
    {
        var (here, _, held) = await Begun(new(2012, 4, 1));
        var two = await SitDown(here, 1, 2);
        Assert.Contains("At least three people at your table must have joined", Gathering.Mistake(await (await two[0].Submit($"{here.Phone}/five", ("Rows[0].Place", "1"))).Page()), StringComparison.Ordinal);
        await SitDown(here, 1, 1);
        var observer = await here.Joined(part: PartInRoom.Observer, table: 1);
        Assert.Contains("chosen by those who sit there and vote", Gathering.Mistake(await (await observer.Submit($"{here.Phone}/five", ("Rows[0].Place", "1"))).Page()), StringComparison.Ordinal);
        Assert.Contains("You joined without a table", await (await here.Joined()).Said($"{here.Phone}/five"), StringComparison.Ordinal);
        Assert.Empty(await Tables(held));
    }

    [Fact]
    public async Task Without_a_place_in_the_room_or_without_priorities_there_is_nothing_to_choose()
    {
        var (here, _, _) = await Begun(new(2012, 5, 1));
        Assert.EndsWith("/join", (await here.Browser().GetAsync($"{here.Phone}/five")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        var other = await Gathering.In(site);
        Assert.Equal(HttpStatusCode.NotFound, (await (await other.Joined(table: 1)).GetAsync($"{other.Phone}/five")).StatusCode);
        Assert.DoesNotContain("Choose the five", await (await other.Joined(table: 1)).Said(other.Phone), StringComparison.Ordinal);
    }
}
