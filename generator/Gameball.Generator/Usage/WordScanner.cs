using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Gameball.Generator.Usage;

/// <summary>
/// Finds names among the words of a text. It does not parse, so that it reads C# and Razor alike and takes a fraction of the time of a walk
/// over syntax; a word in a comment or a string counts too, which may keep an unused operation and never misses a used one.
/// </summary>
internal static class WordScanner
{
    private const string Escape = @"\\u([0-9A-Fa-f]{4})|\\U0000([0-9A-Fa-f]{4})";

    public static void Find(string text, NameTable names, ISet<string> found)
    {
        if (text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            text = Regex.Replace(text, Escape, Unescape);
        }

        var start = 0;
        while (start < text.Length)
        {
            if (!IsStart(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            var isPlain = text[start] < 128;
            while (end < text.Length && IsPart(text[end]))
            {
                isPlain &= text[end] < 128;
                end++;
            }

            var word = text.AsSpan(start, end - start);
            if (names.Find(isPlain ? word : WithoutFormatting(word).AsSpan()) is { } name)
            {
                found.Add(name);
            }

            start = end;
        }
    }

    private static bool IsStart(char character) => character < 128
        ? (uint)((character | 0x20) - 'a') <= 'z' - 'a' || character == '_'
        : SyntaxFacts.IsIdentifierStartCharacter(character);

    private static bool IsPart(char character) => character < 128
        ? IsStart(character) || (uint)(character - '0') <= '9' - '0'
        : SyntaxFacts.IsIdentifierPartCharacter(character);

    private static string Unescape(Match escape)
    {
        var digits = escape.Groups[1].Success ? escape.Groups[1].Value : escape.Groups[2].Value;
        return ((char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString();
    }

    // C# ignores invisible formatting characters in identifiers.
    private static string WithoutFormatting(ReadOnlySpan<char> word) =>
        new(word.ToArray().Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.Format).ToArray());
}
