using System.Globalization;
using System.Runtime.CompilerServices;
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

    /// <summary>
    /// A hash of what the row says. What says nothing (empty, none, the zero of a value that cannot be missing) is left out, so that a column added
    /// to a type later, and still empty, does not make its older rows look altered.
    /// </summary>
    public static string Hash(EntityEntry entry)
    {
        var text = new StringBuilder();
        foreach (var (name, type, value) in Said(entry).OrderBy(v => v.Name, StringComparer.Ordinal))
            if (name != "Version" && !SaysNothing(type, value) && Text(value) is { } said) text.Append(CultureInfo.InvariantCulture, $"{name}={said.Length}:{said}\n");
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, 18);
    }

    private static IEnumerable<(string Name, Type Type, object? Value)> Said(EntityEntry entry)
    {
        foreach (var property in entry.Properties) yield return (property.Metadata.Name, property.Metadata.ClrType, property.CurrentValue);
        foreach (var complex in entry.ComplexProperties)
            foreach (var property in complex.Properties)
                yield return ($"{complex.Metadata.Name}.{property.Metadata.Name}", property.Metadata.ClrType, property.CurrentValue);
    }

    private static bool SaysNothing(Type type, object? value) => value switch
    {
        null or "" => true,
        MarkedText text => text.IsEmpty && text.Readers == MarkedText.None.Readers,
        System.Collections.ICollection { Count: 0 } => true,
        _ => type.IsValueType && Nullable.GetUnderlyingType(type) is null && value.Equals(RuntimeHelpers.GetUninitializedObject(type)),
    };

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
