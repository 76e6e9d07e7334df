using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Describes the constraints of a schema beside the type, in a few words each.</summary>
internal static class SchemaFacts
{
    private static readonly (string Least, string Most, string Unit)[] s_ranges =
    [
        ("minimum", "maximum", ""), ("minLength", "maxLength", " characters"),
        ("minItems", "maxItems", " items"), ("minProperties", "maxProperties", " members"),
    ];

    private static readonly (string Keyword, string Fact)[] s_values =
    [
        ("multipleOf", "multiple of {0}"), ("pattern", "pattern: {0}"), ("default", "default: {0}"), ("const", "always {0}"),
    ];

    private static readonly (string Keyword, string Fact)[] s_flags =
    [
        ("uniqueItems", "unique items"), ("readOnly", "only in responses"), ("writeOnly", "only in requests"),
    ];

    public static IEnumerable<string> Describe(SchemaView view)
    {
        foreach (var (least, most, unit) in s_ranges)
        {
            if (Range(view, least, most) is { } range)
            {
                yield return range + (range.EndsWith(" 1", System.StringComparison.Ordinal) ? unit.TrimEnd('s') : unit);
            }
        }

        foreach (var (keyword, fact) in s_values)
        {
            if (view[keyword] is { Node.Kind: not (NodeKind.Mapping or NodeKind.Sequence) } value)
            {
                yield return string.Format(CultureInfo.InvariantCulture, fact, TextOf(EnumEntry.ValueOf(value.Node, view)));
            }
        }

        foreach (var (_, fact) in s_flags.Where(flag => view.IsSet(flag.Keyword)))
        {
            yield return fact;
        }

        if (UntypedFormat(view) is { } format)
        {
            yield return "format: " + format;
        }

        if (ValuesWithoutNames(view) is { Length: > 0 } values)
        {
            yield return "one of " + values;
        }
    }

    private static string? Range(SchemaView view, string least, string most)
    {
        var (bottom, above) = SchemaBounds.Read(view, least);
        var (top, below) = SchemaBounds.Read(view, most);
        return (bottom is null ? null : TextOf(bottom), top is null ? null : TextOf(top)) switch
        {
            (null, null) => null,
            ({ } from, { } to) when !above && !below => $"{from} to {to}",
            ({ } from, null) => Least(from, above),
            (null, { } to) => Most(to, below),
            ({ } from, { } to) => Least(from, above) + " and " + Most(to, below),
        };
    }

    private static string Least(string bound, bool exclusive) => (exclusive ? "more than " : "at least ") + bound;

    private static string Most(string bound, bool exclusive) => (exclusive ? "less than " : "at most ") + bound;

    private static string? UntypedFormat(SchemaView view)
    {
        var type = SchemaTypes.Read(view["type"]).FirstOrDefault(name => name != "null") ?? "string";
        return view.TextOf("format") is { Length: > 0 } format && !ScalarTypes.IsTyped(type, format) ? format : null;
    }

    private static string? ValuesWithoutNames(SchemaView view) =>
        view["enum"] is { } values
        && SchemaTypes.Read(view["type"]).Any(type => ScalarTypes.IsScalar(type) && !EnumValues.AreNamed(view, type))
            ? string.Join(", ", values.Items.Where(value => value.Node.Kind != NodeKind.Null).Select(value => TextOf(value.Node)))
            : null;

    private static string TextOf(Node value) => value.Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Number when decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            number.ToString("#,0.############", CultureInfo.InvariantCulture),
        _ => value.Text,
    };
}
