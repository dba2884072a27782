using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Trellis.Data.Auditing;

/// <summary>What the copies of the heads say the chains had reached, and when.</summary>
public sealed class CopiedHeads
{
    private readonly Dictionary<(Guid Chain, long Sequence), (UInt128 Hash, int Copy)> heads = [];
    private readonly List<DateTimeOffset?> copies = [];
    private readonly List<Finding> findings = [];

    private CopiedHeads() { }

    /// <summary>When the newest whole copy was made; null when there is none.</summary>
    public DateTimeOffset? Newest => copies.Max();

    internal IReadOnlyList<Finding> Findings => findings;

    /// <summary>Takes a copied head off the list, and says whether this is what was copied. True when nothing was.</summary>
    internal bool Agrees(Guid chain, long sequence, byte[] hash) => !heads.Remove((chain, sequence), out var copied) || copied.Hash == Short(hash);

    /// <summary>Copied heads that no entry answered to: how far each such chain had once come, and when that was copied.</summary>
    internal IEnumerable<(Guid Chain, long Sequence, DateTimeOffset? CopiedAt)> NotMet =>
        from head in heads
        group head by head.Key.Chain into chain
        let last = chain.MaxBy(h => h.Key.Sequence)
        orderby chain.Key
        select (chain.Key, last.Key.Sequence, copies[last.Value.Copy]);

    internal static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal) : [];

    internal static IEnumerable<CopiedHead> Heads(string path) => Lines(path).Select(l => l.Head).OfType<CopiedHead>();

    internal static CopiedHeads In(string folder, ChainKey key)
    {
        var all = new CopiedHeads();
        foreach (var path in Files(folder)) all.Add(folder, path, key);
        return all;
    }

    private void Add(string folder, string path, ChainKey key)
    {
        using var seal = new ChainKey.LineSeal(key);
        var (begins, ends, count) = ((CopyBegins?)null, (CopyEnds?)null, 0);
        foreach (var (text, head) in Lines(path))
        {
            if (head is null && begins is not null) { ends = Read<CopyEnds>(text); break; }
            seal.Add(text);
            if (head is null) { begins = Read<CopyBegins>(text); if (begins is null) break; continue; }
            count++;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(heads, (head.Chain, head.Sequence), out var twice);
            if (twice && known.Hash != Short(head.Hash)) findings.Add(new(head.Chain, $"entry {head.Sequence}", "two copies of the chain heads say different things about it"));
            else if (!twice) known = (Short(head.Hash), copies.Count);
        }
        var name = Path.GetFileName(path);
        var whole = begins is not null && ends?.Seal is not null && ends.Heads == count && ends.Seal == seal.Text();
        copies.Add(whole ? begins!.At : null);
        if (!whole) findings.Add(new(null, $"The copy of the chain heads {name}", "altered or cut short: its seal is not right"));
        if (begins?.Follows is { } before && CopyEnds.Of(Path.Combine(folder, Path.GetFileName(before)))?.Seal != begins.FollowsSeal)
            findings.Add(new(null, $"The copy of the chain heads {Path.GetFileName(before)}", $"missing or altered: {name} was written after it"));
    }

    private static IEnumerable<(string Text, CopiedHead? Head)> Lines(string path) =>
        File.ReadLines(path).Select(line => (line, Read<CopiedHead>(line) is { Hash: not null } head ? head : null));

    private static T? Read<T>(string line) where T : class
    {
        try { return JsonSerializer.Deserialize<T>(line); }
        catch (JsonException) { return null; }
    }

    private static UInt128 Short(byte[] hash) => hash.Length < 16 ? UInt128.Zero : BinaryPrimitives.ReadUInt128BigEndian(hash);
}
