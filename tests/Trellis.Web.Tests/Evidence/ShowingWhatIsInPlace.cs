using System.Net;
using Trellis.Web.Tests.Assessment;
using Trellis.Web.Tests.Auditing;

namespace Trellis.Web.Tests.Evidence;

public class ShowingWhatIsInPlace(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    [Fact]
    public async Task An_element_in_place_is_shown_by_an_item_of_a_register()
    {
        var (programme, title) = (await Programme.In(record.Site), $"Outcomes framework {Guid.NewGuid():N}");
        var added = await programme.Browser.Submit("/registers/documents/write", [("Title", title), ("Answers[0].Value", "outcomes"), ("Answers[1].Value", "no"), ("Answers[3].Value", "no"), .. Programme.Date("AsOf", new(2006, 3, 1))]);
        var address = added.Headers.Location!.OriginalString;
        (await programme.Browser.Submit("/evidence/checklists/elements", [("Elements[1].State", "Reliably"), ("Elements[1].ShownBy", address[^36..])])).EnsureRedirect();
        var page = await programme.Browser.Page("/evidence/checklists");
        Assert.Contains(page.QuerySelectorAll("main td a"), a => a.GetAttribute("href") == address && a.Words() == $"Strategic documents: {title}");
        Assert.Equal(HttpStatusCode.BadRequest, (await programme.Browser.Submit("/evidence/checklists/elements", [("Elements[1].State", "Reliably"), ("Elements[1].Evidence", ""), ("Elements[1].ShownBy", $"{Guid.NewGuid()}")])).StatusCode);
    }
}
