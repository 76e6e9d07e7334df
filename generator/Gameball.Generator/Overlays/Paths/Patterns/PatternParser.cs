using System.Collections.Generic;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>Parses an I-Regexp (RFC 9485), and <c>^</c> and <c>$</c> for the ends of the text, which all implementations support.</summary>
internal sealed class PatternParser(string text)
{
    private const int MaxDepth = 50;
    private const int MaxCount = 10_000;
    private int _at;
    private int _depth;

    private char Current => _at < text.Length ? text[_at] : '\0';

    private bool AtEnd => _at >= text.Length;

    /// <exception cref="PatternException">The text is not a pattern.</exception>
    public PatternNode Parse()
    {
        var node = ParseAlternatives();
        return AtEnd ? node : throw new PatternException("a ')' has no opening '('");
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
        return alternatives.Count == 1 ? alternatives[0] : new Alternation(alternatives);
    }

    private Sequence ParseBranch()
    {
        List<PatternNode> items = [];
        while (!AtEnd && Current is not ('|' or ')'))
        {
            items.Add(ParseQuantifier(ParseAtom()));
        }

        return new(items);
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
                return new SingleStep(StepKind.Character, CharacterClass.Read(text, ref _at));
            case '\\':
                var set = new CharacterSet();
                return new SingleStep(StepKind.Character, PatternEscape.ReadCharacter(text, ref _at, set) is { } escaped
                    ? set.With(escaped, escaped)
                    : set);
            case '.':
                _at++;
                return new SingleStep(StepKind.Character, CharacterSet.AnyOfLine);
            case '^' or '$':
                return new SingleStep(text[_at++] == '^' ? StepKind.AtStart : StepKind.AtEnd, null);
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw new PatternException($"'{Current}' as a literal needs a backslash before it");
            default:
                var code = CodePoints.At(text, _at);
                _at += CodePoints.WidthAt(text, _at);
                return new SingleStep(StepKind.Character, new CharacterSet().With(code, code));
        }
    }

    private PatternNode ParseQuantifier(PatternNode item)
    {
        switch (Current)
        {
            case '*':
                _at++;
                return new Quantifier(item, 0, null);
            case '+':
                _at++;
                return new Quantifier(item, 1, null);
            case '?':
                _at++;
                return new Quantifier(item, 0, 1);
            case '{':
                _at++;
                var min = ParseCount();
                int? max = !Skip(',') ? min : Current == '}' ? null : ParseCount();
                return Skip('}') && (max is null || max >= min)
                    ? new Quantifier(item, min, max)
                    : throw new PatternException("a repetition is written {2}, {2,} or {2,4}");
            default:
                return item;
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
