using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generated.Tests.Readings;

/// <summary>
/// The content of a document, as plain lines that any reader can produce and a failed test can show:
/// <c>POST /orders body.lineItems[].price: number optional</c>.
/// </summary>
internal sealed class Surface
{
    private readonly SortedSet<string> _lines = new(System.StringComparer.Ordinal);

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Add(string operation, string what, string type, bool required) =>
        _lines.Add($"{operation} {what}: {type} {(required ? "required" : "optional")}");

    /// <summary>Returns the lines that only one of the two has, each with its side.</summary>
    public IReadOnlyList<string> DifferencesFrom(Surface other) =>
        [.. _lines.Except(other._lines).Select(line => "< " + line), .. other._lines.Except(_lines).Select(line => "> " + line)];
}

/// <summary>The names of types that all readers share.</summary>
internal static class Words
{
    public const string Any = "any";
    public const string Object = "object";
    public const string List = "list";
    public const string Map = "map";

    /// <summary>Several plain types at once.</summary>
    public const string Mixed = "mixed";

    private static readonly Dictionary<(string Type, string Format), string> s_formats = new()
    {
        [("string", "date-time")] = "date-time",
        [("string", "date")] = "date",
        [("string", "uuid")] = "uuid",
        [("string", "byte")] = "bytes",
        [("integer", "int32")] = "int32",
        [("number", "float")] = "float",
        [("number", "double")] = "double",
    };

    /// <summary>Returns the name of a scalar of a JSON type and a format; formats without a type of their own are the JSON type.</summary>
    public static string Scalar(string type, string? format) => s_formats.GetValueOrDefault((type, format ?? ""), type);

    public static string Enum(string type, IEnumerable<string> values) => $"{type} of {string.Join('|', values.Order(System.StringComparer.Ordinal))}";

    public static string Nullable(string word, bool nullable) => nullable ? word + " or null" : word;
}
