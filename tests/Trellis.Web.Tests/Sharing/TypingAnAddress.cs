using System.Net;
using Trellis.Domain.Alliance;
using Trellis.Web.Tests.Access;

namespace Trellis.Web.Tests.Sharing;

/// <summary>Somebody types the address of another organisation's young person into the bar, at every page there is.</summary>
public class TypingAnAddress(TrellisSite site)
{
    private readonly List<PageRoute> pages = [.. PageRoute.Of(site).Where(p => p.IsAbout("youngPersonId"))];

    private async Task<(Locality Here, HttpClient Stranger)> Stranger(Func<Locality, Locality, Member> who)
    {
        var (here, elsewhere) = (await new Locality().In(site), await new Locality().In(site));
        await site.Save(here.TrustsEntries());
        return (here, site.SignedInAs(who(here, elsewhere).Id));
    }

    [Fact]
    public async Task A_stranger_is_told_nothing_at_any_of_them()
    {
        var (here, stranger) = await Stranger((_, elsewhere) => elsewhere.Sam);

        var told = new List<string>();
        foreach (var page in pages)
        {
            var response = await stranger.GetAsync(page.Address(("youngPersonId", here.Amina.Id)));
            if (response.StatusCode != HttpStatusCode.NotFound) told.Add($"{page.Pattern}: {response.StatusCode}");
        }
        Assert.True(told.Count == 0, string.Join(Environment.NewLine, told));
        Assert.True(pages.Count > 5);
    }

    [Fact]
    public async Task Nor_when_they_send_a_form_to_any_of_them()
    {
        var (here, stranger) = await Stranger((_, elsewhere) => elsewhere.Sam);
        var token = (await stranger.Page("/young-people/add")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var told = new List<string>();
        foreach (var page in pages)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Reason", "Curious")]);
            var response = await stranger.PostAsync(page.Address(("youngPersonId", here.Amina.Id)), form);
            if (response.StatusCode != HttpStatusCode.NotFound) told.Add($"{page.Pattern}: {response.StatusCode}");
        }
        Assert.True(told.Count == 0, string.Join(Environment.NewLine, told));
    }

    [Fact]
    public async Task The_answer_is_the_same_for_somebody_who_exists_and_for_nobody()
    {
        var (here, stranger) = await Stranger((_, elsewhere) => elsewhere.Sam);

        async Task<string> Told(PageRoute page, Guid youngPerson) => (await (await stranger.GetAsync(page.Address(("youngPersonId", youngPerson)))).Page()).QuerySelector("main")!.Words();
        foreach (var page in pages) Assert.Equal(await Told(page, Guid.NewGuid()), await Told(page, here.Amina.Id));
    }
}
