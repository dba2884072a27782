using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

/// <summary>Which person a row's local id stands for, and how sure that is. Somebody who would only come to be has no id yet.</summary>
public sealed record RowLink(string LocalId, Guid? YoungPersonId, LinkBand Band);

/// <summary>The people behind the rows of a file that was taken in, read from what was kept, so that it is the same after a run that was cut off.</summary>
public static class RowLinks
{
    private const int AtOnce = 500;

    public static async IAsyncEnumerable<RowLink> OfAsync(TrellisDb db, CaseloadFile file, ImportResult result)
    {
        var refused = result.Remarks.Where(r => r.Refused).Select(r => r.Row).ToHashSet();
        foreach (var lines in file.Lines().Where(line => !refused.Contains(line.Row)).Chunk(AtOnce))
        {
            var localIds = lines.Select(line => line[CaseloadColumn.LocalId]).ToArray();
            var known = await Registered(db, result.Run.OrganisationId, localIds);
            foreach (var localId in localIds) yield return known[localId];
        }
    }

    private static async Task<Dictionary<string, RowLink>> Registered(TrellisDb db, Guid organisationId, string[] localIds)
    {
        var registrations = await db.Registrations.AsNoTracking().Where(r => r.OrganisationId == organisationId && EF.Parameter(localIds).Contains(r.LocalId))
            .Select(r => new { r.LocalId, r.YoungPersonId, Bands = db.RegistrationLinks.Where(l => l.RegistrationId == r.Id && l.UndoneAt == null).Select(l => new { l.LinkedAt, l.Band }).ToList() })
            .ToListAsync();
        return registrations.ToDictionary(r => r.LocalId, r => new RowLink(r.LocalId, r.YoungPersonId, r.Bands.OrderBy(b => b.LinkedAt).LastOrDefault()?.Band ?? LinkBand.New));
    }
}
