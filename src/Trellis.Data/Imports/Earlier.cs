using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Trellis.Data.Auditing;

namespace Trellis.Data.Imports;

/// <summary>What rows held before an import changed them, so that it can be put back.</summary>
internal static class Earlier
{
    private sealed record Row(string Type, Guid Id, Dictionary<string, JsonElement> Values);

    /// <summary>The old values of what is about to change; nothing where nothing is.</summary>
    public static byte[]? Of(params IEnumerable<EntityEntry> entries)
    {
        var rows = entries.Where(e => e.State is EntityState.Modified).Select(e => new Row(e.Metadata.Name, (Guid)e.Property("Id").CurrentValue!,
            RowState.Properties(e).Where(p => p.Of.IsModified && p.Name != "Version").ToDictionary(p => p.Name, p => Written(p.Of.Metadata, p.Of.OriginalValue)))).Where(r => r.Values.Count > 0).ToList();
        return rows.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(rows);
    }

    /// <summary>Puts the old values back into what the context tracks.</summary>
    public static async Task PutBackAsync(TrellisDb db, byte[] kept, CancellationToken cancel)
    {
        foreach (var row in JsonSerializer.Deserialize<List<Row>>(kept)!)
        {
            if (await db.FindAsync(db.Model.FindEntityType(row.Type)!.ClrType, [row.Id], cancel) is not { } entity) continue;
            foreach (var (name, property) in RowState.Properties(db.Entry(entity)))
                if (row.Values.TryGetValue(name, out var value)) property.CurrentValue = Read(property.Metadata, value);
        }
    }

    private static JsonElement Written(IProperty property, object? value) =>
        value is null ? JsonSerializer.SerializeToElement<object?>(null) : JsonSerializer.SerializeToElement(property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value);

    private static object? Read(IProperty property, JsonElement kept) => kept.ValueKind is JsonValueKind.Null ? null
        : property.GetTypeMapping().Converter is { } converter ? converter.ConvertFromProvider(kept.Deserialize(converter.ProviderClrType)) : kept.Deserialize(property.ClrType);
}
