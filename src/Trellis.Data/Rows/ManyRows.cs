using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Trellis.Data.Rows;

/// <summary>
/// Writes many new rows at once within the open transaction, past the change tracker, which would cost ten times as much. Only the audit trail may call
/// it, since nothing else would write the trail.
/// </summary>
internal static class ManyRows
{
    public static async Task InsertAsync(TrellisDb db, IEnumerable<object> rows, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        foreach (var table in rows.GroupBy(row => RowShape.Of(db, row)).OrderBy(t => t.Key.Depth))
            if (connection is NpgsqlConnection postgres) await CopyAsync(postgres, table.Key, table, cancel);
            else await InsertAsync((SqliteConnection)connection, (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction(), table.Key, table, cancel);
    }

    private static async Task InsertAsync(SqliteConnection connection, SqliteTransaction transaction, RowShape shape, IEnumerable<object> rows, CancellationToken cancel)
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"""INSERT INTO "{shape.Table}" ({Names(shape)}) VALUES ({string.Join(", ", shape.Columns.Select((_, i) => $"$p{i}"))})""";
        var values = shape.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < values.Length; i++) values[i].Value = shape.Columns[i].ReadForStore(row) ?? DBNull.Value;
            try { await insert.ExecuteNonQueryAsync(cancel); }
            catch (DbException e) { throw new DbUpdateException($"A row of {shape.Table} could not be written.", e); }
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, RowShape shape, IEnumerable<object> rows, CancellationToken cancel)
    {
        try
        {
            await using var copy = await connection.BeginBinaryImportAsync($"""COPY "{shape.Table}" ({Names(shape)}) FROM STDIN (FORMAT BINARY)""", cancel);
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancel);
                foreach (var column in shape.Columns)
                    if (column.ReadForStore(row) is { } value) await copy.WriteAsync(value, column.StoreType, cancel);
                    else await copy.WriteNullAsync(cancel);
            }
            await copy.CompleteAsync(cancel);
        }
        catch (DbException e)
        {
            throw new DbUpdateException($"A row of {shape.Table} could not be written.", e);
        }
    }

    private static string Names(RowShape shape) => string.Join(", ", shape.Columns.Select(c => $"\"{c.StoreName}\""));
}
