using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>Text of a page, block after block.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public Markdown Heading(int level, string text) => Block(new string('#', level) + " " + text);

    /// <summary>A paragraph; nothing for empty text.</summary>
    public Markdown Prose(string text) => text.Length == 0 ? this : Block(Escape(text));

    public Markdown Block(string text)
    {
        _text.Append(_text.Length == 0 ? "" : "\n").Append(text).Append('\n');
        return this;
    }

    /// <param name="language"><c>csharp</c> for statements, which a test compiles; <c>cs</c> for a declaration.</param>
    public Markdown Code(string language, string code) => Block($"```{language}\n{code}\n```");

    /// <summary>A table without empty columns; nothing without rows.</summary>
    public Markdown Table(IReadOnlyList<string> heads, IReadOnlyList<string[]> rows)
    {
        var used = Enumerable.Range(0, heads.Count).Where(i => rows.Any(row => row[i].Length > 0)).ToList();
        string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", used.Select(i => cells[i]))} |";
        IEnumerable<string> lines = [Row(heads), $"|{string.Concat(used.Select(_ => "---|"))}", .. rows.Select(Row)];
        return rows.Count == 0 ? this : Block(string.Join("\n", lines));
    }

    public static string Cell(string text) =>
        Escape(string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Text between grave accents, which a table takes too.</summary>
    public static string CodeSpan(string code) => $"`{code.Replace("|", "\\|", StringComparison.Ordinal)}`";

    public static string Link(string text, string address) => $"[{text}]({address})";

    /// <summary>The address of a heading of plain words and dots.</summary>
    public static string Anchor(string heading) =>
        "#" + heading.ToLowerInvariant().Replace(' ', '-').Replace(".", "", StringComparison.Ordinal);

    // A document's text is not markup.
    private static string Escape(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
