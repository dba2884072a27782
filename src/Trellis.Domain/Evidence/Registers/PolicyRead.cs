namespace Trellis.Domain.Evidence.Registers;

/// <summary>Macro 1: what the registers tell about whether policy is made by all agencies together.</summary>
internal sealed class PolicyRead(RegistersOnADay on)
{
    private readonly IReadOnlyList<RegisterEntry> documents = on.In(Readable.Documents);

    private IReadOnlyList<RegisterEntry> Speaking => [.. documents.Where(d => d.Says("covers", "fully", "partly"))];
    private Counted Fully => Counted.In(documents, d => d.Says("covers", "fully"));
    private Counted Partly => Counted.In(documents, d => d.Says("covers", "partly"));
    private Counted Three => Counted.In(documents, ByThree);
    private Counted Four => Counted.In(documents, ByFour);
    private Counted Together => Counted.In(documents, d => d["made-by"].Count > 1);
    private Counted Main => Counted.In([.. documents.Where(d => d.Says("main", "yes"))], d => d.Says("covers", "fully", "partly"));
    private Counted ClearPlans => Counted.In(documents, d => d.Says("plan", "clear"));
    private Counted PlansOfAll => Counted.In(documents, d => d.Says("plan", "clear") && on.All(d["plan-spans"], [.. Table.All]));

    public RegistersRead Reading => new([.. Sentences()], documents.Count == 0 ? [] : [.. Clauses()]);

    private IEnumerable<string> Sentences()
    {
        if (documents.Count == 0) yield return "No strategic document is in the register.";
        else
        {
            yield return $"{Fully} documents {(Fully.N == 1 ? "covers" : "cover")} young people’s mental health fully, and {Partly.N} in part.";
            yield return $"Health, care and education made {Three.N} of them together, {Four.N} with the third sector.";
            yield return $"{ClearPlans.N} {(ClearPlans.N == 1 ? "has" : "have")} a clear plan for putting it into practice; {PlansOfAll.N} of these {(PlansOfAll.N == 1 ? "spans" : "span")} health, care, education and the third sector.";
            yield return $"The language of THRIVE is in {Counted.In(documents, d => d.Says("language", "yes"))}, and the five groupings in {Counted.In(documents, d => d.Says("groupings", "yes")).N}.";
        }
        if (on.In(Readable.Endorsements) is { Count: > 0 } said)
            yield return $"Leaders stated their commitment {said.Count.Times("time")}, for {said.SelectMany(e => e["sector"]).Distinct().Count().Times("sector")}, last on {said.Max(e => Day(e.One("said-on"))).Told()}.";
        if (on.In(Readable.Policies) is { Count: > 0 } answers && on.Book[Readable.Policies].Question("policy")!.From is var policies)
            yield return $"{new Counted(policies.Count(p => answers.Any(a => a.Says("policy", p.Code))), policies.Count)} national policies have an answer; {Counted.In(answers, a => a.Says("answered", "fully"))} answers say fully.";
    }

    private IEnumerable<ClauseRead> Clauses()
    {
        var (speaking, main, together) = ($"{Counted.In(documents, d => d.Says("covers", "fully", "partly"))} documents speak of it", $"{Main} main strategic plans speak of it", $"Health, care and education made {Three} documents together; two or more sectors made {Together}");
        yield return new("macro-1.1a", speaking, Speaking.Count == 0);
        yield return new("macro-1.1b", main, Main.Of == 0 ? null : Main.None);
        yield return new("macro-1.1c", $"{Counted.In(documents, d => d.Says("plan", "clear", "outline"))} have a plan or an outline", documents.All(d => !d.Says("plan", "clear", "outline")));
        yield return new("macro-1.2a", together, Speaking.Count > 0 && Together.None);
        yield return new("macro-1.2b", main, Main.Of == 0 ? null : Main.N == 1);
        yield return new("macro-1.2c", $"{ClearPlans} have a clear plan", ClearPlans.None);
        yield return new("macro-1.3a", together, Together.N > 0 && Four.None);
        yield return new("macro-1.3b", main, Both);
        yield return new("macro-1.3c", $"{ClearPlans} have a clear plan, {PlansOfAll.N} across all four sides", ClearPlans.N > 0 && PlansOfAll.None);
        yield return new("macro-1.4a", $"Health, care, education and the third sector made {Four} documents together", Four.N > 0);
        yield return new("macro-1.4b", main, Both);
        yield return new("macro-1.4c", $"{PlansOfAll} have a clear plan across all four sides", PlansOfAll.N > 0);
    }

    private bool? Both => Main.Of == 0 ? null : Main.Of >= 2 && Main.All;

    private bool ByThree(RegisterEntry document) => on.All(document["made-by"], Table.Health, Table.Care, Table.Education);

    private bool ByFour(RegisterEntry document) => on.All(document["made-by"], [.. Table.All]);

    private static DateOnly Day(string? iso) => DateOnly.ParseExact(iso!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
