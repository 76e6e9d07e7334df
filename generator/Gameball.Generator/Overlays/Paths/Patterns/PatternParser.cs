using System.Collections.Generic;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>Parses an I-Regexp (RFC 9485), with <c>^</c> and <c>$</c> for the ends of the text, as all implementations have them.</summary>
internal sealed class PatternParser(string text)
{
    private const int MaxDepth = 50;
    private const int MaxCount = 10_000;
    private int _at;
    private int _depth;

    private char Current => _at < text.Length ? text[_at] : '\0';

    private bool AtEnd => _at >= text.Length;

    /// <exception cref="PatternException">The text is none.</exception>
    public PatternNode Parse()
    {
        var node = ParseAlternatives();
        return AtEnd ? node : throw new PatternException("a ')' closes nothing");
    }

    private PatternNode ParseAlternatives()
    {
        if (++_depth > MaxDepth)
        {
            throw new PatternException("it is nested too deep");
        }

        List<PatternNode> alternatives = [];
        do
        {
            alternatives.Add(ParseBranch());
        }
        while (Skip('|'));
        _depth--;
        return alternatives.Count == 1 ? alternatives[0] : new OneOf(alternatives);
    }

    private InTurn ParseBranch()
    {
        List<PatternNode> parts = [];
        while (!AtEnd && Current is not ('|' or ')'))
        {
            parts.Add(ParseQuantifier(ParseAtom()));
        }

        return new(parts);
    }

    private PatternNode ParseAtom()
    {
        switch (Current)
        {
            case '(':
                _at++;
                var group = ParseAlternatives();
                return Skip(')') ? group : throw new PatternException("a '(' is never closed");
            case '[':
                return new OneStep(StepKind.Character, CharacterClass.Read(text, ref _at));
            case '\\':
                var set = new CharacterSet();
                return new OneStep(StepKind.Character, PatternEscape.ReadCharacter(text, ref _at, set) is { } escaped
                    ? set.With(escaped, escaped)
                    : set);
            case '.':
                _at++;
                return new OneStep(StepKind.Character, CharacterSet.AnyOfLine);
            case '^' or '$':
                return new OneStep(text[_at++] == '^' ? StepKind.AtStart : StepKind.AtEnd, null);
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw new PatternException($"'{Current}' stands for itself with a backslash before it only");
            default:
                var code = CodePoints.At(text, _at);
                _at += CodePoints.WidthAt(text, _at);
                return new OneStep(StepKind.Character, new CharacterSet().With(code, code));
        }
    }

    private PatternNode ParseQuantifier(PatternNode part)
    {
        switch (Current)
        {
            case '*':
                _at++;
                return new Repeated(part, 0, null);
            case '+':
                _at++;
                return new Repeated(part, 1, null);
            case '?':
                _at++;
                return new Repeated(part, 0, 1);
            case '{':
                _at++;
                var least = ParseCount();
                int? most = !Skip(',') ? least : Current == '}' ? null : ParseCount();
                return Skip('}') && (most is null || most >= least)
                    ? new Repeated(part, least, most)
                    : throw new PatternException("a repetition is written {2}, {2,} or {2,4}");
            default:
                return part;
        }
    }

    private int ParseCount()
    {
        var (start, count) = (_at, 0);
        while (Current is >= '0' and <= '9')
        {
            count = (count * 10) + (text[_at++] - '0');
            if (count > MaxCount)
            {
                throw new PatternException("it repeats too often");
            }
        }

        return _at > start ? count : throw new PatternException("a repetition is written {2}, {2,} or {2,4}");
    }

    private bool Skip(char character)
    {
        if (Current != character || AtEnd)
        {
            return false;
        }

        _at++;
        return true;
    }
}
