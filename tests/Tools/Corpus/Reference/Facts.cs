using System;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>The cells of a table for a value: default, range and description.</summary>
internal static class Facts
{
    private const string DefaultFact = "default: ";

    public static string Default(Documentation documentation) => string.Join(", ", documentation.Facts
        .Where(IsDefault).Select(fact => Markdown.CodeSpan(fact[DefaultFact.Length..])));

    /// <summary>Range, length, pattern and the like.</summary>
    public static string Range(Documentation documentation) =>
        Markdown.Cell(string.Join(", ", documentation.Facts.Where(fact => !IsDefault(fact))));

    public static string Meaning(Documentation documentation)
    {
        var text = $"{documentation.Summary} {documentation.Remarks}".Trim();
        return Markdown.Cell(documentation.Obsolete ? "Deprecated. " + text : text);
    }

    private static bool IsDefault(string fact) => fact.StartsWith(DefaultFact, StringComparison.Ordinal);
}
