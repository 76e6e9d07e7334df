using System;

namespace Gameball.Generator.Reading;

/// <summary>The first line of a block scalar: <c>text: |2-  # comment</c>.</summary>
/// <param name="ParentIndent">The indent of the parent, which the text of the scalar exceeds; -1 at the root.</param>
/// <param name="Indent">The text's indent if the line states it; <see langword="null"/> if the first line of the text decides it.</param>
/// <param name="IsLiteral">Whether each line break stays (<c>|</c>).</param>
internal readonly record struct YamlBlockHeader(int ParentIndent, int? Indent, bool IsLiteral)
{
    private const string Indicators = "-?:";

    /// <returns><see langword="null"/> for a line that does not begin a block scalar.</returns>
    public static YamlBlockHeader? Read(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            at = text.IndexOfAny(['|', '>'], at, end - at);
            if (at < 0)
            {
                return null;
            }

            if ((at == start || text[at - 1] is ' ' or '\t') && ReadIndicators(text, at + 1, end) is { } step)
            {
                return Read(text.Substring(start, at - start), step, text[at] == '|');
            }
        }

        return null;
    }

    /// <returns>The indent that they state, 0 without one; <see langword="null"/> if something else follows.</returns>
    private static int? ReadIndicators(string text, int at, int end)
    {
        var step = 0;
        for (var last = Math.Min(at + 2, end); at < last && text[at] is '+' or '-' or (>= '1' and <= '9'); at++)
        {
            step = text[at] is '+' or '-' ? step : text[at] - '0';
        }

        var rest = text.Substring(at, end - at);
        return rest.Trim(' ', '\t').Length == 0 || (rest[0] is ' ' or '\t' && rest.TrimStart(' ', '\t')[0] == '#') ? step : null;
    }

    /// <param name="before">The text of the line before the scalar.</param>
    private static YamlBlockHeader? Read(string before, int step, bool isLiteral)
    {
        if (HasComment(before))
        {
            return null;
        }

        var at = YamlLine.IndentOf(before, 0);
        if (at == before.Length || before.StartsWith("---", StringComparison.Ordinal))
        {
            // On a line of its own the depth of its parent is unknown; its text may have the same indent as the line.
            return step > 0 && at > 0 ? null : new(at - 1, step > 0 ? step : null, isLiteral);
        }

        before = before.TrimEnd();
        var parent = -1;
        while (at < before.Length && Indicators.IndexOf(before[at]) >= 0 && (at + 1 == before.Length || before[at + 1] == ' '))
        {
            parent = at++;
            at += YamlLine.IndentOf(before, at);
        }

        var words = before.Substring(at).Split(' ');
        parent = Array.Exists(words, word => word.EndsWith(":", StringComparison.Ordinal)) ? at : parent;
        var last = words[words.Length - 1];
        var begins = parent >= 0 && (last.Length == 0 || last[0] is '&' or '!' || last.EndsWith(":", StringComparison.Ordinal));
        return begins ? new(parent, step > 0 ? parent + step : null, isLiteral) : null;
    }

    // A comment does not begin a scalar. A '#' in a quoted key does not begin a comment.
    private static bool HasComment(string before)
    {
        var at = before.Length - before.TrimStart(' ', '\t', '-', '?', ':').Length;
        var quote = at < before.Length && before[at] is '"' or '\'' ? before[at] : '\0';
        for (var isQuoted = false; at < before.Length; at++)
        {
            if (before[at] == quote)
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted)
            {
                at += quote == '"' && before[at] == '\\' ? 1 : 0;
            }
            else if (before[at] == '#' && (at == 0 || before[at - 1] is ' ' or '\t'))
            {
                return true;
            }
        }

        return false;
    }
}
