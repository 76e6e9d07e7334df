using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>Maps columns to properties.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, FieldPath> _mapped = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ignored;

    /// <exception cref="UsageException">A column is mapped to an unknown property.</exception>
    public ColumnMap(RowShape shape, IReadOnlyDictionary<string, string> map, IEnumerable<string> ignore)
    {
        Shape = shape;
        _ignored = new HashSet<string>(ignore, StringComparer.OrdinalIgnoreCase);
        foreach (var (column, property) in map)
        {
            _mapped[column] = shape.Find(property)
                ?? throw new UsageException($"--map {Visible.Line(column)}={Visible.Line(property)}: " + UnknownNames.Describe([property], shape, "property"));
        }
    }

    public RowShape Shape { get; }

    public bool IsIgnored(string column) => _ignored.Contains(column) || Markers.Has(column);

    /// <summary>Returns the place of a column's values; <see langword="null"/> for an unknown column.</summary>
    public FieldPath? Find(string column) => _mapped.GetValueOrDefault(column) ?? Shape.Find(column);

    /// <summary>Returns the places of all columns of a header, <see langword="null"/> for ignored ones.</summary>
    /// <exception cref="UsageException">The header does not match the rows' properties.</exception>
    public IReadOnlyList<FieldPath?> Resolve(IReadOnlyList<string> header, string source)
    {
        var unknown = header.Where(column => !IsIgnored(column) && Find(column) is null).ToArray();
        Require(unknown.Length == 0, () =>
            $"{source}: " + UnknownNames.Describe(unknown, Shape, "column") + UnknownNames.Remedy(unknown, Shape));
        var absent = _mapped.Keys.Concat(_ignored).Where(name => !header.Contains(name, StringComparer.OrdinalIgnoreCase)).ToArray();
        Require(absent.Length == 0, () =>
            $"{source}: column {Shown(absent)} is missing, which --map or --ignore names. "
            + $"Its columns: {Shown(header)}.");

        FieldPath?[] paths = [.. header.Select(column => IsIgnored(column) ? null : Find(column))];
        var twice = header.Zip(paths).Where(pair => pair.Second is not null).GroupBy(pair => pair.Second!.Name)
            .FirstOrDefault(group => group.Count() > 1)?.ToArray();
        Require(twice is null, () =>
            $"{source}: more than one column maps to {twice![0].Second!.Name}: {Shown(twice.Select(pair => pair.First))}. "
            + (twice.DistinctBy(pair => pair.First, StringComparer.OrdinalIgnoreCase).Count() == twice.Length
                ? $"Ignore one with --ignore \"{Visible.Line(twice[^1].First)}\"."
                : "Rename one of them."));
        var missing = Shape.Fields.Where(field => field.IsRequired && !paths.Any(path => path?.Field == field)).ToArray();
        Require(missing.Length == 0, () =>
            $"{source}: no column maps to {string.Join(", ", missing.Select(field => field.Path))}, which every row needs. Its columns: "
            + $"{Shown(header)}. If one of them has another name, add --map column={missing[0].Path}.");
        return paths;
    }

    private static string Shown(IEnumerable<string> names) => string.Join(", ", names.Select(Visible.Line));

    private static void Require(bool holds, Func<string> message)
    {
        if (!holds)
        {
            throw new UsageException(message());
        }
    }
}
