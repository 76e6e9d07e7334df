using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Parquet.Schema;

namespace Gameball.BulkImport;

/// <summary>The columns of a Parquet file by the types of their values.</summary>
internal static class ParquetColumns
{
    private const string PlainFormat = "0.############################";

    private static readonly Dictionary<Type, Func<DataField, string, ParquetColumn>> s_types = new()
    {
        [typeof(string)] = Text,
        [typeof(ReadOnlyMemory<char>)] = Text,
        [typeof(bool)] = Of<bool>(CellType.Other, value => value ? "true" : "false"),
        [typeof(byte)] = Number<byte>(),
        [typeof(sbyte)] = Number<sbyte>(),
        [typeof(short)] = Number<short>(),
        [typeof(ushort)] = Number<ushort>(),
        [typeof(int)] = Number<int>(),
        [typeof(uint)] = Number<uint>(),
        [typeof(long)] = Number<long>(),
        [typeof(ulong)] = Number<ulong>(),
        [typeof(BigInteger)] = Number<BigInteger>(),
        [typeof(decimal)] = Of<decimal>(CellType.Number, value => value.ToString(PlainFormat, CultureInfo.InvariantCulture)),
        // The shortest decimal that is the same binary number: 19.99 stays 19.99. NaN and infinity have none.
        [typeof(float)] = Of<float>(CellType.Number, value => float.IsFinite(value) ? Plain(value.ToString("R", CultureInfo.InvariantCulture)) : null),
        [typeof(double)] = Of<double>(CellType.Number, value => double.IsFinite(value) ? Plain(value.ToString("R", CultureInfo.InvariantCulture)) : null),
        [typeof(DateOnly)] = Of<DateOnly>(CellType.Other, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        [typeof(DateTime)] = Time,
        [typeof(Guid)] = Of<Guid>(CellType.Other, value => value.ToString()),
    };

    /// <summary>Returns the columns of a schema.</summary>
    public static IReadOnlyList<ParquetColumn> Create(ParquetSchema schema) => [.. schema.Fields.SelectMany(field => In(field, field.Name))];

    private static IEnumerable<ParquetColumn> In(Field field, string name) => field switch
    {
        StructField inner => inner.Fields.SelectMany(child => In(child, $"{name}.{child.Name}")),
        ListField { Item: DataField item } => [Leaf(item, name)],
        DataField leaf => [Leaf(leaf, name)],
        _ => [new UnreadableColumn(name, "it holds a map, or a list of structures or lists.")],
    };

    private static ParquetColumn Leaf(DataField field, string name) =>
        field.MaxRepetitionLevel > 1 ? new UnreadableColumn(name, "it holds lists of lists.")
        : s_types.TryGetValue(field.ClrType, out var create) ? create(field, name)
        : new UnreadableColumn(name, $"its type, {field.ClrType.Name}, has no form in JSON.");

    private static ParquetColumn Text(DataField field, string name) =>
        new ParquetColumn<ReadOnlyMemory<char>>(field, name, CellType.Text, value => value.ToString());

    // A time without a zone is UTC, as in text.
    private static ParquetColumn Time(DataField field, string name)
    {
        var zone = field is DateTimeDataField { IsAdjustedToUTC: true } ? "Z" : "";
        return new ParquetColumn<DateTime>(
            field, name, CellType.Other, value => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + zone);
    }

    private static Func<DataField, string, ParquetColumn> Number<T>()
        where T : struct, IFormattable =>
        Of<T>(CellType.Number, value => value.ToString(null, CultureInfo.InvariantCulture));

    private static Func<DataField, string, ParquetColumn> Of<T>(CellType type, Func<T, string?> write)
        where T : struct =>
        (field, name) => new ParquetColumn<T>(field, name, type, write);

    // Without an exponent.
    private static string? Plain(string number) => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
        ? read.ToString(PlainFormat, CultureInfo.InvariantCulture)
        : null;
}
