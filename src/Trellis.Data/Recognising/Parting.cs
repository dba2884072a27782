using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Recognising;

/// <summary>A row of a record that is to be taken apart: whether it goes with the other, stays, or must be said.</summary>
public sealed record PartedRow(RecordRow Row, bool? Goes);

/// <summary>What taking two records apart would do: who goes, and for each row where it belongs, as far as that is plain.</summary>
public sealed record Parting(Guid From, DateTimeOffset Since, JoinedRecord? Join, RegistrationLink? Link, IReadOnlyList<Registration> Registrations, IReadOnlyList<Registration> Staying, IReadOnlyList<PartedRow> Rows, IReadOnlyList<MovedEntry> Moved)
{
    /// <summary>Rows that both may have made since: somebody has to say whose they are.</summary>
    public IEnumerable<RecordRow> ToSay => Rows.Where(r => r.Goes is null).Select(r => r.Row);

    /// <summary>Undoes what an officer joined: what came then goes, and what the organisations that came have written since.</summary>
    public static async Task<Parting?> OfJoinAsync(TrellisDb db, Guid joinId, CancellationToken cancel)
    {
        if (await db.JoinedRecords.SingleOrDefaultAsync(j => j.Id == joinId && j.UndoneAt == null, cancel) is not { } join) return null;
        if (await db.JoinedRecords.IgnoreQueryFilters().AnyAsync(j => j.OtherId == join.YoungPersonId && j.UndoneAt == null, cancel)) return null;
        var moved = await db.MovedEntries.IgnoreQueryFilters().Where(m => m.JoinId == joinId).ToListAsync(cancel);
        var came = moved.Select(m => m.RowId).ToHashSet();
        return await OfAsync(db, join.YoungPersonId, join.JoinedAt, r => came.Contains(r.Id), join, null, moved, cancel);
    }

    /// <summary>Undoes what a file joined by itself: one registration, and what its organisation has written.</summary>
    public static async Task<Parting?> OfLinkAsync(TrellisDb db, Guid linkId, CancellationToken cancel)
    {
        if (await db.RegistrationLinks.SingleOrDefaultAsync(l => l.Id == linkId && l.UndoneAt == null && l.Band == LinkBand.Automatic, cancel) is not { } link) return null;
        return await OfAsync(db, link.YoungPersonId, link.LinkedAt, r => r.Id == link.RegistrationId, null, link, [], cancel);
    }

    private static async Task<Parting> OfAsync(TrellisDb db, Guid from, DateTimeOffset since, Func<RecordRow, bool> came, JoinedRecord? join, RegistrationLink? link, IReadOnlyList<MovedEntry> moved, CancellationToken cancel)
    {
        var rows = await RecordRows.OfAsync(db, from, cancel);
        var registrations = rows.Where(r => r.Row is Registration).ToLookup(came, r => (Registration)r.Row);
        var going = registrations[true].Select(r => r.OrganisationId).ToHashSet();
        var staying = registrations[false].Select(r => r.OrganisationId).ToHashSet();
        var leaving = registrations[true].Select(r => r.Id).ToHashSet();

        bool? Goes(RecordRow row) =>
            row.Row is Registration registration ? leaving.Contains(registration.Id)
            : row.Row is PossibleMatch match ? leaving.Contains(match.RegistrationId)
            : came(row) ? true
            // What was there before the two were joined was never the other's.
            : row.At < since ? false
            : row.OrganisationId is not { } organisation || !going.Contains(organisation) ? false
            : staying.Contains(organisation) ? null
            : true;

        return new(from, since, join, link, [.. registrations[true]], [.. registrations[false]], [.. rows.Select(r => new PartedRow(r, Goes(r)))], moved);
    }
}
