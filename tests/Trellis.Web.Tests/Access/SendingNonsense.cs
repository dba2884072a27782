using System.Net;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Trellis.Web.Access;

namespace Trellis.Web.Tests.Access;

/// <summary>Every field of every page, filled with what no page offers: none of it breaks a page or is told as it was typed.</summary>
public class SendingNonsense(ThreeOrganisations alliance) : IClassFixture<ThreeOrganisations>
{
    private static readonly string[] Nonsense =
    [
        "\"><svg onload=alert(1)>'; DROP TABLE \"Members\"; -- %_[]{{7*7}}${7*7}\r\nBcc: all@example.org", new string('\u202e', 12_000), "-9223372036854775809", "99999999999999999999", "NaN", "1e999", "\0\ud83d",
    ];

    private static readonly string[] Parts = ["day", "month", "year"];

    private static readonly string[][] Days = [["31", "12", "9999"], ["1", "1", "1"], ["0", "0", "0"], ["29", "2", "2026"], ["-1", "99999999999", "2026"]];

    private static IEnumerable<(string Name, Type Type)> Fields(string name, Type type, int deep)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetInterfaces().Append(type).Any(i => i == typeof(System.Collections.IEnumerable)) && deep < 4) return [(name, typeof(string)), .. Fields($"{name}[0]", type.GetGenericArguments()[^1], deep + 1)];
        if (type.Assembly.FullName!.StartsWith("Trellis", StringComparison.Ordinal) && !type.IsEnum && deep < 4) return type.GetProperties().Where(p => p.SetMethod is not null).SelectMany(p => Fields($"{name}.{p.Name}", p.PropertyType, deep + 1));
        return [(name, type)];
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(PageRoute page, int turn)
    {
        var at = turn;
        foreach (var (name, type) in page.Compiled!.BoundProperties.Concat(page.Compiled.HandlerMethods.SelectMany(h => h.Parameters.Cast<ParameterDescriptor>())).SelectMany(b => Fields(b.Name, b.ParameterType, 0)).DistinctBy(f => f.Name))
        {
            if (type == typeof(DateOnly)) foreach (var (part, said) in Parts.Zip(Days[at++ % Days.Length])) yield return new($"{name}[{part}]", said);
            else if (type.IsEnum) yield return new(name, at++ % 2 == 0 ? Enum.GetNames(type)[0] : "99");
            else if (type == typeof(bool)) yield return new(name, at++ % 3 == 0 ? "maybe" : "true");
            else if (type == typeof(Guid)) yield return new(name, at++ % 3 == 0 ? "no-id" : $"{Guid.NewGuid()}");
            else yield return new(name, Nonsense[at++ % Nonsense.Length]);
        }
    }

    [Fact]
    public async Task No_page_breaks_on_a_form_or_an_address_full_of_it()
    {
        List<string> wrong = [];
        HashSet<string> tried = [];
        foreach (var member in alliance.OfTheTrust)
        {
            var browser = alliance.Site.SignedInAs(member.Id);
            var token = (await browser.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var page in alliance.Pages.Where(p => !Grid.IsPublic(p.Page) && member.Has(Grid.For(p.Page)) && tried.Add(p.Pattern)))
                for (var turn = 0; turn < 3; turn++)
                {
                    var (fields, address) = (Filled(page, turn).ToList(), page.Address(name => alliance.AtTheTrust.For(page, name)));
                    if (page.Reads) await Ask(browser.GetAsync($"{address}?{string.Join('&', fields.Where(f => f.Value.Length < 200 && !f.Value.Contains('\ud83d', StringComparison.Ordinal)).Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"))}"), $"{member.Roles} asks for {page.Pattern}, turn {turn}");
                    foreach (var press in page.Presses)
                        await Ask(browser.PostAsync(address + (press is null ? "" : $"?handler={press}"), new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)])), $"{member.Roles} sends {press ?? "a form"} to {page.Pattern}, turn {turn}");
                }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        async Task Ask(Task<HttpResponseMessage> asked, string what)
        {
            using var answer = await asked;
            if (answer.StatusCode >= HttpStatusCode.InternalServerError) wrong.Add($"{what}: {(await answer.Content.ReadAsStringAsync()).Split('\n')[0]}");
            else if ((await answer.Content.ReadAsStringAsync()).Contains("<svg onload", StringComparison.Ordinal)) wrong.Add($"{what}: told as it was typed");
        }
    }
}
