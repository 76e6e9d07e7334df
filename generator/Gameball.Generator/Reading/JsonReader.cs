using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>
/// Reads JSON (RFC 8259) into nodes. The generator has its own reader because it runs inside the compiler: a library would bring
/// assemblies whose versions the host decides, and a YAML parser takes several times as long for the same text.
/// </summary>
internal sealed class JsonReader
{
    private readonly DocumentLines _lines;
    private readonly ICollection<Problem> _problems;
    private readonly JsonScanner _scanner;
    private readonly OpenCollections _open = new();

    private JsonReader(DocumentLines lines, ICollection<Problem> problems, bool isStrict)
    {
        _lines = lines;
        _problems = problems;
        _scanner = new(lines, problems, isStrict);
    }

    /// <param name="isStrict">Whether commas before a bracket and comments are errors; else they are reported and skipped.</param>
    /// <exception cref="ReadingException">The text is not JSON, or nested too deep.</exception>
    public static Node Read(DocumentLines lines, ICollection<Problem> problems, bool isStrict)
    {
        var reader = new JsonReader(lines, problems, isStrict);
        reader._scanner.SkipSpace();
        var root = reader.ReadValue(0);
        reader._scanner.SkipSpace();
        return reader._scanner.AtEnd ? root : throw reader._scanner.Expected("the end of the document");
    }

    private Node ReadValue(int depth) => _scanner.Current switch
    {
        '{' => ReadMapping(depth),
        '[' => ReadSequence(depth),
        '"' => ReadText(),
        't' => ReadWord("true", NodeKind.Boolean, "true"),
        'f' => ReadWord("false", NodeKind.Boolean, "false"),
        'n' => ReadWord("null", NodeKind.Null, ""),
        '-' or (>= '0' and <= '9') => ReadNumber(),
        _ => throw _scanner.Expected("a value"),
    };

    private Node ReadMapping(int depth)
    {
        var start = Open(depth);
        var members = _open.Mapping(depth);
        if (!_scanner.Skip('}'))
        {
            do
            {
                var member = ReadMember(depth);
                if (members.Set(member) is { } first)
                {
                    _problems.Add(ReadingProblems.DuplicateKey(member.NamePlace, member.Name, first.NamePlace));
                }

                _scanner.SkipSpace();
            }
            while (HasNext('}'));
            _scanner.Require('}', "',' or '}'");
        }

        return members.Build(_lines.FirstLine(start, _scanner.At));
    }

    private Member ReadMember(int depth)
    {
        if (_scanner.Current != '"')
        {
            throw _scanner.Expected("a name in double quotes");
        }

        var start = _scanner.At;
        var name = _scanner.ReadString();
        var place = _lines.Between(start, _scanner.At);
        _scanner.SkipSpace();
        _scanner.Require(':', "':'");
        _scanner.SkipSpace();
        return new(name, place, ReadValue(depth + 1));
    }

    private Node ReadSequence(int depth)
    {
        var start = Open(depth);
        var items = _open.Sequence(depth);
        if (!_scanner.Skip(']'))
        {
            do
            {
                items.Add(ReadValue(depth + 1));
                _scanner.SkipSpace();
            }
            while (HasNext(']'));
            _scanner.Require(']', "',' or ']'");
        }

        return Node.Sequence(items.ToArray(), _lines.FirstLine(start, _scanner.At));
    }

    // Stops before the token that follows the comma.
    private bool HasNext(char bracket)
    {
        if (!_scanner.Skip(','))
        {
            return false;
        }

        _scanner.SkipSpace();
        return !_scanner.ClosesAfterComma(bracket);
    }

    private int Open(int depth)
    {
        var start = _scanner.At;
        if (depth >= ReadingLimits.MaxDepth)
        {
            throw new ReadingException(ReadingProblems.NestedTooDeep(_lines.Between(start, start + 1), ReadingLimits.MaxDepth));
        }

        _scanner.Skip(_scanner.Current);
        _scanner.SkipSpace();
        return start;
    }

    private Node ReadText()
    {
        var start = _scanner.At;
        var text = _scanner.ReadString();
        return Node.Scalar(NodeKind.Text, text, _lines.Between(start, _scanner.At));
    }

    private Node ReadNumber()
    {
        var start = _scanner.At;
        var text = _scanner.ReadNumber();
        return Node.Scalar(NodeKind.Number, text, _lines.Between(start, _scanner.At));
    }

    private Node ReadWord(string word, NodeKind kind, string text)
    {
        var start = _scanner.At;
        _scanner.RequireWord(word);
        return Node.Scalar(kind, text, _lines.Between(start, _scanner.At), word);
    }
}
