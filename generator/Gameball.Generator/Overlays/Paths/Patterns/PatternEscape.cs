using System;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>Reads an escape with a backslash: a character, or a Unicode category.</summary>
internal static class PatternEscape
{
    private const string Characters = "()*+-.?[\\]^{|}$";

    /// <param name="at">The position of the backslash; afterwards the position behind the escape.</param>
    /// <param name="set">The set to which a category is added.</param>
    /// <returns>The character; <see langword="null"/> when a category was added instead.</returns>
    public static int? ReadCharacter(string text, ref int at, CharacterSet set)
    {
        var escape = at + 1 < text.Length ? text[at + 1] : '\0';
        at = Math.Min(at + 2, text.Length);
        switch (escape)
        {
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'p' or 'P':
                AddCategory(text, ref at, set, isOthers: escape == 'P');
                return null;
            default:
                return escape != '\0' && Characters.IndexOf(escape) >= 0 ? escape : throw new PatternException(
                    $"the escape {Excerpt.Create("\\" + escape)} is unknown; write characters out, such as [0-9] for a digit");
        }
    }

    private static void AddCategory(string text, ref int at, CharacterSet set, bool isOthers)
    {
        var end = text.IndexOf('}', at);
        if (end < 0 || text[at] != '{' || !set.TryAdd(text.Substring(at + 1, end - at - 1), isOthers))
        {
            throw new PatternException("the category is not a Unicode category, such as \\p{Lu}");
        }

        at = end + 1;
    }
}
