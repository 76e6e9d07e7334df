using System;
using System.Collections.Generic;
using System.Text;

namespace Gameball.Generator.Emitting;

/// <summary>Writes indented lines of C#. Line ends are <c>\n</c> on every platform, so that equal models give equal bytes.</summary>
/// <param name="watched">The words that <see cref="Mentions"/> can find.</param>
internal sealed class CodeWriter(params string[] watched)
{
    private readonly HashSet<string> _mentioned = [];
    private readonly HashSet<string> _aliases = [];
    private int _indent;
    private bool _atBlockStart = true;

    public StringBuilder Text { get; } = new();

    /// <summary>Whether doc comments are written.</summary>
    public bool HasComments { get; init; } = true;

    /// <summary>Whether a line contains a watched word.</summary>
    public bool Mentions(string word) => _mentioned.Contains(word);

    /// <summary>Whether a line contains the alias of a namespace.</summary>
    public bool Uses(string prefix) => _aliases.Contains(prefix);

    public void Line(string line) => Write("", line);

    /// <summary>Writes a line of a doc comment.</summary>
    public void Comment(string xml)
    {
        if (HasComments)
        {
            Write("/// ", xml);
        }
    }

    /// <summary>Writes a preprocessor line, without an indent.</summary>
    public void Directive(string line) => Text.Append(line).Append('\n');

    /// <summary>Writes a blank line between members, but none at the beginning of a block.</summary>
    public void Separate()
    {
        if (!_atBlockStart)
        {
            Text.Append('\n');
            _atBlockStart = true;
        }
    }

    /// <summary>Opens a block that ends when the result is disposed.</summary>
    /// <param name="after">The text after the closing brace: a semicolon after an initializer.</param>
    public Block Open(string header, string after = "")
    {
        Line(header);
        Line("{");
        _indent++;
        _atBlockStart = true;
        return new Block(this, after);
    }

    private void Write(string mark, string line)
    {
        _atBlockStart = false;
        foreach (var word in line.Contains("__") ? watched : [])
        {
            if (line.Contains(word))
            {
                _mentioned.Add(word);
            }
        }

        for (var i = line.IndexOf("::", StringComparison.Ordinal); i >= 0; i = line.IndexOf("::", i + 2, StringComparison.Ordinal))
        {
            foreach (var prefix in Namespaces.Prefixes)
            {
                var start = i + 2 - prefix.Length;
                if (start >= 0 && line[start] == prefix[0] && string.CompareOrdinal(line, start, prefix, 0, prefix.Length) == 0)
                {
                    _aliases.Add(prefix);
                }
            }
        }

        // A tab: four spaces each were a twelfth of the emitted bytes.
        Text.Append('\t', _indent).Append(mark).Append(line).Append('\n');
    }

    public readonly struct Block(CodeWriter writer, string after) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            writer.Line("}" + after);
        }
    }
}
