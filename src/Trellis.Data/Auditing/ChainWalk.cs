namespace Trellis.Data.Auditing;

/// <summary>Goes along chains, entry by entry in order, and notices where one does not follow from the one before.</summary>
internal sealed class ChainWalk(ChainKey key, CopiedHeads copied, Verdict verdict, string entryWord)
{
    private (Guid Chain, long Sequence, byte[] Hash, DateTimeOffset At)? last;
    private (long From, long To)? notOurs;

    /// <summary>Where each chain that was walked ended.</summary>
    public Dictionary<Guid, (long Sequence, byte[] Hash, DateTimeOffset At)> Ends { get; } = [];

    public void Step(Guid chain, long sequence, DateTimeOffset at, Guid? memberId, string act, byte[] contentHash, byte[] hash)
    {
        if (last?.Chain != chain) Finish();
        var before = last ?? (chain, 0, ChainKey.Start, default);
        if (sequence > before.Sequence + 1)
        {
            verdict.Add(chain, Range(before.Sequence + 1, sequence - 1), "missing");
        }
        // After a gap the entry before is gone, so only the gap is told.
        else if (!key.Link(before.Hash, chain, sequence, at, memberId, act, contentHash).AsSpan().SequenceEqual(hash))
        {
            if (notOurs is not { } run || run.To != sequence - 1)
            {
                TellNotOurs(chain);
                notOurs = (sequence, sequence);
            }
            else notOurs = (run.From, sequence);
        }
        if (!copied.Agrees(chain, sequence, hash)) verdict.Add(chain, Range(sequence, sequence), "not the one that a copy of the chain heads knows");
        last = (chain, sequence, hash, at);
        verdict.Entries++;
    }

    /// <summary>After the last entry of the last chain.</summary>
    public void Finish()
    {
        if (last is not { } end) return;
        TellNotOurs(end.Chain);
        Ends[end.Chain] = (end.Sequence, end.Hash, end.At);
        last = null;
        verdict.Chains++;
    }

    /// <summary>Holds a chain's end against the head that was kept beside it.</summary>
    public void Compare(ChainHead head)
    {
        Ends.Remove(head.Chain, out var end);
        if (end.Sequence < head.Sequence) verdict.Add(head.Chain, Range(end.Sequence + 1, head.Sequence), "missing from the end of the chain");
        else if (end.Sequence > head.Sequence || !end.Hash.AsSpan().SequenceEqual(head.Hash) || end.At != head.At) verdict.Add(head.Chain, "the head of the chain", "altered: it is not the last entry");
    }

    /// <summary>Tells of chains that were walked and have no head.</summary>
    public void NoHeads()
    {
        foreach (var chain in Ends.Keys) verdict.Add(chain, "the head of the chain", "missing");
        Ends.Clear();
    }

    private void TellNotOurs(Guid chain)
    {
        if (notOurs is { } run) verdict.Add(chain, Range(run.From, run.To), "altered, or sealed with another key");
        notOurs = null;
    }

    private string Range(long from, long to) => from == to ? $"{entryWord} {from}" : $"{entryWord} {from} to {to}";
}
