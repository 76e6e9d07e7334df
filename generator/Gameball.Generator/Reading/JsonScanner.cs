using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>Scans JSON text and reports the expected token where the text is invalid.</summary>
/// <param name="isStrict">
/// Whether text that only resembles JSON is an error, so that another reader tries it; else the scanner is lenient.
/// </param>
internal sealed class JsonScanner(DocumentLines lines, ICollection<Problem> problems, bool isStrict)
{
    private const string ClosingQuote = "a closing '\"' (a string ends on its line)";
    private readonly string _text = lines.Text;
    private bool _hasComments;

    public int At { get; private set; } = lines.Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;

    public bool AtEnd => At >= _text.Length;

    /// <summary>The next character to read; NUL at the end.</summary>
    public char Current => At < _text.Length ? _text[At] : '\0';

    public void SkipSpace()
    {
        do
        {
            var text = _text;
            var at = At;
            while (at < text.Length && text[at] is ' ' or '\n' or '\r' or '\t')
            {
                at++;
            }

            At = at;
        }
        while (!isStrict && SkipComment());
    }

    /// <summary>Whether a bracket closes here, directly after a comma.</summary>
    public bool ClosesAfterComma(char bracket)
    {
        if (isStrict || Current != bracket)
        {
            return false;
        }

        problems.Add(ReadingProblems.LooseJson(lines.Between(At, At + 1), "a comma before " + Excerpt.Create(bracket.ToString())));
        return true;
    }

    public bool Skip(char character)
    {
        if (AtEnd || _text[At] != character)
        {
            return false;
        }

        At++;
        return true;
    }

    public void Require(char character, string expected)
    {
        if (!Skip(character))
        {
            throw Expected(expected);
        }
    }

    public void RequireWord(string word)
    {
        if (string.CompareOrdinal(_text, At, word, 0, word.Length) != 0)
        {
            throw Expected("'" + word + "'");
        }

        At += word.Length;
    }

    /// <summary>Reads a string from its opening to its closing quote.</summary>
    public string ReadString()
    {
        var text = _text;
        var start = ++At;
        StringBuilder? unescaped = null;
        var isReported = false;
        for (var at = start; at < text.Length; at++)
        {
            var character = text[at];
            if (character == '"')
            {
                At = at + 1;
                var rest = text.Substring(start, at - start);
                return unescaped is null ? rest : unescaped.Append(rest).ToString();
            }

            if (character == '\\')
            {
                unescaped = (unescaped ?? new StringBuilder()).Append(text, start, at - start);
                At = at + 1;
                unescaped.Append(ReadEscape());
                start = At;
                at = At - 1;
            }
            else if (character is '\r' or '\n')
            {
                At = at;
                throw Expected(ClosingQuote);
            }
            else if (character < ' ' && !isReported)
            {
                isReported = true;
                problems.Add(ReadingProblems.InvalidCharacter(lines.Between(at, at + 1), character));
            }
        }

        At = text.Length;
        throw Expected(ClosingQuote);
    }

    /// <summary>Reads a number and returns it as written.</summary>
    public string ReadNumber()
    {
        var start = At;
        Skip('-');
        if (!Skip('0'))
        {
            ReadDigits();
        }

        if (Skip('.'))
        {
            ReadDigits();
        }

        if (Skip('e') || Skip('E'))
        {
            _ = Skip('+') || Skip('-');
            ReadDigits();
        }

        return _text.Substring(start, At - start);
    }

    public ReadingException Expected(string expected)
    {
        var found = AtEnd ? "its end" : Excerpt.Create(char.IsSurrogatePair(_text, At) ? _text.Substring(At, 2) : _text.Substring(At, 1));
        return new(ReadingProblems.InvalidJson(lines.Between(At, At + 1), expected, found));
    }

    private bool SkipComment()
    {
        if (Current != '/' || At + 1 >= _text.Length || _text[At + 1] is not ('/' or '*'))
        {
            return false;
        }

        var end = _text[At + 1] == '*' ? _text.IndexOf("*/", At + 2, StringComparison.Ordinal) + 2 : _text.IndexOf('\n', At) + 1;
        end = end <= At ? _text.Length : end;
        if (!_hasComments)
        {
            _hasComments = true;
            problems.Add(ReadingProblems.LooseJson(lines.FirstLine(At, end), "comments"));
        }

        At = end;
        return true;
    }

    private void ReadDigits()
    {
        if (Current is < '0' or > '9')
        {
            throw Expected("a digit");
        }

        while (Current is >= '0' and <= '9')
        {
            At++;
        }
    }

    private char ReadEscape()
    {
        var escape = Current;
        char? simple = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (simple is null && escape != 'u' && !isStrict && escape >= ' ')
        {
            // A pattern whose backslashes are not doubled: '\d'.
            problems.Add(ReadingProblems.LooseJson(lines.Between(At - 1, At + 1), "the escape " + Excerpt.Create("\\" + escape)));
            return '\\';
        }

        if (simple is null && escape != 'u')
        {
            throw Expected("an escape (one of \" \\ / b f n r t u)");
        }

        At++;
        return simple ?? ReadHexadecimal();
    }

    private char ReadHexadecimal()
    {
        for (var end = At + 4; At < end; At++)
        {
            if (!Uri.IsHexDigit(Current))
            {
                throw Expected("four hexadecimal digits after '\\u'");
            }
        }

        return (char)int.Parse(_text.Substring(At - 4, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
