using System.Collections.Generic;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>Parses the segments of a JSONPath; <see cref="FilterParser"/> parses the expression after a <c>?</c>.</summary>
internal sealed class JsonPathParser
{
    /// <summary>The limit of segments: documents are not nested deeper, and each segment of a query costs stack frames.</summary>
    private const int MaxSegments = 2 * ReadingLimits.MaxDepth;
    private const string NameExpected =
        "a name is expected; one with other characters than letters, digits, '_' and '-' is written ['like/this']";
    private readonly PathScanner _scanner;
    private readonly FilterParser _filters;
    private readonly List<PathRemark> _remarks = [];

    public JsonPathParser(string text)
    {
        _scanner = new(text);
        _filters = new(_scanner, this);
    }

    public JsonPath ParsePath()
    {
        if (_scanner.Current != '$')
        {
            throw _scanner.Error("a path begins with '$'");
        }

        _scanner.Skip("$");
        var segments = ParseSegments();
        return _scanner.AtEnd
            ? new(segments.Segments) { Remarks = _remarks }
            : throw _scanner.Error("'.' or '[' is expected; " + NameExpected);
    }

    /// <summary>Records a valid part of the path that is probably a mistake.</summary>
    public void Remark(int position, string pattern, string explanation) => _remarks.Add(new(position, pattern, explanation));

    public JsonPath ParseSegments()
    {
        var segments = new List<Segment>();
        while (segments.Count < MaxSegments)
        {
            if (_scanner.Skip(".."))
            {
                segments.Add(new(true, _scanner.Current == '[' ? ParseBrackets() : [ParseDotted()]));
            }
            else if (_scanner.Skip("."))
            {
                segments.Add(new(false, [ParseDotted()]));
            }
            else if (_scanner.IsAt("["))
            {
                segments.Add(new(false, ParseBrackets()));
            }
            else
            {
                return new(segments);
            }
        }

        throw _scanner.Error("the path has too many steps");
    }

    private Selector ParseDotted()
    {
        if (_scanner.Current == '*')
        {
            _scanner.Skip("*");
            return new WildcardSelector();
        }

        var name = _scanner.ReadName();
        if (name.Length == 0 || _scanner.Current == '/')
        {
            throw _scanner.Error(NameExpected);
        }

        return _scanner.Current == '('
            ? throw _scanner.Error("functions are allowed in filters only, such as [?length(@.tags) > 1]")
            : new NameSelector(name);
    }

    private List<Selector> ParseBrackets()
    {
        var selectors = new List<Selector>();
        _scanner.Skip("[");
        do
        {
            _scanner.SkipSpace();
            selectors.Add(ParseSelector());
        }
        while (_scanner.Skip(","));
        _scanner.Require("]", "',' or ']' is expected");
        return selectors;
    }

    private Selector ParseSelector()
    {
        switch (_scanner.Current)
        {
            case '\'' or '"':
                return new NameSelector(_scanner.ReadString());
            case '*':
                _scanner.Skip("*");
                return new WildcardSelector();
            case '?':
                _scanner.Skip("?");
                return new FilterSelector(_filters.Parse());
            case ':' or '-' or (>= '0' and <= '9'):
                return ParseIndexOrSlice();
            default:
                throw _scanner.Error("a name in quotes, a number, '*' or '?' is expected");
        }
    }

    private Selector ParseIndexOrSlice()
    {
        long? start = _scanner.Current == ':' ? null : _scanner.ReadInteger();
        if (!_scanner.Skip(":"))
        {
            return new IndexSelector(start!.Value);
        }

        var end = ParseBound();
        return new SliceSelector(start, end, _scanner.Skip(":") ? ParseBound() ?? 1 : 1);
    }

    private long? ParseBound()
    {
        _scanner.SkipSpace();
        return _scanner.Current is '-' or (>= '0' and <= '9') ? _scanner.ReadInteger() : null;
    }
}
