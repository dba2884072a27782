namespace Trellis.Web.Sheets;

/// <summary>How much a workbook may unpack to, shared by all its parts.</summary>
internal sealed class Allowance(long bytes)
{
    public long Left { get; set; } = bytes;
}

/// <summary>A part of a workbook as it is unpacked: no more of it than is allowed, and never a megabyte without a tag, which would have to lie in memory whole.</summary>
internal sealed class MeasuredPart(Stream part, Allowance allowance) : Stream
{
    private const int MostWithoutTag = 1_000_000;

    private int sinceTag;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = part.Read(buffer, offset, count);
        if ((allowance.Left -= read) < 0) throw SheetReader.Refused("It unpacks to far more than a caseload can hold. Save it anew in your spreadsheet program, or as CSV");
        var last = buffer.AsSpan(offset, read).LastIndexOf((byte)'<');
        sinceTag = last < 0 ? sinceTag + read : read - last;
        if (sinceTag > MostWithoutTag) throw SheetReader.Refused("One of its cells holds more text than a cell can. Save it anew in your spreadsheet program");
        return read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) part.Dispose();
        base.Dispose(disposing);
    }
}
