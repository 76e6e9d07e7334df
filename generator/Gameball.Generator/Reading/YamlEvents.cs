using System;
using System.Collections.Generic;
using System.IO;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gameball.Generator.Reading;

/// <summary>YamlDotNet's events with places of the document; every failure of its parser becomes a problem.</summary>
internal sealed class YamlEvents
{
    private readonly DocumentLines _lines;
    private readonly Parser _parser;
    private readonly int _skipped;
    private readonly bool _hides;
    private int _reached;

    public YamlEvents(DocumentLines lines, string text, ICollection<Problem> problems)
    {
        _lines = lines;
        _skipped = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;
        var parsed = YamlLineBreaks.Hide(text.Substring(_skipped));

        // The parser treats NUL as the end of the text and would silently drop the rest.
        if (text.IndexOf('\0') is >= 0 and var nul)
        {
            problems.Add(ReadingProblems.InvalidCharacter(lines.Between(nul, nul + 1), '\0'));
            parsed = parsed.Replace('\0', ' ');
        }

        _hides = string.CompareOrdinal(parsed, 0, text, _skipped, text.Length) != 0 || YamlBlankLines.HasPlaceholders(text);
        _parser = new(new StringReader(parsed));
    }

    public ParsingEvent Current => _parser.Current!;

    public ParsingEvent Next()
    {
        try
        {
            var next = _parser.MoveNext() ? _parser.Current! : throw new InvalidOperationException();
            _reached = Math.Max(_reached, Offset(next.End));
            return next;
        }
        catch (YamlException failure)
        {
            var start = Offset(failure.Start);
            throw new ReadingException(YamlFailures.Explain(_lines, start, failure.Message));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The parser's scanner fails on some invalid text with other exceptions; only the author of the text can correct it.
            throw new ReadingException(YamlFailures.Explain(_lines, _reached, ""));
        }
    }

    /// <summary>Returns the text of a scalar as in the document.</summary>
    public string TextOf(Scalar scalar) => _hides ? YamlBlankLines.Restore(YamlLineBreaks.Restore(scalar.Value)) : scalar.Value;

    public Place PlaceOf(ParsingEvent node)
    {
        // A missing key (': value') has no mark of its own.
        var isUnmarked = node is Scalar { Value.Length: 0, Start.Index: 0, End.Index: 0 };
        var (start, end) = isUnmarked ? (_reached, _reached) : (Offset(node.Start), Offset(node.End));
        return node switch
        {
            Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } => _lines.Between(start, WithoutTrailingSpace(start, end)),
            SequenceStart or MappingStart or DocumentStart => _lines.FirstLine(start, _lines.Text.Length),
            _ => _lines.Between(start, end),
        };
    }

    /// <summary>Returns the first line of the collection that <see cref="Current"/> ends.</summary>
    public Place FirstLineOf(ParsingEvent start) => _lines.FirstLine(Offset(start.Start), start switch
    {
        SequenceStart { Style: SequenceStyle.Flow } => _reached = EndOfFlow(']'),
        MappingStart { Style: MappingStyle.Flow } => _reached = EndOfFlow('}'),
        _ => Offset(Current.End),
    });

    // The parser's own mark is at a token before the bracket.
    private int EndOfFlow(char bracket) => _lines.Text.IndexOf(bracket, Math.Min(_reached, _lines.Text.Length)) + 1;

    private int Offset(Mark mark) => (int)mark.Index + _skipped;

    // The parser ends a block scalar at the start of the next line outside of it.
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
