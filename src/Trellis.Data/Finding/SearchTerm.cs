using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Finding;

/// <summary>
/// One thing that a registration is found by: a word of a name, a birth date, a number. It stands once for each organisation that registered the young person or was ever asked to help,
/// and a search goes through the rows of the searcher's own organisation alone; so it does the same work whatever others know.
/// </summary>
internal sealed class SearchTerm
{
    public required Guid OrganisationId { get; init; }
    public required string Term { get; init; }
    public required Guid RegistrationId { get; init; }
}

/// <summary>A way in which a word of a name that an organisation knows may be written, or what it sounds like.</summary>
internal sealed class NameSpelling
{
    public required Guid OrganisationId { get; init; }
    public required string Key { get; init; }
    public required string Word { get; init; }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<SearchTerm>, IEntityTypeConfiguration<NameSpelling>
{
    public void Configure(EntityTypeBuilder<SearchTerm> builder)
    {
        builder.ToTable("SearchTerms").HasKey(t => new { t.OrganisationId, t.Term, t.RegistrationId });
        builder.HasOne<Registration>().WithMany().HasForeignKey(t => t.RegistrationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NameSpelling> builder) => builder.ToTable("NameSpellings").HasKey(s => new { s.OrganisationId, s.Key, s.Word });
}
