using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Trellis.Data.Drafts;

/// <summary>A draft that was to go with a save, and had gone already or never was, stops no save.</summary>
internal sealed class AlreadyGone : SaveChangesInterceptor
{
    public static readonly AlreadyGone IsFine = new();

    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(eventData.Entries.All(e => e is { Entity: Draft, State: EntityState.Deleted }) ? InterceptionResult.Suppress() : result);
}
