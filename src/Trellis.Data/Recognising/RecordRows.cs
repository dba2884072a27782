using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Trellis.Data.Auditing;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Recognising;

/// <summary>One row of a young person's record, whatever it is: what it is called, its id, who recorded it and when.</summary>
public sealed record RecordRow(string What, Guid Id, Guid? OrganisationId, Guid? TeamId, DateTimeOffset? At, object Row);

/// <summary>All that belongs to one young person and can go to another record, found by its type alone, so that a new kind of entry is not left behind.</summary>
internal static class RecordRows
{
    private const string Person = nameof(Registration.YoungPersonId);
    private static readonly MethodInfo OfOneType = typeof(RecordRows).GetMethod(nameof(ReadAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    // What was found out about records, and the log of looks, stay where they were written.
    private static readonly HashSet<Type> Stay = [typeof(RegistrationLink), typeof(NeverMatch), typeof(JoinedRecord), typeof(MovedEntry), typeof(LookHeldBack)];

    public static async Task<IReadOnlyList<RecordRow>> OfAsync(TrellisDb db, Guid youngPersonId, CancellationToken cancel)
    {
        var rows = new List<RecordRow>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.IsAudited() && t.FindProperty(Person) is not null && !Stay.Contains(t.ClrType)).OrderBy(t => t.ClrType.Name, StringComparer.Ordinal))
            rows.AddRange(await (Task<List<RecordRow>>)OfOneType.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, youngPersonId, cancel])!);
        return rows;
    }

    public static void MoveTo(this RecordRow row, TrellisDb db, Guid youngPersonId) => db.Entry(row.Row).Property(Person).CurrentValue = youngPersonId;

    private static async Task<List<RecordRow>> ReadAsync<T>(TrellisDb db, IEntityType type, Guid youngPersonId, CancellationToken cancel) where T : class
    {
        var read = await db.Set<T>().IgnoreQueryFilters().Where(r => EF.Property<Guid>(r, Person) == youngPersonId).ToListAsync(cancel);
        var written = type.GetProperties().Where(p => p.ClrType == typeof(DateTimeOffset)).ToList();
        return [.. read.Select(row => new RecordRow(type.ClrType.Name, (Guid)Value(row, "Id")!, (Guid?)Value(row, "OrganisationId"), (Guid?)Value(row, "TeamId"),
            written.Count == 0 ? null : written.Min(p => (DateTimeOffset?)Value(row, p.Name)), row))];

        object? Value(T row, string name) => type.FindProperty(name)?.PropertyInfo?.GetValue(row);
    }
}
