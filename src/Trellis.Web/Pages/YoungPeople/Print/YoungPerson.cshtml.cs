using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Print;

public class YoungPersonModel(TrellisDb db, LocalityContent content, TimeProvider clock) : YoungPersonPage
{
    public Sheet Sheet { get; private set; } = null!;
    public Moment Now { get; } = clock.Now();

    public async Task OnGetAsync(CancellationToken cancel) =>
        Sheet = await Sheet.ForAsync(this, new Reader.YoungPerson(), EntryKinds.Grouping | EntryKinds.Plan | EntryKinds.Involvement, ownWords: true, db, content, cancel);
}
