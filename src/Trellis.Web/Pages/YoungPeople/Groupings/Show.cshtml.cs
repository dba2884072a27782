using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Groupings;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>How one decision was made, in full.</summary>
public class ShowModel(TrellisDb db, LocalityContent content) : YoungPersonPage, IAboutOneDecision
{
    public GroupingDecision Decision { get; set; } = null!;
    public DecisionInWords InWords { get; private set; } = null!;
    public ContentList Subcategories => content.Subcategories;

    public async Task OnGetAsync(CancellationToken cancel) => InWords = (await DecisionInWords.OfAsync(db, content, this, [Decision], cancel))[0];
}
