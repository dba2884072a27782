namespace Trellis.Data.Content;

/// <summary>A version of the locality's content (grouping words, sectors, lists) as it was first used, so that a past decision can be shown in the words it was made in.</summary>
public class ContentVersion
{
    public required string Name { get; init; }
    public required string Version { get; init; }
    public required string Json { get; init; }
    public required DateTimeOffset FirstUsedAt { get; init; }
}
