using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>Who has looked at this record: organisation, role and when. Names only for the information-governance lead.</summary>
public class WhoLookedModel(TrellisDb db) : YoungPersonPage
{
    private const int OnePage = 50;

    public IReadOnlyList<Look> Looks { get; private set; } = [];
    public bool ByName => Member.Has(Roles.InformationGovernanceLead);
    public int? Newer { get; private set; }
    public int? Older { get; private set; }

    public async Task OnGetAsync(int from, CancellationToken cancel)
    {
        from = Math.Max(0, from);
        var looks = await db.LooksAt(YoungPerson.Id, Member).Skip(from).Take(OnePage + 1).ToListAsync(cancel);
        Looks = [.. looks.Take(OnePage)];
        Newer = from == 0 ? null : Math.Max(0, from - OnePage);
        Older = looks.Count > OnePage ? from + OnePage : null;
    }
}
