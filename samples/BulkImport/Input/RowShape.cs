using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The properties of an operation's rows, those of nested objects under dotted names.</summary>
internal sealed class RowShape
{
    private const int MostNames = 10_000;
    // The shapes stand in a table that all imports of a process share.
    private readonly ConcurrentDictionary<string, FieldPath?> _found = new(StringComparer.Ordinal);

    public RowShape(IEnumerable<RowField> fields) => Fields = [.. fields];

    public IReadOnlyList<RowField> Fields { get; }

    /// <summary>The name of the only property; <see langword="null"/> when there are more.</summary>
    public string? Only => Fields is [var only] ? only.Path : null;

    /// <summary>The shape of an emitted record.</summary>
    public static RowShape Create<TRow>() => new(RowFields.Collect(typeof(TRow)));

    /// <summary>The property of that name, in whatever case; <see langword="null"/> when there is none.</summary>
    public FieldPath? Find(string name)
    {
        if (!_found.TryGetValue(name, out var path))
        {
            path = Fields.Select(field => field.Match(name)).FirstOrDefault(match => match is not null);
            if (_found.Count < MostNames)
            {
                _found[name] = path;
            }
        }

        return path;
    }

    /// <summary>All names in a line, required ones marked.</summary>
    public string Describe() => string.Join(", ", Fields.Select(field => field.Path + (field.IsRequired ? " (required)" : "")));
}

/// <summary>A property.</summary>
/// <param name="Path">Its name in JSON, dotted; <c>*</c> stands for a name of the user's own.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsRequired">Whether every row needs it.</param>
internal sealed record RowField(string Path, ValueKind Kind, bool IsRequired)
{
    public const string Any = "*";

    private readonly string[] _segments = Path.Split('.');

    /// <summary>The place that a name means; <see langword="null"/> when it is another property's.</summary>
    public FieldPath? Match(string name)
    {
        // What the last * stands for may have dots of its own.
        var given = name.Split('.', _segments[^1] == Any ? _segments.Length : int.MaxValue);
        return given.Length == _segments.Length && given.Zip(_segments).All(pair => Fits(pair.First, pair.Second))
            ? new FieldPath(this, [.. given.Zip(_segments, (own, segment) => segment == Any ? own : segment)])
            : null;
    }

    private static bool Fits(string given, string segment) =>
        segment == Any ? given.Length > 0 : string.Equals(given, segment, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where a value goes.</summary>
/// <param name="Field">The property.</param>
/// <param name="Segments">The names on the way to it.</param>
internal sealed record FieldPath(RowField Field, IReadOnlyList<string> Segments)
{
    public string Name => string.Join('.', Segments);
}
