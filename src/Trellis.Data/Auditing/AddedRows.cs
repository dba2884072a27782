using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Rows;

namespace Trellis.Data.Auditing;

/// <summary>The audit content of rows that are new: to the letter what a list of their <see cref="Change"/>s is written as, without making one.</summary>
internal static class AddedRows
{
    public static string Content(IEnumerable<(RowShape Shape, object Row)> rows)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartArray();
        foreach (var (shape, row) in rows) Write(json, shape, row);
        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static Change Describe(RowShape shape, object row) => new(shape.Type.ClrType.Name, shape.Id(row), nameof(EntityState.Added),
        new Dictionary<string, string?>(), shape.Columns.ToDictionary(c => c.Name, c => c.Text(row)), RowState.Hash(shape.Said(row)));

    private static void Write(Utf8JsonWriter json, RowShape shape, object row)
    {
        json.WriteStartObject();
        json.WriteString("Type", shape.Type.ClrType.Name);
        json.WriteString("Id", shape.Id(row));
        json.WriteString("How", nameof(EntityState.Added));
        json.WriteStartObject("Old");
        json.WriteEndObject();
        json.WriteStartObject("New");
        foreach (var column in shape.Columns)
            if (column.Text(row) is { } text) json.WriteString(column.JsonName, text);
            else json.WriteNull(column.JsonName);
        json.WriteEndObject();
        json.WriteString("State", RowState.Hash(shape.Said(row)));
        json.WriteEndObject();
    }
}
