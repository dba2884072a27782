using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Trellis.Data.Auditing;

/// <summary>The state each row was last said to be in, gathered from the entries of its chain as they pass by in order.</summary>
internal sealed class LastStates(IModel model, Verdict verdict)
{
    private readonly Dictionary<string, string> owners = model.GetEntityTypes().Where(t => t.IsAudited()).ToDictionary(t => t.ClrType.Name, t => t.Owner().Name);
    private readonly Dictionary<(Guid Chain, string Type, string Id), string> states = [];
    private readonly HashSet<(Guid Chain, long Sequence)> emptied = [];

    public void Pass(AuditEntry entry)
    {
        if (entry.Content is null) { emptied.Add((entry.Chain, entry.Sequence)); return; }
        if (!SHA256.HashData(Encoding.UTF8.GetBytes(entry.Content)).AsSpan().SequenceEqual(entry.ContentHash)) verdict.Add(entry.Chain, $"entry {entry.Sequence}", "its content was altered");
        foreach (var change in Changes(entry)) Apply(entry.Chain, change);
    }

    /// <summary>The state a live row should be in; null when no entry of this chain knows it. Asked once for each row.</summary>
    public string? Take(Guid chain, string type, string id) => states.Remove((chain, type, id), out var state) ? state : null;

    /// <summary>At the end of whole chains: rows that should be there and were not asked for, and content taken away with nothing to say that it was disposed of.</summary>
    public void Finish()
    {
        foreach (var (chain, type, id) in states.Keys) verdict.Add(chain, Row(type, id), "removed outside Trellis");
        foreach (var (chain, sequence) in emptied) verdict.Add(chain, $"entry {sequence}", "its content was taken away, and nothing says that it was disposed of");
        states.Clear();
        emptied.Clear();
    }

    /// <summary>"GroupingDecision" as "grouping decision".</summary>
    public static string Row(string type, string id) => $"{string.Concat(type.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"))} {id}";

    private void Apply(Guid chain, Change change)
    {
        if (change is { Type: nameof(AuditEntry), How: Change.Disposed } && long.TryParse(change.Id, out var sequence)) emptied.Remove((chain, sequence));
        if (!owners.TryGetValue(change.Type, out var owner)) return;
        var movedAway = change.New.TryGetValue(owner, out var to) && to != chain.ToString();
        if (change.State is null || movedAway) states.Remove((chain, change.Type, change.Id));
        else states[(chain, change.Type, change.Id)] = change.State;
    }

    private static List<Change> Changes(AuditEntry entry)
    {
        // Content that cannot be read has a wrong hash too, which is told.
        try { return JsonSerializer.Deserialize<List<Change>>(entry.Content!) ?? []; }
        catch (JsonException) { return []; }
    }
}
