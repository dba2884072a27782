using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Trellis.Bench.Imports;

/// <summary>The floor of an import: its table rows written by prepared statements, person by person in as many durable transactions, with nothing else done.</summary>
internal static class RowsWithoutRules
{
    private static readonly (string Table, string Person)[] Tables =
    [
        ("YoungPeople", "Id"), ("Registrations", "YoungPersonId"), ("RegistrationLinks", "YoungPersonId"), ("PossibleMatches", "YoungPersonId"), ("Involvements", "YoungPersonId"),
        ("GroupingDecisions", "YoungPersonId"), ("AuditEntries", "Chain"), ("ChainHeads", "Chain"),
    ];

    public static TimeSpan Write(string from, string to)
    {
        using var source = Open(from);
        using var target = Open(to);
        foreach (var table in new[] { "Organisations", "Teams" }) Copy(target, table, Read(source, table));
        var tables = Tables.Select(t => (t.Table, Rows: ByPerson(source, t.Table, t.Person))).ToList();
        var people = tables[0].Rows.Select(person => person.Key).ToList();
        var batches = (int)One(source, "SELECT \"Version\" FROM \"ImportRuns\"");

        var start = Stopwatch.GetTimestamp();
        foreach (var batch in people.Chunk((people.Count + batches - 1) / batches))
        {
            using var transaction = target.BeginTransaction();
            foreach (var (table, rows) in tables) Copy(target, table, batch.SelectMany(person => rows[person]));
            transaction.Commit();
        }
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Copy(SqliteConnection target, string table, IEnumerable<object[]> rows)
    {
        SqliteCommand? insert = null;
        foreach (var row in rows)
        {
            if (insert is null)
            {
                insert = target.CreateCommand();
                insert.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", row.Select((_, i) => $"$p{i}"))})";
                for (var i = 0; i < row.Length; i++) insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
            }
            for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i];
            insert.ExecuteNonQuery();
        }
        insert?.Dispose();
    }

    private static List<object[]> Read(SqliteConnection source, string table)
    {
        using var select = source.CreateCommand();
        select.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
        using var reader = select.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private static ILookup<string, object[]> ByPerson(SqliteConnection source, string table, string person)
    {
        var column = (int)One(source, $"SELECT cid FROM pragma_table_info('{table}') WHERE name = '{person}'");
        return Read(source, table).ToLookup(row => row[column].ToString()!);
    }

    private static long One(SqliteConnection source, string query)
    {
        using var command = source.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
        settings.ExecuteNonQuery();
        return connection;
    }
}
