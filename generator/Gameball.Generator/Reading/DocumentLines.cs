using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Reading;

/// <summary>
/// Turns offsets of a document into places. Lines end at LF, CR LF and CR, as in editors, for JSON and YAML alike.
/// </summary>
internal sealed class DocumentLines
{
    private static readonly char[] s_breaks = ['\r', '\n'];
    private readonly List<int> _starts = [0];
    private int _recent;

    public DocumentLines(string path, string text)
    {
        Path = path;
        Text = text;
        for (var at = text.IndexOfAny(s_breaks); at >= 0; at = text.IndexOfAny(s_breaks, at))
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            _starts.Add(at);
        }
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>Returns the place of the text from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public Place Between(int start, int end)
    {
        start = Math.Max(0, Math.Min(start, Text.Length));
        end = Math.Max(start, Math.Min(end, Text.Length));
        var line = LineOf(start);
        var column = start - _starts[line];
        var endLine = LineOf(end);
        return new(Path, start, end - start, line, column, endLine, end - _starts[endLine]);
    }

    /// <summary>Returns the place of the first line of the text from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public Place FirstLine(int start, int end)
    {
        var line = LineOf(start);
        var next = line + 1 < _starts.Count ? _starts[line + 1] : Text.Length;
        end = Math.Max(start, Math.Min(end, next));
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return new(Path, start, end - start, line, start - _starts[line], line, end - _starts[line]);
    }

    // Readers request places from top to bottom, with short steps back to the start of a collection.
    private int LineOf(int offset)
    {
        if (_starts[_recent] > offset)
        {
            var found = _starts.BinarySearch(0, _recent, offset, null);
            return _recent = found >= 0 ? found : ~found - 1;
        }

        while (_recent + 1 < _starts.Count && _starts[_recent + 1] <= offset)
        {
            _recent++;
        }

        return _recent;
    }
}
