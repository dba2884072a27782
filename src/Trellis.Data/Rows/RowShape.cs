using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Trellis.Data.Auditing;

namespace Trellis.Data.Rows;

/// <summary>One column of a table and how to read it off an object.</summary>
internal sealed class RowColumn(string name, string storeName, IProperty property, Func<object, object?> read)
{
    private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();

    /// <summary>As the audit trail calls it.</summary>
    public string Name { get; } = name;
    public string StoreName { get; } = storeName;
    public JsonEncodedText JsonName { get; } = JsonEncodedText.Encode(name);
    public IProperty Property { get; } = property;
    public string StoreType => mapping.StoreTypeNameBase;

    public object? Read(object row) => read(row);

    /// <summary>As the audit trail writes it.</summary>
    public string? Text(object row) => RowState.Text(Property, read(row));

    public object? ReadForStore(object row) => read(row) is { } value ? mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value : null;
}

/// <summary>How objects of one type become rows of one table, worked out once from the model.</summary>
internal sealed class RowShape
{
    private static readonly ConcurrentDictionary<IEntityType, RowShape> Known = new();

    private readonly RowColumn[] byName, key;
    private readonly RowColumn? chain;

    private RowShape(IEntityType type)
    {
        Type = type;
        Table = type.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Table, type.GetSchema());
        Columns =
        [
            .. type.GetProperties().Select(p => new RowColumn(p.Name, p.GetColumnName(table)!, p, p.IsShadowProperty() ? Unset(p.ClrType) : p.GetGetter().GetClrValue)),
            .. type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Select(p =>
            {
                var (outer, inner) = (c.GetGetter(), p.GetGetter());
                return new RowColumn($"{c.Name}.{p.Name}", p.GetColumnName(table)!, p, row => inner.GetClrValue(outer.GetClrValue(row)!));
            })),
        ];
        byName = [.. Columns.OrderBy(c => c.Name, StringComparer.Ordinal)];
        key = [.. type.FindPrimaryKey()!.Properties.Select(Column)];
        IsAudited = type.IsAudited();
        chain = IsAudited ? Column(type.Owner()) : null;
        Depth = DepthOf(type, []);
    }

    public IEntityType Type { get; }
    public string Table { get; }
    public IReadOnlyList<RowColumn> Columns { get; }
    /// <summary>How many tables stand above this one: a row can be written once those of lesser depth are.</summary>
    public int Depth { get; }

    public bool IsAudited { get; }

    public string Id(object row) => string.Join(',', key.Select(c => c.Text(row)));

    /// <summary>Whose chain a new row is on.</summary>
    public Guid Chain(object row) => (Guid)chain!.Read(row)!;

    /// <summary>What a row says, in the order of the names.</summary>
    public IEnumerable<(string Name, IProperty Of, object? Value)> Said(object row) => byName.Select(c => (c.Name, c.Property, c.Read(row)));

    private RowColumn Column(IReadOnlyProperty property) => Columns.First(c => c.Name == property.Name);

    public static RowShape Of(TrellisDb db, object row) => Known.GetOrAdd(db.Model.FindEntityType(row.GetType())!, type => new(type));

    // What only the model knows of (a version) is still at its beginning in a row that is new.
    private static Func<object, object?> Unset(Type type)
    {
        var beginning = type.IsValueType && Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null;
        return _ => beginning;
    }

    private static int DepthOf(IEntityType type, HashSet<IEntityType> above) => !above.Add(type) ? 0
        : type.GetForeignKeys().Where(k => k.PrincipalEntityType != type).Select(k => 1 + DepthOf(k.PrincipalEntityType, [.. above])).DefaultIfEmpty(0).Max();
}
