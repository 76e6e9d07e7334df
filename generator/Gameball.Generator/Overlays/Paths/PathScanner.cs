namespace Gameball.Generator.Overlays.Paths;

/// <summary>Steps over the text of a JSONPath.</summary>
internal sealed partial class PathScanner(string text)
{
    public int At { get; private set; }

    public bool AtEnd => At >= text.Length;

    /// <summary>The character to read next, NUL at the end.</summary>
    public char Current => AtEnd ? '\0' : text[At];

    public void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            At++;
        }
    }

    /// <summary>Skips the token and space before it; nothing if it does not stand there.</summary>
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

    /// <summary>Whether the token comes next, after space if need be; only then the space is skipped.</summary>
    public bool StandsAt(string token)
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
    /// Reads a name after a dot; empty when none stands there. A hyphen inside it is beyond RFC 9535: every other implementation takes
    /// <c>@.x-internal</c>, which can mean nothing else.
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

    /// <summary>Reads a word of a filter, such as <c>true</c> or the name of a function; empty when none stands there.</summary>
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
