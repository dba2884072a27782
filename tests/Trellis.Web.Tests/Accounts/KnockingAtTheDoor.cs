using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Tests.Accounts;

/// <summary>Ways in that somebody tries who should not come in, or not twice.</summary>
[Collection(nameof(Door))]
public class KnockingAtTheDoor(DoorSite site)
{
    private async Task<Newcomer> Known() => await (await Newcomer.Invited(site, (await new Locality().In(site)).Trust)).SetUp();

    private static async Task<HttpResponseMessage[]> AtOnce(int times, Func<int, Task<HttpResponseMessage>> press) => await Task.WhenAll(Enumerable.Range(0, times).Select(press));

    [Fact]
    public async Task An_invitation_that_went_to_a_wrong_address_is_closed_by_the_right_one()
    {
        var wrong = await Newcomer.Invited(site, (await new Locality().In(site)).Trust);
        var letter = await site.LetterTo(wrong.Email);
        await site.Act<Opening>(async (opening, db) =>
        {
            await opening.InviteAsync(await db.Members.SingleAsync(m => m.Id == wrong.Member.Id), "Northborough Trust", $"right-{wrong.Email}", CancellationToken.None);
            await db.SaveChangesAsync();
        });

        Assert.Contains("used up", await wrong.Browser.Said(Newcomer.LinkIn(letter)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_pressed_many_times_at_once_opens_once()
    {
        var robin = await Newcomer.Invited(site, (await new Locality().In(site)).Trust);
        var address = Newcomer.LinkIn(await site.LetterTo(robin.Email));
        var browsers = Enumerable.Range(0, 4).Select(_ => robin.ElseWhere().Browser).ToList();
        var pages = await Task.WhenAll(browsers.Select(b => b.Page(address)));

        var answers = await AtOnce(4, i => browsers[i].Press(pages[i], address));

        Assert.Single(answers, a => a.Headers.Location!.OriginalString is "/sign-in/set-up/password");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_typed_at_several_devices_at_once_lets_one_of_them_in(bool onPaper)
    {
        var robin = await Known();
        var devices = Enumerable.Range(0, 4).Select(_ => robin.ElseWhere()).ToList();
        foreach (var device in devices) await device.TypePassword();
        var code = onPaper ? robin.Codes[0] : robin.CodeNow();
        var pages = await Task.WhenAll(devices.Select(d => d.Browser.Page("/sign-in/code")));

        var answers = await AtOnce(4, i => devices[i].Browser.Press(pages[i], "/sign-in/code", ("Code", code)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Codes_guessed_all_at_once_count_as_many()
    {
        var robin = (await Known()).ElseWhere();
        await robin.TypePassword();
        var page = await robin.Browser.Page("/sign-in/code");
        var right = robin.CodeNow();

        await AtOnce(24, i => robin.Browser.Press(page, "/sign-in/code", ("Code", $"{(int.Parse(right, System.Globalization.CultureInfo.InvariantCulture) + 1 + i) % 1_000_000:D6}")));

        for (var i = 0; i < 5; i++) await robin.TypeCode("000000");
        Assert.Equal(HttpStatusCode.BadRequest, (await robin.TypeCode(right)).StatusCode);
    }

    [Theory]
    [InlineData("https:elsewhere.example.org")]
    [InlineData("///elsewhere.example.org")]
    [InlineData("/\t/elsewhere.example.org")]
    [InlineData("\\\\elsewhere.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\\/elsewhere.example.org")]
    [InlineData("\u200b//elsewhere.example.org")]
    [InlineData("~//elsewhere.example.org")]
    public async Task Nothing_odd_in_the_way_back_leads_to_another_site(string then)
    {
        var robin = (await Known()).ElseWhere();
        await robin.TypePassword(address: $"/sign-in/password?then={Uri.EscapeDataString(then)}");
        var page = await robin.Browser.Page("/sign-in/code");
        var sent = await robin.Browser.Press(page, "/sign-in/code", ("Code", robin.CodeNow()));
        Assert.Equal(("trellis.example.org", "https"), (new Uri(new("https://trellis.example.org/"), sent.Headers.Location!).Host, new Uri(new("https://trellis.example.org/"), sent.Headers.Location!).Scheme));
        Assert.DoesNotContain("elsewhere", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);

        var stayed = await robin.Browser.Press(await robin.Browser.Page("/account"), $"/session?then={Uri.EscapeDataString(then)}");
        Assert.Equal("/session", stayed.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_with_the_next_page()
    {
        var robin = await Known();
        Assert.Equal(HttpStatusCode.OK, (await robin.Browser.GetAsync("/young-people")).StatusCode);
        await site.Database(async db =>
        {
            (await db.Members.SingleAsync(m => m.Id == robin.Member.Id)).Roles = Roles.Commissioner;
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Forbidden, (await robin.Browser.GetAsync("/young-people")).StatusCode);
    }

    [Fact]
    public async Task Signing_in_anew_ends_the_sign_in_before_and_a_cookie_copied_from_it()
    {
        var robin = await Known();
        var before = await robin.Browser.GetAsync("/account");
        var copied = (await site.Database(db => db.Stays.Where(s => s.MemberId == robin.Member.Id && s.EndedAt == null).Select(s => s.Id).ToListAsync())).Single();
        await robin.SignIn();

        Assert.NotNull(await site.Database(db => db.Stays.Where(s => s.Id == copied).Select(s => s.EndedAt).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.True(await robin.IsIn());
    }
}
