using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Instruments;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Evidence.Registers;

/// <summary>What stands in one register today, what is closed, and what all the registers say for the ratings it bears on.</summary>
public class ListModel(TrellisDb db, LocalityContent locality) : RegisterPage(db, locality)
{
    public IReadOnlyList<RegisterEntry> Standing { get; private set; } = [];
    public IReadOnlyList<RegisterEntry> Closed { get; private set; } = [];
    public IReadOnlyList<(Rating Rating, RegistersRead Reading)> Read { get; private set; } = [];
    public Picks Picks { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = await Db.RegistersOn(Locality.Registers, Db.Sight.Today, null, cancel);
        Standing = today.In(Register.Code);
        Closed = [.. (await Db.RegisterEntries.AsNoTracking().Where(e => e.Register == Register.Code).ToListAsync(cancel)).GroupBy(e => e.EntryId).Select(g => g.Latest).Where(e => e.IsClosed).OrderByDescending(e => e.AsOf)];
        Read = [.. Register.Ratings.Select(Locality.Tool.Rating).OfType<Rating>().Select(r => (r, today.For(r.Code))).Where(r => !r.Item2.IsEmpty)];
        Picks = await Picks.OfAsync(Db, Locality, Current, cancel);
    }
}
