using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Trellis.Data.Auditing;

/// <summary>The secret that makes a chain impossible to forge by whoever can write to the database. It is kept outside it.</summary>
public sealed class ChainKey(byte[] key)
{
    private readonly byte[] secret = key;

    public static readonly byte[] Start = new byte[32];

    /// <summary>Reads the key from a file, or makes one there on first use, readable by the owner alone.</summary>
    public static ChainKey FromFile(string path)
    {
        if (!File.Exists(path)) Make(path);
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == 32 ? new(bytes) : throw new InvalidDataException($"The audit key {path} should be 32 bytes. Restore it from its copy; without it the record cannot be verified.");
    }

    // Written beside its place and moved there whole, so that a second process starting at the same moment never reads half a key.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(beside, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(32));
            file.Flush(flushToDisk: true);
        }
        try { File.Move(beside, path, overwrite: false); }
        catch (IOException) when (File.Exists(path)) { File.Delete(beside); }
    }

    /// <summary>HMAC-SHA-256 over what came before, where this stands, who, when, what, and the hash of the content.</summary>
    public byte[] Link(byte[] before, Guid chain, long sequence, DateTimeOffset at, Guid? memberId, string act, byte[] contentHash)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        Span<byte> number = stackalloc byte[8];
        hmac.AppendData(before);
        hmac.AppendData(chain.ToByteArray());
        BinaryPrimitives.WriteInt64BigEndian(number, sequence); hmac.AppendData(number);
        BinaryPrimitives.WriteInt64BigEndian(number, at.ToUnixTimeMilliseconds()); hmac.AppendData(number);
        hmac.AppendData((memberId ?? Guid.Empty).ToByteArray());
        hmac.AppendData(Encoding.UTF8.GetBytes(act));
        hmac.AppendData(contentHash);
        return hmac.GetHashAndReset();
    }

    /// <summary>HMAC-SHA-256 over the lines of a file, as they are added.</summary>
    internal sealed class LineSeal(ChainKey of) : IDisposable
    {
        private readonly IncrementalHash hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, of.secret);

        public void Add(string line) => hmac.AppendData(Encoding.UTF8.GetBytes($"{line}\n"));

        public string Text() => Convert.ToBase64String(hmac.GetHashAndReset());

        public void Dispose() => hmac.Dispose();
    }
}
