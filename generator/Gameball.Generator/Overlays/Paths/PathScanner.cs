namespace Gameball.Generator.Overlays.Paths;

/// <summary>Scans the text of a JSONPath.</summary>
internal sealed partial class PathScanner(string text)
{
    public int At { get; private set; }

    public bool AtEnd => At >= text.Length;

    /// <summary>The next character to read; NUL at the end.</summary>
    public char Current => AtEnd ? '\0' : text[At];

    public void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            At++;
        }
    }

    /// <summary>Skips the token and space before it, or nothing if the token does not follow.</summary>
    public bool Skip(string token)
    {
        var start = At;
        SkipSpace();
        if (string.CompareOrdinal(text, At, token, 0, token.Length) != 0)
        {
            At = start;
            return false;
        }

        At += token.Length;
        return true;
    }

    /// <summary>Whether the token follows, perhaps after space; if so, the space is skipped.</summary>
    public bool IsAt(string token)
    {
        if (Skip(token))
        {
            At -= token.Length;
            return true;
        }

        return false;
    }

    public void Require(string token, string explanation)
    {
        SkipSpace();
        if (!Skip(token))
        {
            throw Error(explanation);
        }
    }

    public JsonPathException Error(string explanation) => new(At, explanation);

    /// <summary>
    /// Reads a name after a dot; empty without one. A hyphen inside it is an extension of RFC 9535: every other implementation accepts
    /// <c>@.x-internal</c>, which has no other meaning.
    /// </summary>
    public string ReadName()
    {
        var start = At;
        while (IsLetter(Current) || Current >= '\u0080' || (At > start && (IsDigit(Current) || Current == '-')))
        {
            At++;
        }

        return text.Substring(start, At - start);
    }

    /// <summary>Reads a word of a filter, such as <c>true</c> or the name of a function; empty without one.</summary>
    public string ReadWord()
    {
        var start = At;
        while (IsLetter(Current) || (At > start && IsDigit(Current)))
        {
            At++;
        }

        return text.Substring(start, At - start);
    }

    private static bool IsLetter(char character) => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
