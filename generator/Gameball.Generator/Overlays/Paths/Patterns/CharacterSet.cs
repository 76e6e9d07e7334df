using System.Collections.Generic;
using System.Globalization;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>The characters that one step of a pattern accepts: ranges of code points and Unicode categories, or all others.</summary>
internal sealed class CharacterSet
{
    // In the order of UnicodeCategory.
    private static readonly string[] s_categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
        "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private readonly List<(int First, int Last)> _ranges = [];
    private int _categories;

    /// <summary>The set of a dot: all characters except line ends.</summary>
    public static CharacterSet AnyOfLine { get; } = new CharacterSet { IsNegated = true }.With('\n', '\n').With('\r', '\r');

    public int Size => _ranges.Count + 1;

    public bool IsNegated { get; set; }

    public CharacterSet With(int first, int last)
    {
        _ranges.Add((first, last));
        return this;
    }

    /// <param name="name">A category (<c>Lu</c>), or the first letter that several categories share.</param>
    /// <param name="isOthers">Whether to add all other categories instead.</param>
    /// <returns>Whether the category exists.</returns>
    public bool TryAdd(string name, bool isOthers)
    {
        var found = 0;
        for (var index = 0; index < s_categories.Length; index++)
        {
            var category = s_categories[index];
            found |= category == name || (name.Length == 1 && category[0] == name[0]) ? 1 << index : 0;
        }

        _categories |= isOthers ? ~found : found;
        return found != 0 && name != "Cs";
    }

    /// <summary>Whether the set contains the character at that position.</summary>
    public bool Takes(string text, int at)
    {
        var code = CodePoints.At(text, at);
        foreach (var (first, last) in _ranges)
        {
            if (code >= first && code <= last)
            {
                return !IsNegated;
            }
        }

        var isOfCategory = _categories != 0 && (_categories & (1 << (int)CharUnicodeInfo.GetUnicodeCategory(text, at))) != 0;
        return isOfCategory != IsNegated;
    }
}
