namespace Trellis.Data.Drafts;

/// <summary>What somebody typed into a form and has not saved: theirs alone, encrypted, gone in the same transaction as the save.</summary>
public class Draft
{
    public required Guid MemberId { get; init; }
    /// <summary>The form's address pattern.</summary>
    public required string Form { get; init; }
    /// <summary>What the form is about (the young person), or empty.</summary>
    public required Guid Subject { get; init; }
    public required byte[] Content { get; set; }
    public required DateTimeOffset KeptAt { get; set; }
}
