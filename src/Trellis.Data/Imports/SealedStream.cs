using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Trellis.Data.Imports;

/// <summary>A sent file read back piece by piece: one piece at a time is in memory, and no more of it lies open anywhere.</summary>
internal sealed class SealedStream(TrellisDb db, IDataProtector seal, Guid fileId, long length) : Stream
{
    private byte[] piece = [];
    private int number = -1;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Position >= length || buffer.IsEmpty) return 0;
        var (wanted, at) = ((int)(Position / SentFiles.PieceBytes), (int)(Position % SentFiles.PieceBytes));
        if (wanted != number) (piece, number) = (Piece(wanted), wanted);
        var read = Math.Min(buffer.Length, piece.Length - at);
        piece.AsSpan(at, read).CopyTo(buffer);
        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => length + offset };

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte[] Piece(int wanted) => seal.Unprotect(
        db.SentParts.AsNoTracking().Where(p => p.FileId == fileId && p.Number == wanted).Select(p => p.Sealed).SingleOrDefault()
        ?? throw new FileRefusedException("The file is no longer here. Send it again."));
}
