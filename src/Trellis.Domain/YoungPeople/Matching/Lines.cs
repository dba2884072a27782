namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Address lines kept end to end in large pages instead of as strings of their own.</summary>
internal sealed class Lines
{
    private const int PageLength = 1 << 16;
    private byte[] page = [];
    private int used;

    public ReadOnlyMemory<byte> Keep(ReadOnlyMemory<byte> line)
    {
        if (line.IsEmpty) return default;
        if (used + line.Length > page.Length) (page, used) = (new byte[PageLength], 0);

        line.Span.CopyTo(page.AsSpan(used));
        used += line.Length;
        return page.AsMemory(used - line.Length, line.Length);
    }
}
