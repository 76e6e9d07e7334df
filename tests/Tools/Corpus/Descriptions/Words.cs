using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Corpus.Descriptions;

/// <summary>The words for facts.</summary>
internal static class Words
{
    public const string None = "none";

    public static string YesNo(bool value) => value ? "yes" : "no";

    /// <summary>A value of a document: <c>0</c> and <c>0.0</c> are one number.</summary>
    public static string Format(Node node) => node.Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Number when decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            number.ToString("0.############################", CultureInfo.InvariantCulture),
        NodeKind.Sequence => "[" + string.Join(", ", node.Items.Select(Format)) + "]",
        NodeKind.Mapping => "{" + string.Join(", ", node.Members.Select(member => member.Name + ": " + Format(member.Value))) + "}",
        _ => OneLine(node.Text),
    };

    public static string Any(IEnumerable<string> words) => string.Join("|", words.Distinct().Order(StringComparer.Ordinal));

    private static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
