using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence.Registers;

namespace Trellis.Data.Demo;

/// <summary>What Northborough has in writing: its documents, contracts, yearly plans, the word of its leaders and its answers to policy. One strategy was changed since, and one bid closed.</summary>
internal sealed class RegistersOfNorthborough(Setting setting, Days days, RegisterBook book)
{
    private Member Fiona => setting.Person("Fiona Grant");
    private Member Judith => setting.Person("Judith Amos");

    public IEnumerable<Act> Acts() => [.. Documents(), .. Contracts(), .. Plans(), .. Endorsements(), .. Policies()];

    private IEnumerable<Act> Documents()
    {
        const string all = "health,social-care,local-authority,education,voluntary";
        var strategy = Entry("documents", 400, Fiona, "Children's mental health strategy", 390, "type=policy", "main=no", "made-by=health,local-authority", "covers=fully", "plan=outline", "language=part", "groupings=no", "kept-at=Strategy folder of the partnership");
        var bid = Entry("documents", 380, Fiona, "Bid for school support teams", 375, "type=bid", "main=no", "made-by=health,education", "covers=fully", "plan=no", "language=no", "groupings=no");
        return
        [
            Added(strategy, 390, Fiona), Added(bid, 375, Fiona),
            Changed(strategy, Filled("documents", 120, "Children's mental health strategy", "type=policy", "main=no", $"made-by={all}", "covers=fully", "plan=clear", "plan-spans=health,local-authority,education", "language=yes", "groupings=yes", $"review-on={days.Date(-200):yyyy-MM-dd}", "kept-at=Strategy folder of the partnership"), 118,
                "Schools, social care and the third sector signed the new edition.", Fiona),
            Closed(bid, 200, "The money came, and the bid is no longer in use.", Fiona),
            Added(Entry("documents", 350, Fiona, "Moorland area plan for health and care", 340, "type=area-plan", "main=yes", "made-by=health,local-authority,social-care", "covers=partly", "plan=outline", "language=no", "groupings=no"), 340, Fiona),
            Added(Entry("documents", 300, Fiona, "Local plan for young people's mental health", 298, "type=local-plan", "main=yes", "made-by=health,social-care,education", "covers=fully", "plan=clear", $"plan-spans={all}", "language=yes", "groupings=yes"), 298, Fiona),
            Added(Entry("documents", 260, Judith, "Specification of Getting Help", 255, "type=specification", "main=no", "made-by=health", "covers=fully", "plan=no", "language=yes", "groupings=yes"), 255, Judith),
            Added(Entry("documents", 220, Judith, "Outcomes framework for young people", 215, "type=outcomes", "main=no", $"made-by={all}", "covers=fully", "plan=clear", "plan-spans=health,local-authority", "language=part", "groupings=yes"), 215, Judith),
            Added(Entry("documents", 150, Fiona, "Health and wellbeing strategy of the council", 145, "type=policy", "main=no", "made-by=local-authority", "covers=partly", "plan=no", "language=no", "groupings=no"), 145, Fiona),
        ];
    }

    private IEnumerable<Act> Contracts() =>
    [
        Contract("Children's mental health service", Employer.Trust, "health", "quarterly", "yes", "full", "reported", "yes", "yes", "Two practitioners moved to Getting Advice after the third quarter.", 320),
        Contract("School nursing", Employer.Community, "health", "yearly", "part", "some", "no", "part", "no", null, 310),
        Contract("Counselling for young people", Employer.Riverside, "voluntary", "quarterly", "yes", "full", "reported", "yes", "yes", "Evening hours went on, since most asked for them.", 300),
        Contract("Youth work and drama", Employer.Loft, "voluntary", "yearly", "no", "none", "no", "no", "no", null, 290),
        Contract("Family support", Employer.Footsteps, "voluntary", "yearly", "part", "some", "collected", "part", "no", null, 280),
        Contract("Early Help", Employer.Council, "local-authority", "seldom", "no", "some", "no", "no", "no", null, 270),
    ];

    private Act Contract(string title, string provider, string type, string review, string clauses, string supplied, string preference, string forum, string used, string? decision, int ago) =>
        Added(Entry("contracts", ago, Judith, title, ago - 3, [$"provider={setting[provider].Id}", $"provider-type={type}", $"review={review}", $"clauses={clauses}", $"supplied={supplied}", $"preference={preference}", $"forum={forum}", $"used={used}", .. decision is null ? Array.Empty<string>() : [$"used-for={decision}"]]), ago - 3, Judith);

    private IEnumerable<Act> Plans() =>
    [
        Added(Entry("commissioning-plans", 420, Judith, "Commissioning plan, last year", 415, "year=Last year", "rests-on=performance", "decided=Contracts were carried on."), 415, Judith),
        Added(Entry("commissioning-plans", 130, Judith, "Commissioning plan, this year", 128, "year=This year", "rests-on=performance,quality,preference", "decides=money", "decided=Money for evening counselling, which young people had asked for."), 128, Judith),
    ];

    private IEnumerable<Act> Endorsements() =>
    [
        Said("Chief executive of the trust", Employer.Trust, "health", "“Every team of ours will say which grouping it helps in.”", 500),
        Said("Director of children's services", Employer.Council, "local-authority", "“We stay with THRIVE through the change of council.”", 330),
        Said("Heads of six schools", Employer.HillSchool, "education", "A letter signed by all six.", 160),
    ];

    private Act Said(string who, string organisation, string sector, string words, int ago) =>
        Added(Entry("endorsements", ago, Fiona, who, ago - 5, $"organisation={setting[organisation].Id}", $"sector={sector}", $"said={words}", $"said-on={days.Date(ago):yyyy-MM-dd}"), ago - 5, Fiona);

    private IEnumerable<Act> Policies() =>
    [
        Answer("future-in-mind", "Help early, in schools and online", "fully", "Wellbeing in schools team and one directory", "Schools and the directory answer it"),
        Answer("long-term-plan", "More young people helped, up to 25 years", "partly", "Help goes up to 18 in most services, to 25 in two", "Two services reach to 25"),
        Answer("cyp-iapt", "Outcomes each session, and taking part", "partly", "Goals are used in five services", "Goals in five services"),
        Answer("capa", "Choice first, then partnership", "fully", "First meetings are a choice between options", "Choice meetings everywhere"),
    ];

    private Act Answer(string policy, string asks, string answered, string how, string title) => Added(Entry("policies", 170, Fiona, title, 165, $"policy={policy}", $"asks={asks}", $"answered={answered}", $"how={how}"), 165, Fiona);

    private RegisterEntry Entry(string register, int since, Member by, string title, int written, params string[] answers) => RegisterEntry.Add(book[register], Filled(register, since, title, answers), by, days.Ago(written, 0));

    private Filled Filled(string register, int since, string title, params string[] answers) => new(title, days.Date(since),
    [
        .. answers.Select(a => a.Split('=', 2)).Select(a => new Answered(a[0], book[register].Question(a[0])!.TakesSeveral ? a[1].Split(',') : [a[1]])),
    ]);

    private Act Added(RegisterEntry entry, int ago, Member by) => new(days.Ago(ago, 0), by, "POST /registers/{register}/write/{entryId:guid?}", [entry]);

    private Act Changed(RegisterEntry entry, Filled filled, int ago, string because, Member by) => Added(entry.Change(book[entry.Register], filled, because, by, days.Ago(ago, 0)), ago, by);

    private Act Closed(RegisterEntry entry, int ago, string because, Member by) => new(days.Ago(ago, 0), by, "POST /registers/{register}/{entryId:guid}/close", [entry.Close(days.Date(ago + 2), because, by, days.Ago(ago, 0))]);
}
