using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;

namespace Trellis.Data.Auditing;

/// <summary>
/// Copies of where the chains end, kept in a second place, since a chain cut short or taken away whole leaves nothing behind to see. Each copy is a file of
/// the heads that moved since the last; its last line seals it, its first names the copy before.
/// </summary>
public sealed class HeadCopies(string folder, ChainKey key)
{
    private Dictionary<Guid, long>? copied;

    /// <summary>Adds a copy, unless nothing has moved. It is flushed to the disk before it takes its name. One at a time.</summary>
    public async Task<bool> CopyAsync(TrellisDb db, Moment now, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        copied ??= LastCopied();
        var name = $"{now.Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HHmmss", CultureInfo.InvariantCulture)}Z-{Guid.NewGuid().ToString("N")[..4]}.jsonl";
        var beside = Path.Combine(folder, $"{name}.part");
        var moved = await WriteAsync(db, beside, now, cancel);
        if (moved.Count == 0) File.Delete(beside);
        else File.Move(beside, Path.Combine(folder, name));
        foreach (var (chain, sequence) in moved) copied[chain] = sequence;
        return moved.Count > 0;
    }

    /// <summary>Every head that was ever copied, and what is wrong with the copies themselves.</summary>
    public CopiedHeads Read() => CopiedHeads.In(folder, key);

    /// <summary>When the newest copy says it was made, without reading what it holds.</summary>
    public DateTimeOffset? Newest() => CopiedHeads.Files(folder).LastOrDefault() is { } newest ? JsonSerializer.Deserialize<CopyBegins>(File.ReadLines(newest).First())!.At : null;

    private async Task<Dictionary<Guid, long>> WriteAsync(TrellisDb db, string path, Moment now, CancellationToken cancel)
    {
        var moved = new Dictionary<Guid, long>();
        using var seal = new ChainKey.LineSeal(key);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using var writer = new StreamWriter(file);
        await AddAsync(CopyBegins.After(folder, now));
        await foreach (var head in db.ChainHeads.AsNoTracking().OrderBy(h => h.Chain).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (copied!.TryGetValue(head.Chain, out var sequence) && sequence == head.Sequence) continue;
            moved[head.Chain] = head.Sequence;
            await AddAsync(new CopiedHead(head.Chain, head.Sequence, head.Hash));
        }
        await writer.WriteLineAsync(JsonSerializer.Serialize(new CopyEnds(moved.Count, seal.Text())));
        await writer.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
        return moved;

        async Task AddAsync<T>(T line)
        {
            var text = JsonSerializer.Serialize(line);
            seal.Add(text);
            await writer.WriteLineAsync(text);
        }
    }

    private Dictionary<Guid, long> LastCopied()
    {
        var last = new Dictionary<Guid, long>();
        foreach (var line in CopiedHeads.Files(folder).SelectMany(CopiedHeads.Heads)) last[line.Chain] = line.Sequence;
        return last;
    }
}

/// <summary>The first line of a copy: when it was made, and which copy it follows.</summary>
internal sealed record CopyBegins(DateTimeOffset At, string? Follows, string? FollowsSeal)
{
    public static CopyBegins After(string folder, Moment now)
    {
        var before = CopiedHeads.Files(folder).LastOrDefault();
        return new(now.Instant, before is null ? null : Path.GetFileName(before), before is null ? null : CopyEnds.Of(before)?.Seal);
    }
}

/// <summary>One line of a copy: a chain, its last number and that entry's hash.</summary>
internal sealed record CopiedHead(Guid Chain, long Sequence, byte[] Hash);

/// <summary>The last line of a copy: how many heads it holds, and the seal over all lines above.</summary>
internal sealed record CopyEnds(int Heads, string? Seal)
{
    public static CopyEnds? Of(string path)
    {
        try { return File.Exists(path) && File.ReadLines(path).LastOrDefault() is { } line ? JsonSerializer.Deserialize<CopyEnds>(line) : null; }
        catch (JsonException) { return null; }
    }
}
