using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Trellis.Data.Auditing;

/// <summary>The secret that makes a chain impossible to forge by whoever can write to the database. It is kept outside it.</summary>
public sealed class ChainKey(byte[] key)
{
    public static readonly byte[] Start = new byte[32];

    /// <summary>Reads the key from a file, or makes one there on first use, readable by the owner alone.</summary>
    public static ChainKey FromFile(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            try
            {
                using var file = new FileStream(path, options);
                file.Write(RandomNumberGenerator.GetBytes(32));
                file.Flush(flushToDisk: true);
            }
            catch (IOException) when (File.Exists(path)) { return FromFile(path); }
        }
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == 32 ? new(bytes) : throw new InvalidDataException($"The audit key {path} should be 32 bytes. Restore it from its copy; without it the record cannot be verified.");
    }

    /// <summary>HMAC-SHA-256 over what came before, where this stands, who, when, what, and the hash of the content.</summary>
    public byte[] Link(byte[] before, Guid chain, long sequence, DateTimeOffset at, Guid? memberId, string act, byte[] contentHash)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
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
}
