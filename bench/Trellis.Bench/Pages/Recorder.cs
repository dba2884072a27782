using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Trellis.Domain;

namespace Trellis.Bench.Pages;

/// <summary>A practitioner's browser that saves one grouping after another, each for one of their young people at random.</summary>
internal sealed partial class Recorder(HttpClient browser, Guid[] youngPeople, int seed)
{
    private static readonly string[] Groupings = ["GettingAdvice", "GettingHelp", "GettingMoreHelp", "GettingRiskSupport"];

    private readonly Random random = new(seed);
    private readonly Dictionary<Guid, Guid> current = [];
    private string token = "";

    public async Task OpenAsync()
    {
        var page = await browser.GetStringAsync(Form(youngPeople[0]));
        token = Token().Match(page).Groups[1].Value;
    }

    public async Task SaveAsync()
    {
        var (youngPerson, key, today) = (youngPeople[random.Next(youngPeople.Length)], Guid.CreateVersion7(), TimeProvider.System.Now().Today);
        using var answer = await browser.PostAsync(Form(youngPerson), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Key"] = key.ToString(),
            ["OpenedOn"] = current.TryGetValue(youngPerson, out var before) ? before.ToString() : "",
            ["Grouping"] = Groupings[random.Next(Groupings.Length)],
            ["Present"] = "YoungPerson",
            ["YoungPersonAgreed"] = "Yes",
            ["PlanLine.Words"] = "Meet every Tuesday until half term",
            ["PlanLine.Readers"] = "Everyone",
            ["AgreedOn[day]"] = today.Day.ToString(CultureInfo.InvariantCulture),
            ["AgreedOn[month]"] = today.Month.ToString(CultureInfo.InvariantCulture),
            ["AgreedOn[year]"] = today.Year.ToString(CultureInfo.InvariantCulture),
        }));
        if (answer.StatusCode is not HttpStatusCode.Redirect) throw new InvalidOperationException($"A grouping was answered with {answer.StatusCode}.");
        current[youngPerson] = key;
    }

    private static string Form(Guid youngPerson) => $"/young-people/{youngPerson}/groupings/record";

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
