namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>A list that grows page by page, so that growing never holds two copies of what it has.</summary>
internal sealed class Shelf<T> where T : struct
{
    private const int Bits = 12, PageLength = 1 << Bits;
    private readonly List<T[]> pages = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref pages[index >> Bits][index & (PageLength - 1)];

    public int Add(T item)
    {
        if (Count >> Bits == pages.Count) pages.Add(new T[PageLength]);
        this[Count] = item;
        return Count++;
    }
}
