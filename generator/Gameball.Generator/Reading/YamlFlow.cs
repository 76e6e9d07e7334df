using System.Collections.Generic;

namespace Gameball.Generator.Reading;

/// <summary>
/// Scans braces and brackets from a place that is known to be inside braces. It stops at a character whose meaning is uncertain, so the
/// result may be incomplete but is never wrong.
/// </summary>
internal sealed class YamlFlow
{
    /// <summary>The unknown braces or brackets around those of the starting place.</summary>
    private const char Unknown = '?';
    private const string Unsure = "!&*%@`|>?#";

    private readonly string _text;
    private readonly Stack<char> _open = new(['{']);
    private int _at;
    private bool _isValue = true;
    private bool _isStart = true;
    private bool _isClosed;
    private int _quoted = -1;

    private YamlFlow(string text, int at)
    {
        _text = text;
        _at = at;
    }

    /// <summary>
    /// Returns the colons that end a key of a mapping in braces, as far as the text is certain to be in braces or brackets.
    /// </summary>
    /// <param name="at">A colon in braces.</param>
    public static IEnumerable<int> ColonsAfter(string text, int at)
    {
        var flow = new YamlFlow(text, at + 1);
        for (; flow._at < text.Length; flow._at++)
        {
            var (colon, wasValue) = (flow._at, flow._isValue);
            if (!flow.TryStep())
            {
                yield break;
            }

            if (text[colon] == ':' && !wasValue && flow._isValue && flow._open.Peek() == '{')
            {
                yield return colon;
            }
        }
    }

    private bool TryStep() => _text[_at] switch
    {
        ' ' or '\t' or '\r' or '\n' => true,
        '#' when _text[_at - 1] is ' ' or '\t' or '\r' or '\n' => TrySkip(YamlLine.EndOf(_text, _at) - 1),
        ',' => TryBegin(isValue: false),
        '}' or ']' => TryClose(),
        ':' when IsIndicator() => _open.Peek() != Unknown && TryBegin(isValue: true),
        _ when _isClosed => false,
        '{' or '[' => TryOpen(),
        '"' or '\'' when _isStart => TrySkip(_quoted = EndOfQuoted()),
        var letter => TryText(letter),
    };

    // A colon inside a text does not end a key, unless a quote ends directly before it.
    private bool IsIndicator() =>
        _quoted == _at - 1 || _at + 1 == _text.Length || " \t\r\n,[]{}".IndexOf(_text[_at + 1]) >= 0;

    private bool TryBegin(bool isValue)
    {
        (_isValue, _isStart, _isClosed) = (isValue, true, false);
        return true;
    }

    private bool TryOpen()
    {
        _open.Push(_text[_at]);
        return _isStart && TryBegin(isValue: false);
    }

    private bool TryClose()
    {
        var opened = _open.Pop();
        if (_open.Count == 0)
        {
            _open.Push(Unknown);
        }

        // A collection in braces is a value and seldom a key: its colon is left to the parser.
        (_isValue, _isStart, _isClosed) = (true, false, true);
        return opened == Unknown || opened == (_text[_at] == '}' ? '{' : '[');
    }

    private bool TryText(char letter)
    {
        var isSure = !_isStart || Unsure.IndexOf(letter) < 0;
        _isStart = false;
        return isSure;
    }

    // Moves to the last character of the skipped text.
    private bool TrySkip(int last)
    {
        _isStart &= last != _quoted;
        _at = last;
        return last >= 0;
    }

    private int EndOfQuoted()
    {
        var quote = _text[_at];
        for (var at = _at + 1; at < _text.Length; at++)
        {
            if (_text[at] == quote)
            {
                // Two single quotes are one quote of the text.
                if (quote == '"' || at + 1 == _text.Length || _text[at + 1] != quote)
                {
                    return at;
                }

                at++;
            }
            else if (quote == '"' && _text[at] == '\\')
            {
                at++;
            }
        }

        return -1;
    }
}
