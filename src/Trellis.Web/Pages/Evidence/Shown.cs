using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Evidence.Registers;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Evidence;

/// <summary>Something that can show that an element or a grouping is in place: an item of the evidence, or an entry of a register, and where it is read.</summary>
public sealed record Shown(Guid Id, string Words, string Href);

internal static class ShownByRegisters
{
    /// <summary>What this member may read of the evidence, and what stands in the registers today.</summary>
    public static async Task<IReadOnlyList<Shown>> ShownAsync(this TrellisDb db, RegisterBook book, CancellationToken cancel)
    {
        var items = await db.EvidenceItems.AsNoTracking().Where(i => i.WithdrawnAt == null).OrderBy(i => i.Title).ToListAsync(cancel);
        var entries = (await db.RegisterEntries.AsNoTracking().ToListAsync(cancel)).StandingOn(db.Sight.Today);
        return
        [
            .. items.Select(i => new Shown(i.Id, $"{i.Kind.Words}: {i.Title}", $"/evidence/{i.Id}")),
            .. book.Registers.Where(r => !r.OfFirstPhase).SelectMany(r => entries.Where(e => e.Register == r.Code).Select(e => new Shown(e.EntryId, $"{r.Title}: {e.Title}", $"/registers/{r.Code}/{e.EntryId}"))),
        ];
    }

    public static Guid? Named(this IReadOnlyList<Shown> shown, Guid? id) => shown.FirstOrDefault(s => s.Id == id)?.Id;
}
