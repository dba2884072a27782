using Trellis.Data.Sights;

namespace Trellis.Web.Words;

/// <summary>Why somebody was found, where it is not plain from their name.</summary>
public static class FoundWords
{
    extension(FoundBy by)
    {
        public string? Said => by switch
        {
            FoundBy.LocalId => "Found by your local id",
            FoundBy.NhsNumber => "Found by the NHS number",
            FoundBy.Name => null,
            FoundBy.DateOfBirth => "Found by the date of birth",
            FoundBy.SimilarSpelling => "A similar spelling, or another form of the name",
            _ => throw new ArgumentOutOfRangeException(nameof(by)),
        };
    }
}
