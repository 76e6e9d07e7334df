using System;
using System.Text;

namespace Gameball.Generator.Reading;

/// <summary>
/// Mends lines of spaces before the text of a block scalar (<c>|</c>, <c>&gt;</c>). YAML allows them up to the text's indent, but the
/// parser rejects them. Their spaces move to the end of the scalar's first line, where they have no meaning, so all other offsets stay.
/// </summary>
internal static class YamlBlankLines
{
    /// <summary>Replaces a space of the text on a line that has only spaces.</summary>
    private const char Placeholder = '\uFDD3';

    /// <summary>
    /// Ends a last line of spaces with a break, because the parser counts it as an empty line of a block scalar only then.
    /// </summary>
    public static string EndLast(string text)
    {
        var start = text.LastIndexOfAny(['\r', '\n']) + 1;
        return start > 0 && start < text.Length && YamlLine.IsBlank(text, start) ? text + text[start - 1] : text;
    }

    /// <returns>Text of the same length; <see langword="null"/> when nothing has to change.</returns>
    public static string? Mend(string text)
    {
        char[]? mended = null;
        for (int start = 0, next; start < text.Length; start = next)
        {
            var end = YamlLine.EndOf(text, start);
            next = YamlLine.After(text, end);
            if (YamlBlockHeader.Read(text, start, end) is { } header)
            {
                next = Mend(text, header, end, ref mended);
            }
        }

        return mended is null ? null : new string(mended);
    }

    public static string Restore(string text) => text.Replace(Placeholder, ' ');

    /// <summary>Whether the text has placeholders for <see cref="Restore"/>.</summary>
    public static bool HasPlaceholders(string text) => text.IndexOf(Placeholder) >= 0;

    /// <summary>Returns the start of the deepest line among the lines of spaces directly before the line of the offset.</summary>
    public static int DeepestBefore(string text, int offset)
    {
        var deepest = -1;
        for (var at = StartOf(text, offset); at > 0; at = StartOf(text, at - 1))
        {
            var start = StartOf(text, at - 1);
            if (!YamlLine.IsBlank(text, start))
            {
                break;
            }

            deepest = deepest < 0 || YamlLine.IndentOf(text, start) > YamlLine.IndentOf(text, deepest) ? start : deepest;
        }

        return deepest < 0 ? offset : deepest;
    }

    // Returns the end of the scalar: a line inside of it does not begin another scalar.
    private static int Mend(string text, YamlBlockHeader header, int headerEnd, ref char[]? mended)
    {
        var first = YamlLine.After(text, headerEnd);
        var (content, deepest) = (first, 0);
        while (content < text.Length && YamlLine.IsBlank(text, content))
        {
            deepest = Math.Max(deepest, YamlLine.IndentOf(text, content));
            content = YamlLine.After(text, YamlLine.EndOf(text, content));
        }

        var indent = content < text.Length ? YamlLine.IndentOf(text, content) : -1;
        var limit = header.Indent ?? (indent > header.ParentIndent ? indent : int.MaxValue);
        if (deepest > 0 && (deepest <= limit || (header.Indent is not null && header.IsLiteral)))
        {
            mended ??= text.ToCharArray();
            Move(text, mended, headerEnd, content, limit);
        }

        while (content < text.Length && (YamlLine.IsBlank(text, content) || YamlLine.IndentOf(text, content) > header.ParentIndent))
        {
            content = YamlLine.After(text, YamlLine.EndOf(text, content));
        }

        return content;
    }

    // Spaces beyond a stated indent belong to the text and stay.
    private static void Move(string text, char[] mended, int headerEnd, int content, int limit)
    {
        var lines = new StringBuilder();
        for (var at = headerEnd; at < content;)
        {
            var next = YamlLine.After(text, at);
            lines.Append(text, at, next - at);
            at = next < content ? YamlLine.EndOf(text, next) : content;
            if (at - next > limit)
            {
                lines.Append(' ', limit).Append(Placeholder, at - next - limit);
            }
        }

        var moved = content - headerEnd - lines.Length;
        lines.Insert(0, new string(' ', moved)).CopyTo(0, mended, headerEnd, content - headerEnd);
    }

    // Returns the start of the line that contains the offset, or the break there.
    private static int StartOf(string text, int offset)
    {
        offset -= offset > 0 && offset < text.Length && text[offset] == '\n' && text[offset - 1] == '\r' ? 1 : 0;
        return offset == 0 ? 0 : text.LastIndexOfAny(['\r', '\n'], offset - 1) + 1;
    }
}
