using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Planning;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>One row of a sent sheet as an action: words become codes, names become people, and each cell that does not says how to put it right.</summary>
internal sealed class RowReading(SentRow row, LocalityContent content, WhoThereIs there, IReadOnlyList<Objective> objectives)
{
    public string? Said(At at) => row.Cells.GetValueOrDefault((int)at)?.Said;

    /// <summary>A column that the sheet does not have changes nothing.</summary>
    private bool Has(At at) => row.Cells.ContainsKey((int)at);

    public RuleBrokenException Wrong(At at, string sentence) => new(sentence, Cell(at));

    public string OwnerSaid => string.Join(", ", new[] { Said(At.Person), Said(At.Organisation) }.OfType<string>());

    /// <summary>The cell that a rule’s field stands in; the row where it stands in none.</summary>
    public string CellOf(string? field) => field switch
    {
        nameof(PlanAction.Title) => Cell(At.Title),
        nameof(PlanAction.Phase) => Cell(At.Phase),
        nameof(PlanAction.Workstream) => Cell(At.Workstream),
        nameof(PlanAction.OwnerId) => Cell(At.Person),
        nameof(PlanAction.Measure) => Cell(At.Measure),
        nameof(PlanAction.Starts) => Cell(At.Starts),
        nameof(PlanAction.Due) => Cell(At.Due),
        nameof(PlanAction.OwnerName) => Cell(At.Person),
        nameof(DatesMoved.Because) => Cell(At.Because),
        nameof(ActionReport.Says) => Cell(At.Word),
        _ => $"Row {row.Number}",
    };

    private string Cell(At at) => row.Cells.GetValueOrDefault((int)at)?.At ?? $"{PlanSheet.Title(at)}, row {row.Number}";

    public Objective Objective() => objectives.FirstOrDefault(o => Same(o.Title, Said(At.Objective)))
        ?? throw Wrong(At.Objective, "No objective of the plan has these words. Copy them from another row, or add the objective in Trellis first");

    public ActionStatus? Status() => Said(At.Status) is not { } said ? null : OneOf(Enum.GetValues<ActionStatus>(), s => s.Words, said) ?? throw Wrong(At.Status, $"Write one of: {string.Join(", ", Enum.GetValues<ActionStatus>().Select(s => s.Words))}");

    /// <summary>What the row says of an action; what it has no column for stays as it is.</summary>
    public Intended Intended(PlanAction? action) => new(Said(At.Title), Level(), Coded(At.Phase, content.Phases), Coded(At.Workstream, content.Workstreams), Owner(action), Date(At.Starts), Date(At.Due))
    {
        Says = Has(At.Says) ? Said(At.Says) : action?.Says, Partners = Has(At.Partners) ? Partners() : action?.Partners ?? [], Measure = Has(At.Measure) ? Measure() : action?.Measure, Ratings = action?.Ratings ?? [],
    };

    /// <summary>An action in the words of the columns, to tell what changed.</summary>
    public IEnumerable<(string What, string Words)> Words(PlanAction action) =>
    [
        (PlanSheet.Title(At.Title), action.Title), (PlanSheet.Title(At.Says), action.Says ?? ""), (PlanSheet.Title(At.Level), action.Level.Named), (PlanSheet.Title(At.Phase), content.Phases.Title(action.Phase)),
        (PlanSheet.Title(At.Workstream), content.Workstreams.Title(action.Workstream)), (PlanSheet.Title(At.Organisation), there.Organisation(action.OwnerOrganisationId)),
        (PlanSheet.Title(At.Person), there.Person(action) ?? ""),
        (PlanSheet.Title(At.Partners), string.Join("; ", action.Partners.Select(there.Organisation))), (PlanSheet.Title(At.Measure), MeasureTitle(action.Measure)),
    ];

    private PlanLevel Level() => Said(At.Level) is { } said && OneOf(Enum.GetValues<PlanLevel>(), l => l.Named, said) is { } level ? level : throw Wrong(At.Level, $"Write one of: {string.Join(", ", Enum.GetValues<PlanLevel>().Select(l => l.Named))}");

    private string Coded(At at, PlanHeadings list) => list.Items.FirstOrDefault(i => Same(i.Title, Said(at)) || Same(i.Code, Said(at)))?.Code ?? throw Wrong(at, $"Write one of: {string.Join(", ", list.Items.Select(i => i.Title))}");

    private Owner Owner(PlanAction? action)
    {
        var organisation = there.Organisations.FirstOrDefault(o => Same(o.Name, Said(At.Organisation))) ?? throw Wrong(At.Organisation, "No organisation has this name in Trellis. Write the name as it stands there");
        var named = there.Members.Where(m => m.OrganisationId == organisation.Id && Same(m.Name, Said(At.Person)) && (m.WorksHereOn(there.Today) || m.Id == action?.OwnerId)).ToList();
        if (named.Count > 1 && named.All(m => m.Id != action?.OwnerId)) throw Wrong(At.Person, "Two people of this organisation have this name. Choose the person in Trellis");
        return new(organisation, named.FirstOrDefault(m => m.Id == action?.OwnerId) ?? named.FirstOrDefault(), Said(At.Person));
    }

    private IReadOnlyList<Guid> Partners() => Said(At.Partners) is not { } said ? [] :
        [.. said.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => there.Organisations.FirstOrDefault(o => Same(o.Name, name))?.Id ?? throw Wrong(At.Partners, $"No organisation is called “{name}” in Trellis. Put a semicolon between names"))];

    private DateOnly Date(At at) => row.Cells.GetValueOrDefault((int)at)?.Date ?? throw Wrong(at, "Enter a date, such as 30/11/2026");

    private string? Measure() => Said(At.Measure) is not { } said ? null
        : content.Tool.Ratings.SelectMany(r => r.Measures).FirstOrDefault(m => Same(m.Title, said) || Same(m.Code, said))?.Code ?? throw Wrong(At.Measure, "No measure of the tool has this title. Copy it from the sheet of meanings, or leave the cell empty");

    private string MeasureTitle(string? code) => code is null ? "" : content.Tool.Measure(code)?.Title ?? code;

    private static T? OneOf<T>(IEnumerable<T> all, Func<T, string> words, string said) where T : struct => all.Where(t => Same(words(t), said)).Select(t => (T?)t).FirstOrDefault();

    private static bool Same(string words, string? said) => string.Equals(words.Trim(), said?.Trim(), StringComparison.OrdinalIgnoreCase);
}
