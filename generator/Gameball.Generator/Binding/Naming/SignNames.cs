using System;

namespace Gameball.Generator.Binding;

/// <summary>Names of symbols. Longer symbols come first, so that <c>&gt;=</c> is not read as two.</summary>
internal static class SignNames
{
    private static readonly (string Sign, string Name, bool BeforeText)[] s_signs =
    [
        (">=", "GreaterThanOrEqual", true),
        ("<=", "LessThanOrEqual", true),
        ("!=", "NotEqual", true),
        ("<>", "NotEqual", true),
        ("==", "Equal", true),
        ("+", "Plus", true),
        ("-", "Minus", true),
        (">", "GreaterThan", true),
        ("<", "LessThan", true),
        ("=", "Equal", true),
        ("!", "Not", true),
        ("~", "Tilde", true),
        ("*", "Star", false),
        ("/", "Slash", false),
        ("\\", "Backslash", false),
        ("%", "Percent", false),
        ("$", "Dollar", false),
        ("&", "And", false),
        ("|", "Or", false),
        ("^", "Caret", false),
        ("@", "At", false),
        ("#", "Hash", false),
        (".", "Dot", false),
        (",", "Comma", false),
        (":", "Colon", false),
        (";", "Semicolon", false),
        ("?", "Question", false),
        ("_", "Underscore", false),
        (" ", "Space", false),
        ("\"", "Quote", false),
        ("'", "Apostrophe", false),
        ("`", "Backtick", false),
        ("(", "OpenParenthesis", false),
        (")", "CloseParenthesis", false),
        ("[", "OpenBracket", false),
        ("]", "CloseBracket", false),
        ("{", "OpenBrace", false),
        ("}", "CloseBrace", false),
        ("€", "Euro", false),
        ("£", "Pound", false),
        ("¥", "Yen", false),
    ];

    /// <param name="isBeforeText">
    /// Whether letters follow: then a symbol is spelled out only if it commonly changes a value's meaning.
    /// </param>
    public static (string Sign, string Name)? At(string text, int index, bool isBeforeText)
    {
        foreach (var (sign, name, beforeText) in s_signs)
        {
            if (string.CompareOrdinal(text, index, sign, 0, sign.Length) == 0)
            {
                return beforeText || !isBeforeText ? (sign, name) : null;
            }
        }

        return null;
    }
}
