namespace Trellis.Data.Drafts;

/// <summary>What somebody typed into a form and has not saved: theirs alone, encrypted, gone in the same transaction as the save.</summary>
public class Draft
{
    public required Guid MemberId { get; init; }
    /// <summary>The address of the form, ids and all: two forms of one kind about two things are two drafts.</summary>
    public required string Form { get; init; }
    /// <summary>The young person the form is about, or empty.</summary>
    public required Guid Subject { get; init; }
    public required byte[] Content { get; set; }
    public required DateTimeOffset KeptAt { get; set; }
}
