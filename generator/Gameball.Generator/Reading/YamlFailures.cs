using System;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>Replaces the YAML parser's messages by messages with a remedy: authors see lines and spaces, not tokens.</summary>
internal static class YamlFailures
{
    /// <summary>The explanation for a mapping in braces without a comma or a closing brace.</summary>
    public const string InBraces = "',' or '}' is expected here; close the open '{'";

    private const string TabIndents = "a tab is used as an indent, where only spaces are allowed; replace it by spaces";
    private const string Unknown = "the text from here on cannot be parsed; check that every quote, bracket and brace is closed";
    private const string NoNameHere =
        "a key with ':' is not allowed here; put a text that contains ': ' in quotes, or check the indent and the ':' of the line above";
    private const string BlankLine = "a line of spaces before the text of '|' or '>' has a deeper indent than the text; remove its spaces";

    // The first match counts: a fragment of the parser's message, then the message to report instead.
    private static readonly (string Fragment, string Explanation)[] s_explanations =
    [
        ("block mapping, did not find expected key",
            "this line does not continue the mapping around it; "
                + "give the line the indent of its neighbours, or check the quotes before it"),
        ("block collection, did not find expected '-'",
            "a list item that begins with '-' is expected here; give all items of the list one indent"),
        ("flow mapping", InBraces),
        ("flow sequence", "',' or ']' is expected here; close the open '['"),
        ("could not find expected ':'", "this line is neither a key with ':' nor a continuation of the text above; add the ':' or indent it"),
        ("Mapping values are not allowed", NoNameHere),
        ("Mapping keys are not allowed", NoNameHere),
        ("found invalid mapping", NoNameHere),
        ("more than one anchor", "a value has two anchors ('&'); put a text that begins with '&' in quotes"),
        ("tab", TabIndents),
        ("Block sequence entries are not allowed",
            "a list item is not allowed here; put it on a line of its own, or put a text with '- ' in quotes"),
        ("unexpected end of stream", "a quoted text begins here and never ends; close its quote"),
        ("unknown escape", "the text in double quotes has an unknown escape; write '\\\\' for a backslash, or use single quotes"),
        ("surrogates", "the escape is only half of a surrogate pair; write both halves, or the character itself"),
        ("hexadecimal", "'\\x', '\\u' and '\\U' take 2, 4 and 8 hexadecimal digits"),
        ("wrong indentation", "a quoted text continues at a smaller indent than its mapping; indent it"),
        ("undefined tag handle", "the document does not declare this tag; put a text that begins with '!' in quotes"),
        ("cannot start any token", "a value cannot begin with this character; put the text in quotes"),
        ("Anchor before sequence entry", "an anchor and a list item cannot share a line; put the item on the next line"),
        ("incompatible", "the document requires another version than YAML 1.2; delete its first line"),
        ("extra spaces in first line", BlankLine),
        ("more spaces in lines above", BlankLine),
        ("block scalar", "the line of '|' or '>' may hold only an indent of 1 to 9, '+' or '-', and a comment"),
    ];

    public static Problem Explain(DocumentLines lines, int offset, string message)
    {
        offset = Math.Min(offset, lines.Text.Length);
        var explanation = s_explanations.FirstOrDefault(entry => message.IndexOf(entry.Fragment, StringComparison.Ordinal) >= 0).Explanation;
        var tab = lines.Text.IndexOf('\t', offset);
        if (tab == offset || (tab > offset && explanation == TabIndents))
        {
            // The parser names the start of the collection, which may be far above.
            (offset, explanation) = (tab, TabIndents);
        }

        offset = explanation == BlankLine ? YamlBlankLines.DeepestBefore(lines.Text, offset) : offset;
        explanation ??= message.Length > 0 ? message.TrimEnd('.') : Unknown;
        return ReadingProblems.InvalidYaml(lines.Between(offset, offset + 1), explanation);
    }
}
