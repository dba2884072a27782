using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;

namespace Trellis.Data.Demo;

/// <summary>Northborough’s barriers, the figures of its ten expected impacts as far as there are any, and what young people did in designing help anew.</summary>
internal sealed class BenefitsOfNorthborough(Setting setting, Days days, LocalityContent content, Func<string, Guid> action)
{
    private Member Fiona => setting.Person("Fiona Grant");

    public IEnumerable<Act> Acts() => [.. Barriers(), .. Targets(), .. Figures(), .. Parts()];

    private IEnumerable<Act> Barriers()
    {
        var (supplier, tender, rooms) = (days.Ago(27, 10), days.Ago(27, 20), days.Ago(27, 30));
        var closed = days.Ago(9, 40);
        var found = SystemBarrier.Log(new("Schools have no room for a confidential talk", PlanLevel.Micro, "Teachers at the planning morning", Owner("Zoë Clarke"), [action("A wellbeing practitioner one day a week in each secondary school")]), Fiona, rooms);
        return
        [
            Logged(supplier, SystemBarrier.Log(new("Two record systems have no place for a grouping or an ending", PlanLevel.Meso, "Practitioners at the last round of the assessment", Owner("Grace Adeyemi"), [action("A line about the ending on the first meeting’s form")], "Each change is a paid request to the supplier, and takes half a year."), Fiona, supplier)),
            Logged(tender, SystemBarrier.Log(new("Services fear that shared figures are used in the next tender", PlanLevel.Macro, "Two service managers, in an interview", Owner("Judith Amos"), [action("Write the joint plan for spending")]), Fiona, tender)),
            Logged(rooms, found),
            new(closed, Fiona, "POST /plan/barriers/{barrierId:guid}/close", [], found, () => { found.Close("Four schools named a room each, and two share one with the school nurse.", Fiona, closed); return []; }),
        ];
    }

    private Act Logged(Moment at, SystemBarrier barrier) => new(at, Fiona, "POST /plan/barriers/add", [barrier]);

    private Owner Owner(string name)
    {
        var person = setting.Person(name);
        return new(setting.Everything.OfType<Organisation>().First(o => o.Id == person.OrganisationId), person);
    }

    private IEnumerable<Act> Targets()
    {
        (string Impact, decimal Target)[] targets = [("ben-01", 2.5m), ("ben-03", 8), ("ben-04", 30), ("ben-06", 8), ("ben-07", 85), ("ben-08", 1.2m), ("ben-09", 75)];
        var at = days.Ago(26, 0);
        return [new(at, Fiona, "POST /plan/benefits/{impact}/indicator", [.. targets.Select(t => Benefit.Begin(Impact(t.Impact), Impact(t.Impact).Indicator, t.Target, days.Date(-400), Fiona, at))])];
    }

    private IEnumerable<Act> Figures()
    {
        Act Told(int ago, params (string Impact, int N, int Of, decimal? Mean, string Source)[] figures) => new(days.Ago(ago, 30), Fiona, "POST /plan/benefits/{impact}/figure",
            [.. figures.Select(f => Keyed(f.Impact, new(f.Mean is null ? f.N : null, f.Of, f.Mean, null, null, days.Date(ago + 370), days.Date(ago + 5), f.Source), days.Ago(ago, 30)))]);
        return
        [
            Told(420, ("ben-01", 0, 212, 1.6m, "Goals of three services"), ("ben-04", 0, 188, 61.5m, "Sample of 188 first meetings"), ("ben-05", 41, 96, null, "Staff survey of the alliance"), ("ben-06", 0, 240, 14.2m, "Waiting list of the trust"), ("ben-07", 2980, 3841, null, "Appointment systems of two trusts"), ("ben-08", 0, 188, 1.9m, "Sample of 188 records"), ("ben-10", 22, 96, null, "Staff survey of the alliance")),
            Told(18, ("ben-01", 0, 260, 2.1m, "Goals of five services"), ("ben-04", 0, 203, 48.0m, "Sample of 203 first meetings"), ("ben-05", 66, 104, null, "Staff survey of the alliance"), ("ben-06", 0, 231, 15.1m, "Waiting list of the trust"), ("ben-07", 3204, 3990, null, "Appointment systems of two trusts"), ("ben-08", 0, 203, 1.9m, "Sample of 203 records")),
            new(days.Ago(14, 30), Fiona, "POST /plan/benefits/{impact}/figure", [Keyed("ben-09", new(39, 60, null, null, null, days.Date(60), days.Date(16), "Second audit of 60 notes"), days.Ago(14, 30))]),
        ];
    }

    private MeasureResult Keyed(string code, Figures figures, Moment at)
    {
        var impact = Impact(code);
        return content.Tool.Measure(impact.Indicator.Measure ?? "") is { } measure ? MeasureResult.KeyIn(measure, content.Tool.Version, figures, Fiona, at) : MeasureResult.KeyIn(impact.Indicator.AsMeasure(impact), content.Impacts.Version, figures, Fiona, at);
    }

    private IEnumerable<Act> Parts()
    {
        var (page, evenings) = (days.Ago(21, 0), days.Ago(11, 0));
        return
        [
            new(page, Fiona, "POST /plan/young-people", [PartInRedesign.Record(days.Date(33), "A group at The Loft, 13 to 17 years old", 9, "Wrote the page on options with two practitioners, and struck out every word they would not say.", "The page hangs in eleven rooms, and staff say the first talk is easier with it.", Fiona, page)]),
            new(evenings, Fiona, "POST /plan/young-people", [PartInRedesign.Record(days.Date(14), "Young carers and two school councils", 23, "Said where and when they would come to an open evening.", null, Fiona, evenings)]),
        ];
    }

    private Impact Impact(string code) => content.Impacts.Of(code)!;
}
