using System;
using System.IO;
using Gameball.Generator.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gameball.Generator.Reading;

/// <summary>YamlDotNet's events with our places, and with every failure of its parser as a problem.</summary>
internal sealed class YamlEvents
{
    private readonly DocumentLines _lines;
    private readonly Parser _parser;
    private readonly int _skipped;

    public YamlEvents(DocumentLines lines)
    {
        _lines = lines;
        var text = lines.Text;

        // The parser takes NUL for the end of the text and would drop the rest without a word.
        if (text.IndexOf('\0') is >= 0 and var nul)
        {
            throw new ReadingException(ReadingProblems.InvalidCharacter(lines.Between(nul, nul + 1), '\0'));
        }

        _skipped = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;
        _parser = new(new StringReader(_skipped > 0 ? text.Substring(_skipped) : text));
    }

    public ParsingEvent Current => _parser.Current!;

    public ParsingEvent Next()
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current! : throw new InvalidOperationException();
        }
        catch (YamlException failure)
        {
            var start = Offset(failure.Start);
            throw new ReadingException(YamlFailures.Explain(_lines, start, failure.Message));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Text that its scanner trips over; nobody but the author of the text can do something about it.
            var reached = _parser.Current is null ? 0 : Offset(_parser.Current.End);
            throw new ReadingException(YamlFailures.Explain(_lines, reached, ""));
        }
    }

    public Place PlaceOf(ParsingEvent node)
    {
        var (start, end) = (Offset(node.Start), Offset(node.End));
        return node is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded }
            ? _lines.Between(start, WithoutTrailingSpace(start, end))
            : node is SequenceStart or MappingStart or DocumentStart ? _lines.FirstLine(start, _lines.Text.Length) : _lines.Between(start, end);
    }

    public Place FirstLineOf(ParsingEvent start, ParsingEvent end) => _lines.FirstLine(Offset(start.Start), Offset(end.End));

    private int Offset(Mark mark) => (int)mark.Index + _skipped;

    // A block scalar ends where the next line that is no part of it starts.
    private int WithoutTrailingSpace(int start, int end)
    {
        end = Math.Min(end, _lines.Text.Length);
        while (end > start && char.IsWhiteSpace(_lines.Text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
