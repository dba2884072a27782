namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Finds the registrations that share a key with another: a hash table of chains, eight bytes for each key.</summary>
internal sealed class Blocks
{
    /// <summary>A key shared by more than this many (a birth date that stands for "not known") sets nobody apart and is passed over.</summary>
    private const int TooMany = 600;

    private readonly record struct Link(int Key, int Next);

    private readonly Shelf<Link> links = new();
    private int[] heads = new int[1 << 12];

    /// <summary>Adds the next registration, which is the one numbered by how many were added before.</summary>
    public void Add(ReadOnlySpan<int> keys)
    {
        if (links.Count > 2 * heads.Length) Widen();
        foreach (var key in keys)
        {
            ref var head = ref heads[key & (heads.Length - 1)];
            links.Add(new(key, key == BlockingKeys.None ? 0 : head));
            if (key != BlockingKeys.None) head = links.Count;
        }
    }

    /// <summary>The numbers of the registrations that share any of these keys, each once and in order.</summary>
    public void Find(ReadOnlySpan<int> keys, List<int> found)
    {
        found.Clear();
        foreach (var key in keys)
            if (key != BlockingKeys.None) Find(key, found);

        found.Sort();
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
            if (i == 0 || found[i] != found[kept - 1]) found[kept++] = found[i];
        found.RemoveRange(kept, found.Count - kept);
    }

    private void Find(int key, List<int> found)
    {
        var before = found.Count;
        for (var at = heads[key & (heads.Length - 1)]; at > 0; at = links[at - 1].Next)
        {
            if (links[at - 1].Key != key) continue;

            found.Add((at - 1) / BlockingKeys.Count);
            if (found.Count - before <= TooMany) continue;

            found.RemoveRange(before, found.Count - before);
            return;
        }
    }

    private void Widen()
    {
        heads = new int[heads.Length * 2];
        for (var i = 0; i < links.Count; i++)
        {
            var key = links[i].Key;
            if (key == BlockingKeys.None) continue;

            ref var head = ref heads[key & (heads.Length - 1)];
            links[i] = new(key, head);
            head = i + 1;
        }
    }
}
