using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Parquet;
using Parquet.Schema;

namespace Gameball.BulkImport;

/// <summary>A column of a Parquet file, read by groups of rows.</summary>
/// <param name="name">Its name, those of nested columns with dots.</param>
internal abstract class ParquetColumn(string name)
{
    public string Name => name;

    /// <summary>The reason why it cannot be read; <see langword="null"/> if it can.</summary>
    public virtual string? Problem => null;

    /// <summary>Reads the column's values of a group.</summary>
    public abstract Task LoadAsync(ParquetRowGroupReader group, CancellationToken cancellationToken);

    /// <summary>Returns the cell of the group's next row.</summary>
    public abstract Cell Next();
}

/// <summary>A column that cannot be read, and may only be ignored.</summary>
internal sealed class UnreadableColumn(string name, string problem) : ParquetColumn(name)
{
    public override string Problem => problem;

    public override Task LoadAsync(ParquetRowGroupReader group, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Cell Next() => Cell.Empty;
}

/// <inheritdoc cref="ParquetColumn"/>
/// <typeparam name="T">The type of its values.</typeparam>
/// <param name="source">The column in the file.</param>
/// <param name="name">Its name.</param>
/// <param name="type">The type of its cells.</param>
/// <param name="write">Writes a value in the plain form; <see langword="null"/> if it has none.</param>
internal sealed class ParquetColumn<T>(DataField source, string name, CellType type, Func<T, string?> write) : ParquetColumn(name)
    where T : struct
{
    private T[] _values = [];
    private int[] _definitions = [];
    private int[] _repetitions = [];
    private long _length;
    private int _value;
    private int _level;

    private bool IsList => source.MaxRepetitionLevel > 0;

    public override async Task LoadAsync(ParquetRowGroupReader group, CancellationToken cancellationToken)
    {
        (_value, _level) = (0, 0);
        _length = group.GetMetadata(source)?.MetaData?.NumValues ?? throw new ParquetException("the group of rows does not have it");
        Grow(ref _values, true);
        Grow(ref _definitions, source.MaxDefinitionLevel > 0);
        Grow(ref _repetitions, IsList);
        await group.ReadRawAsync(source, _values.AsMemory(), Levels(_definitions), Levels(_repetitions), cancellationToken);
    }

    public override Cell Next()
    {
        if (!IsList)
        {
            return IsNull(_level++) ? Cell.Empty : Write(_values[_value++]);
        }

        var list = new JsonArray();
        do
        {
            if (!IsNull(_level))
            {
                var cell = Write(_values[_value++]);
                if (cell.Problem is not null)
                {
                    return cell;
                }

                list.Add(type == CellType.Text ? JsonValue.Create(cell.Text) : JsonNode.Parse(cell.Text));
            }
        }
        while (++_level < _length && _repetitions[_level] > 0);

        return list.Count == 0 ? Cell.Empty : new Cell(list.ToJsonString(), CellType.Other);
    }

    private bool IsNull(int level) => _definitions.Length > 0 && _definitions[level] < source.MaxDefinitionLevel;

    private Cell Write(T value) => write(value) is { } text
        ? new Cell(text, type)
        : Cell.Unreadable(value.ToString() ?? "", $"the value {value} is not a number that can be sent.");

    private void Grow<TItem>(ref TItem[] items, bool isUsed)
    {
        if (isUsed && items.Length < _length)
        {
            items = new TItem[_length];
        }
    }

    // Without the cast, null would become an empty memory: arrays convert to it.
    private static Memory<int>? Levels(int[] levels) => levels.Length > 0 ? levels.AsMemory() : (Memory<int>?)null;
}
