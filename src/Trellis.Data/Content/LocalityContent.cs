using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Groupings;
using Trellis.Domain.Instruments;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;

namespace Trellis.Data.Content;

/// <summary>One line of a locality's list: a code that is kept, a title that is shown.</summary>
public sealed record ListItem(string Code, string Title, string? Note = null, Grouping? Grouping = null, bool OwnTeam = false, bool Alert = false);

/// <summary>A list a locality may change: sectors, circumstances, need sub-categories.</summary>
public sealed record ContentList(string Version, IReadOnlyList<ListItem> Items, string? Note = null)
{
    public string Title(string? code) => Items.FirstOrDefault(i => i.Code == code)?.Title ?? code ?? "";

    public bool Has(string? code) => Items.Any(i => i.Code == code);
}

/// <summary>What the locality is called, on its reports and their files; nothing until it says so.</summary>
public sealed record LocalityName(string Version, string Name, string? Note = null);

/// <summary>
/// The words and lists this locality uses: those the product ships, each replaced whole by a file of the same name in the locality's own folder. What was
/// once used is kept with its version.
/// </summary>
public sealed class LocalityContent
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private readonly Dictionary<string, string> files = [];
    private readonly ConcurrentDictionary<(string Name, string Version), object> past = [];

    public LocalityContent(string shipped, string own)
    {
        Name = Read<LocalityName>(shipped, own, "locality").Name.Trim();
        Groupings = Read<GroupingWords>(shipped, own, "groupings").Checked();
        Sectors = Read<ContentList>(shipped, own, "sectors");
        Circumstances = Read<ContentList>(shipped, own, "circumstances");
        Subcategories = Read<ContentList>(shipped, own, "need-subcategories");
        Tool = Read<AssessmentTool>(shipped, own, "assessment-tool").Checked();
        Cards = Read<PriorityCards>(shipped, own, "priority-cards").Checked(Tool);
        Phases = Read<PlanHeadings>(shipped, own, "phases").Checked("phases");
        Workstreams = Read<PlanHeadings>(shipped, own, "workstreams").Checked("workstreams");
        PlanLists = new(Phases, Workstreams, [.. Tool.Ratings.Select(r => r.Code)], [.. Tool.Ratings.SelectMany(r => r.Measures).Select(m => m.Code)]);
        Templates = Read<ActionTemplates>(shipped, own, "action-templates").Checked(PlanLists);
        Impacts = Read<Impacts>(shipped, own, "impacts").Checked(PlanLists.Measures);
        Registers = Read<RegisterBook>(shipped, own, "registers").Checked();
        FirstPhase = Read<FirstPhaseSteps>(shipped, own, "first-phase").Checked();
    }

    public string Name { get; }
    public GroupingWords Groupings { get; }
    public ContentList Sectors { get; }
    public ContentList Circumstances { get; }
    public ContentList Subcategories { get; }
    public AssessmentTool Tool { get; }
    public PriorityCards Cards { get; }
    public PlanHeadings Phases { get; }
    public PlanHeadings Workstreams { get; }
    public PlanLists PlanLists { get; }
    public ActionTemplates Templates { get; }
    public Impacts Impacts { get; }
    public RegisterBook Registers { get; }
    public FirstPhaseSteps FirstPhase { get; }

    /// <summary>The grouping words of each of these versions, where they were kept; those in use now for any that were not.</summary>
    public async Task<IReadOnlyDictionary<string, GroupingWords>> GroupingsAsync(TrellisDb db, IEnumerable<string> versions, CancellationToken cancel = default)
    {
        Dictionary<string, GroupingWords> found = [];
        foreach (var version in versions.Distinct()) found[version] = await KeptAsync(db, "groupings", version, Groupings.Version, Groupings, cancel);
        return found;
    }

    /// <summary>The tool a round was rated with.</summary>
    public Task<AssessmentTool> ToolAsync(TrellisDb db, string version, CancellationToken cancel = default) => KeptAsync(db, "assessment-tool", version, Tool.Version, Tool, cancel);

    /// <summary>The cards a set of priorities was chosen with.</summary>
    public Task<PriorityCards> CardsAsync(TrellisDb db, string version, CancellationToken cancel = default) => KeptAsync(db, "priority-cards", version, Cards.Version, Cards, cancel);

    private async Task<T> KeptAsync<T>(TrellisDb db, string name, string version, string inUse, T now, CancellationToken cancel) where T : class
    {
        if (version == inUse) return now;
        if (past.TryGetValue((name, version), out var known)) return (T)known;
        var json = await db.ContentVersions.Where(c => c.Name == name && c.Version == version).Select(c => c.Json).SingleOrDefaultAsync(cancel);
        return (T)(past[(name, version)] = json is null ? now : JsonSerializer.Deserialize<T>(json, Reading)!);
    }

    /// <summary>Keeps each version in use that was not kept yet. A version that changed without a new number is refused.</summary>
    public async Task KeepAsync(TrellisDb db, Moment now, CancellationToken cancel = default)
    {
        foreach (var (name, json) in files)
        {
            var version = JsonDocument.Parse(json).RootElement.GetProperty("version").GetString()!;
            var kept = await db.ContentVersions.SingleOrDefaultAsync(c => c.Name == name && c.Version == version, cancel);
            if (kept is null) db.Add(new ContentVersion { Name = name, Version = version, Json = json, FirstUsedAt = now.Instant });
            else if (kept.Json != json) throw new InvalidDataException($"{name}.json has changed but is still version {version}. Give it a new version, so that past records keep the words they were made in.");
        }
        await db.SaveChangesAsync(cancel);
    }

    private T Read<T>(string shipped, string own, string name)
    {
        var path = Path.Combine(own, $"{name}.json");
        if (!File.Exists(path)) path = Path.Combine(shipped, $"{name}.json");
        files[name] = File.ReadAllText(path).ReplaceLineEndings("\n");
        try { return JsonSerializer.Deserialize<T>(files[name], Reading)!; }
        catch (JsonException e) { throw new InvalidDataException($"{path} cannot be read: {e.Message}", e); }
    }
}
