using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>A decision as a clean block of text to paste into the organisation's own record system, which stays the legal record.</summary>
public static class RioText
{
    public static string Of(GroupingDecision decision, string? localId, string calledName, LocalityContent content, Names names, IReadOnlyCollection<Guid> partners, Reader reader)
    {
        string? Said(MarkedText text) => text.For(reader, decision) is { Length: > 0 } words ? words : null;
        var by = names.Recorder(decision.RecordedById, decision.OrganisationId);
        (string Title, string? Words)[] lines =
        [
            ("Local id", localId),
            ("Needs-based grouping (THRIVE)", content.Groupings[decision.Grouping].Title),
            ("Need sub-category", decision.Subcategory is null ? null : content.Subcategories.Title(decision.Subcategory)),
            ("Agreed on", decision.AgreedOn.Said),
            ("Recorded", $"{decision.RecordedAt.Said} by {by}"),
            ("Decided jointly with", partners.Count == 0 ? null : partners.Select(names.Organisation).ToList().Listed),
            ("Present", decision.Present.With(calledName)),
            ("Young person agreed", decision.YoungPersonAgreed.Words),
            ("Family agreed", decision.FamilyAgreed.Words),
            ("Groupings explained", decision.Explained switch { Discussed.Yes => "Yes", Discussed.No => "No", _ => "Not known" }),
            ("Plan", Said(decision.PlanLine)),
            ("Young person's view", Said(decision.YoungPersonsView)),
            ("Family's view", Said(decision.FamilysView)),
            ("Why it moved", Said(decision.WhyMoved)),
            ("Options chosen", Options(decision, reader, chosen: true)),
            ("Options not now", Options(decision, reader, chosen: false)),
            ("Who does what", string.Join("; ", (decision.Parts.For(reader, decision) ?? []).Select(p => $"{p.Who}: {p.What}"))),
            ("Assessment", Said(decision.Assessment)),
            ("Look again on", decision.LookAgainOn?.Said),
        ];
        return string.Join('\n', lines.Where(l => l.Words is { Length: > 0 }).Select(l => $"{l.Title}: {l.Words}"));
    }

    private static string? Options(GroupingDecision decision, Reader reader, bool chosen)
    {
        var options = (decision.Options.For(reader, decision) ?? []).Where(o => o.Chosen == chosen).Select(o => $"{o.What} ({o.Kind.Words.ToLowerInvariant()})").ToList();
        return options.Count == 0 ? null : string.Join("; ", options);
    }
}
