using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Trellis.Data.Imports;

/// <summary>The local ids a file has named so far and in which row, as hashes of eight bytes, so that a million of them are small.</summary>
internal sealed class LocalIds
{
    private ulong[] hashes = new ulong[1 << 12];
    private int[] rows = new int[1 << 12];
    private int count;

    /// <summary>The row that named the id before, or null when this is the first to do so.</summary>
    public int? Add(string localId, int row)
    {
        if (localId.Length == 0) return null;
        if (count > hashes.Length * 3 / 4) Widen();
        var at = Place(Hash(localId));
        if (hashes[at] != 0) return rows[at];
        (hashes[at], rows[at]) = (Hash(localId), row);
        count++;
        return null;
    }

    private int Place(ulong hash)
    {
        var at = (int)(hash & (ulong)(hashes.Length - 1));
        while (hashes[at] != 0 && hashes[at] != hash) at = (at + 1) & (hashes.Length - 1);
        return at;
    }

    private void Widen()
    {
        var (oldHashes, oldRows) = (hashes, rows);
        (hashes, rows) = (new ulong[oldHashes.Length * 2], new int[oldRows.Length * 2]);
        for (var i = 0; i < oldHashes.Length; i++)
        {
            if (oldHashes[i] == 0) continue;
            var at = Place(oldHashes[i]);
            (hashes[at], rows[at]) = (oldHashes[i], oldRows[i]);
        }
    }

    // Two of a million ids share eight bytes of SHA-256 once in thirty million files.
    private static ulong Hash(string localId)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(localId), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash) | 1;
    }
}
