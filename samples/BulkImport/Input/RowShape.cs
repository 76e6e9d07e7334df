using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The properties of an operation's rows, those of nested objects under dotted names.</summary>
internal sealed class RowShape
{
    private const int MostNames = 10_000;
    // All imports of a process share the table of shapes.
    private readonly ConcurrentDictionary<string, FieldPath?> _found = new(StringComparer.Ordinal);

    public RowShape(IEnumerable<RowField> fields) => Fields = [.. fields];

    public IReadOnlyList<RowField> Fields { get; }

    /// <summary>The name of the only property; <see langword="null"/> if there are more.</summary>
    public string? Only => Fields is [var only] ? only.Path : null;

    /// <summary>Returns the shape of an emitted record.</summary>
    public static RowShape Create<TRow>() => new(RowFields.Collect(typeof(TRow)));

    /// <summary>
    /// Returns the property of that name, else the one whose name differs only in case, underscores, hyphens and spaces;
    /// <see langword="null"/> if neither exists.
    /// </summary>
    public FieldPath? Find(string name)
    {
        if (!_found.TryGetValue(name, out var path))
        {
            path = Match(name, StringComparer.Ordinal) ?? Match(name, LooseName.Comparer);
            if (_found.Count < MostNames)
            {
                _found[name] = path;
            }
        }

        return path;
    }

    /// <summary>Returns all names in a line, with required ones marked.</summary>
    public string Describe() => string.Join(", ", Fields.Select(field => field.Path + (field.IsRequired ? " (required)" : "")));

    private FieldPath? Match(string name, IEqualityComparer<string> comparer) =>
        Fields.Select(field => field.Match(name, comparer)).FirstOrDefault(match => match is not null);
}

/// <summary>A property.</summary>
/// <param name="Path">Its name in JSON, dotted; <c>*</c> matches a name of the user's own.</param>
/// <param name="Kind">The kind of its values.</param>
/// <param name="IsRequired">Whether every row needs it.</param>
internal sealed record RowField(string Path, ValueKind Kind, bool IsRequired)
{
    public const string Any = "*";

    private readonly string[] _segments = Path.Split('.');

    /// <summary>Returns the place of a name; <see langword="null"/> for another property's name.</summary>
    public FieldPath? Match(string name, IEqualityComparer<string> comparer)
    {
        // A name for the last * may contain dots.
        var given = name.Split('.', _segments[^1] == Any ? _segments.Length : int.MaxValue);
        return given.Length == _segments.Length && given.Zip(_segments).All(pair => Fits(pair.First, pair.Second, comparer))
            ? new FieldPath(this, [.. given.Zip(_segments, (own, segment) => segment == Any ? own : segment)])
            : null;
    }

    private static bool Fits(string given, string segment, IEqualityComparer<string> comparer) =>
        segment == Any ? given.Length > 0 : comparer.Equals(given, segment);
}

/// <summary>The place of a value in a row.</summary>
/// <param name="Field">The property.</param>
/// <param name="Segments">The names on the path to it.</param>
internal sealed record FieldPath(RowField Field, IReadOnlyList<string> Segments)
{
    public string Name => string.Join('.', Segments);
}
