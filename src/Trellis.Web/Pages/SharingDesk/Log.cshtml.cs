using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>Who has looked at one record, by name, fifty at a time.</summary>
public class LogModel(TrellisDb db, ReadLog looked) : LogPage(db)
{
    private const int OnePage = 50;

    public IReadOnlyList<Look> Looks { get; private set; } = [];
    public int? Newer { get; private set; }
    public int? Older { get; private set; }

    public async Task OnGetAsync(int from, CancellationToken cancel)
    {
        from = Math.Max(0, from);
        var looks = await Db.LooksAt(KnownId, Lead).Skip(from).Take(OnePage + 1).ToListAsync(cancel);
        Looks = [.. looks.Take(OnePage)];
        (Newer, Older) = (from == 0 ? null : Math.Max(0, from - OnePage), looks.Count > OnePage ? from + OnePage : null);
        await looked.LookedAtAsync([KnownId], cancel);
    }
}
