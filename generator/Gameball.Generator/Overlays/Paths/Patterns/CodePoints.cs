namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>The Unicode code points of a text, each of which is one or two UTF-16 characters.</summary>
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

    /// <summary>Compares by code point; .NET's ordinal comparison compares the halves of surrogate pairs.</summary>
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
