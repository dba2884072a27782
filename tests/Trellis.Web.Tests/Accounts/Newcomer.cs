using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Web.Access.SignIns;
using Trellis.Web.Post;

namespace Trellis.Web.Tests.Accounts;

/// <summary>Somebody with a browser of their own, a code app on their phone, and a letter box.</summary>
public sealed class Newcomer(TrellisSite site, Member member, string email)
{
    private static int counter;

    public const string Password = "kettle otter sideboard";

    public Member Member => member;
    public string Email => email;
    public HttpClient Browser { get; private set; } = NewBrowser(site);
    public byte[] Key { get; private set; } = [];
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public static HttpClient NewBrowser(TrellisSite site) => site.Browser();

    /// <summary>A member of the locality who has just been invited.</summary>
    public static async Task<Newcomer> Invited(TrellisSite site, Organisation organisation, Roles roles = Roles.Practitioner, string name = "Robin Ferris")
    {
        var member = Locality.Person(name, organisation, roles);
        await site.Save(member);
        var newcomer = new Newcomer(site, member, $"newcomer{Interlocked.Increment(ref counter)}{Guid.NewGuid():N}"[..24] + "@trust.example.nhs.uk");
        await newcomer.Invite(member);
        return newcomer;
    }

    public Task Invite(Member of) => site.Act<Opening>(async (opening, db) =>
    {
        await opening.InviteAsync(await db.Members.SingleAsync(m => m.Id == of.Id), "Northborough Trust", email, CancellationToken.None);
        await db.SaveChangesAsync();
    });

    /// <summary>Opens the invitation and does all that it asks, with a code app.</summary>
    public async Task<Newcomer> SetUp()
    {
        await Open(await site.LetterTo(email));
        await Browser.Submit("/sign-in/set-up/password", ("Password", Password), ("Again", Password));
        await AddApp();
        await KeepCodes();
        return this;
    }

    public async Task<HttpResponseMessage> Open(string letter)
    {
        var address = LinkIn(letter);
        return await Browser.Submit(address);
    }

    public static string LinkIn(string letter) => new Uri(Regex.Match(letter, @"https?://\S+/sign-in/link/\w+").Value).AbsolutePath;

    public async Task<HttpResponseMessage> AddApp()
    {
        var page = await Browser.Page("/sign-in/set-up/app");
        Key = FromBase32(page.QuerySelector(".trellis-key")!.Words().Replace(" ", "", StringComparison.Ordinal));
        return await Browser.Submit(page, "/sign-in/set-up/app", ("Code", CodeNow()));
    }

    public async Task<HttpResponseMessage> KeepCodes()
    {
        var shown = await (await Browser.Submit("/sign-in/set-up/recovery-codes")).Page();
        Codes = [.. shown.QuerySelectorAll(".trellis-codes code").Select(c => c.Words())];
        var form = shown.QuerySelectorAll<IHtmlFormElement>("main form").Last();
        return await Browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(form.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))));
    }

    /// <summary>What the app shows now. Half a minute passes first, for a code is good once.</summary>
    public string CodeNow()
    {
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        return OneTimeCode.At(Key, OneTimeCode.StepOf(site.Clock.Now()));
    }

    public async Task<HttpResponseMessage> TypePassword(string? password = null, string address = "/sign-in/password", string? typed = null) =>
        await Browser.PressButton(await Browser.GetAsync(address), "Go on", ("Email", typed ?? email), ("Password", password ?? Password));

    public Task<HttpResponseMessage> TypeCode(string? code = null) => Browser.Submit("/sign-in/code", ("Code", code ?? CodeNow()));

    public async Task<Newcomer> SignIn()
    {
        await TypePassword();
        await TypeCode();
        return this;
    }

    public async Task<bool> IsIn() => (await Browser.GetAsync("/account")).StatusCode == HttpStatusCode.OK;

    /// <summary>Sits down at a device they never used.</summary>
    public Newcomer ElseWhere() => new(site, member, email) { Key = Key, Codes = Codes };

    private static byte[] FromBase32(string letters)
    {
        var bits = string.Concat(letters.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}

/// <summary>What a test does behind the pages, and what it finds in the letter box.</summary>
public static class AccountsOfSite
{
    public static async Task Act<T>(this TrellisSite site, Func<T, Data.TrellisDb, Task> act) where T : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Data.Sights.CurrentSight>().UseMachine();
        await act(scope.ServiceProvider.GetRequiredService<T>(), scope.ServiceProvider.GetRequiredService<Data.TrellisDb>());
    }

    /// <summary>All letters to an address, oldest first, once the postman has been.</summary>
    public static async Task<IReadOnlyList<string>> LettersTo(this TrellisSite site, string email)
    {
        await site.Services.GetRequiredService<Postman>().GoAsync(CancellationToken.None);
        var folder = Path.Combine(site.Folder, "mail");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(l => l.StartsWith($"To: {email}\r\n", StringComparison.Ordinal))] : [];
    }

    public static async Task<string> LetterTo(this TrellisSite site, string email) => (await site.LettersTo(email))[^1];

    public static Task<List<AccountAct>> Happened(this TrellisSite site, string email) => site.Database(db =>
        (from e in db.AccountEvents join a in db.Users on e.AccountId equals a.Id where a.Email == email orderby e.At, e.Id select e.What).ToListAsync());

    public static Task<Account> AccountOf(this TrellisSite site, string email) => site.Database(db => db.Users.SingleAsync(a => a.Email == email));
}
