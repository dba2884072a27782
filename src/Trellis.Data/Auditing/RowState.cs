using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Trellis.Data.Auditing;

/// <summary>A row as text, the same on both databases, so that a live row can be held against what was last audited.</summary>
internal static class RowState
{
    public static string? Now(PropertyEntry property) => Text(property.Metadata, property.CurrentValue);

    public static string? Before(PropertyEntry property) => Text(property.Metadata, property.OriginalValue);

    /// <summary>
    /// A hash of what the row says. What says nothing (empty, none, the zero of a value that cannot be missing) is left out, so that a column added
    /// to a type later, and still empty, does not make its older rows look altered.
    /// </summary>
    public static string Hash(EntityEntry entry) => Hash(Properties(entry).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => (p.Name, p.Of.Metadata, p.Of.CurrentValue)));

    /// <summary>The same of properties in the order of their names.</summary>
    public static string Hash(IEnumerable<(string Name, IProperty Of, object? Value)> properties)
    {
        var said = new StringBuilder();
        foreach (var (name, property, value) in properties)
            if (name != "Version" && Text(property, value) is { } text && !SaysNothing(property, value, text))
                said.Append(name).Append('=').Append(text.Length).Append(':').Append(text).Append('\n');
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())), 0, 18);
    }

    public static string Id(EntityEntry entry) => string.Join(',', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(p, entry.Property(p).CurrentValue)));

    public static IEnumerable<(string Name, PropertyEntry Of)> Properties(EntityEntry entry)
    {
        foreach (var property in entry.Properties) yield return (property.Metadata.Name, property);
        foreach (var complex in entry.ComplexProperties)
            foreach (var property in complex.Properties)
                yield return ($"{complex.Metadata.Name}.{property.Metadata.Name}", property);
    }

    private static bool SaysNothing(IProperty property, object? value, string text) =>
        text is "" or "[]" or "Everyone:" or "Everyone:[]" || property.ClrType is { IsValueType: true } type && Nullable.GetUnderlyingType(type) is null && value!.Equals(RuntimeHelpers.GetUninitializedObject(type));

    public static string? Text(IProperty property, object? value) => value switch
    {
        null => null,
        DateTimeOffset instant => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        string s => s,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        bool yes => yes ? "True" : "False",
        // As it is stored: what it says of itself may be less than what it holds.
        _ => property.GetTypeMapping().Converter?.ConvertToProvider(value) as string ?? throw new InvalidOperationException($"{property.Name} of {property.DeclaringType.Name} cannot be audited: give it a conversion to text."),
    };
}
