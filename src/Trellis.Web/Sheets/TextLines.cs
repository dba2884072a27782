using System.Text;

namespace Trellis.Web.Sheets;

/// <summary>Lines of text as a stream that makes each only when it is read.</summary>
internal sealed class TextLines(IEnumerator<string> lines) : Stream
{
    private byte[] line = [];
    private int at;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (at == line.Length)
        {
            if (!lines.MoveNext()) return 0;
            (line, at) = (Encoding.UTF8.GetBytes(lines.Current), 0);
        }
        var read = Math.Min(buffer.Length, line.Length - at);
        line.AsSpan(at, read).CopyTo(buffer);
        at += read;
        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) lines.Dispose();
        base.Dispose(disposing);
    }
}
