using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Administration;

/// <summary>The day each organisation last said who works there.</summary>
internal static class LastChecks
{
    public static async Task<IReadOnlyDictionary<Guid, DateOnly?>> OfAsync(TrellisDb db, CancellationToken cancel) =>
        await db.StaffChecks.GroupBy(c => c.OrganisationId).Select(g => new { g.Key, At = g.Max(c => c.At) }).ToDictionaryAsync(x => x.Key, x => (DateOnly?)x.At.UkDate, cancel);
}
