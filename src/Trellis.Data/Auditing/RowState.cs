using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Auditing;

/// <summary>A row as text, the same on both databases, so that a live row can be held against what was last audited.</summary>
internal static class RowState
{
    public static IEnumerable<(string Name, object? Value, object? Old, bool Changed)> Values(EntityEntry entry)
    {
        foreach (var property in entry.Properties) yield return (property.Metadata.Name, property.CurrentValue, property.OriginalValue, property.IsModified);
        foreach (var complex in entry.ComplexProperties)
            foreach (var property in complex.Properties)
                yield return ($"{complex.Metadata.Name}.{property.Metadata.Name}", property.CurrentValue, property.OriginalValue, property.IsModified);
    }

    public static string Hash(EntityEntry entry)
    {
        var text = new StringBuilder();
        foreach (var (name, value, _, _) in Values(entry).OrderBy(v => v.Name, StringComparer.Ordinal))
            if (name != "Version") text.Append(name).Append('=').Append(Text(value)).Append('\n');
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, 18);
    }

    public static string? Text(object? value) => value switch
    {
        null => null,
        DateTimeOffset instant => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        MarkedText text => MarkedText.Keep(text),
        byte[] bytes => Convert.ToBase64String(bytes),
        string s => s,
        System.Collections.IEnumerable list => System.Text.Json.JsonSerializer.Serialize<object>(list),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static string Id(EntityEntry entry) => string.Join(',', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(entry.Property(p).CurrentValue)));
}
