namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>Text by its characters as Unicode counts them, which takes one or two of .NET's.</summary>
internal static class CodePoints
{
    public static int WidthAt(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

    public static int At(string text, int at) => char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];

    public static int CountOf(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at += WidthAt(text, at))
        {
            count++;
        }

        return count;
    }

    /// <summary>Which text comes first: by code point, where .NET's ordinal comparison goes by the halves of a pair.</summary>
    public static int Compare(string left, string right)
    {
        for (var at = 0; at < left.Length && at < right.Length; at++)
        {
            if (left[at] != right[at])
            {
                return char.IsSurrogate(left[at]) == char.IsSurrogate(right[at])
                    ? left[at].CompareTo(right[at])
                    : char.IsSurrogate(left[at]) ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
