namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>Reads a character class in brackets: <c>[^a-z\p{Nd}_-]</c>.</summary>
internal static class CharacterClass
{
    private const string NeverClosed = "a '[' is never closed";

    /// <param name="at">The position of the opening bracket; afterwards the position behind the closing one.</param>
    public static CharacterSet Read(string text, ref int at)
    {
        var set = new CharacterSet();
        at++;
        if (at < text.Length && text[at] == '^')
        {
            set.IsNegated = true;
            at++;
        }

        var start = at;
        while (at < text.Length && (text[at] != ']' || at == start))
        {
            ReadItem(text, ref at, start, set);
        }

        if (at >= text.Length)
        {
            throw new PatternException(NeverClosed);
        }

        at++;
        return set;
    }

    // A hyphen is a literal only as the first or last character.
    private static void ReadItem(string text, ref int at, int start, CharacterSet set)
    {
        if (text[at] == '-')
        {
            if (at != start && (at + 1 >= text.Length || text[at + 1] != ']'))
            {
                throw new PatternException("a '-' within brackets must be first, last, or have a backslash before it");
            }

            set.With('-', '-');
            at++;
            return;
        }

        if (ReadCharacter(text, ref at, set) is not { } first)
        {
            return;
        }

        var last = first;
        if (at + 1 < text.Length && text[at] == '-' && text[at + 1] != ']')
        {
            at++;
            last = ReadCharacter(text, ref at, set) ?? throw new PatternException("a range ends with a character");
        }

        set.With(first, last >= first ? last : throw new PatternException("a range ends before it begins"));
    }

    /// <returns><see langword="null"/> when a category was added instead.</returns>
    private static int? ReadCharacter(string text, ref int at, CharacterSet set)
    {
        switch (text[at])
        {
            case '\\':
                return PatternEscape.ReadCharacter(text, ref at, set);
            case '[' or ']' or '-':
                throw new PatternException($"'{text[at]}' within brackets needs a backslash before it");
            default:
                var code = CodePoints.At(text, at);
                at += CodePoints.WidthAt(text, at);
                return code;
        }
    }
}
