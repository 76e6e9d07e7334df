using System;

namespace Gameball.Generator.Nodes;

/// <summary>A parsed <c>$ref</c>: a file, empty for the document itself, and a target in it.</summary>
/// <param name="Segments">The pointer's unescaped segments; <see langword="null"/> if the fragment after <c>#</c> is not a pointer.</param>
/// <param name="Anchor">The fragment after <c>#</c>, for an anchor.</param>
internal readonly record struct Reference(string File, string[]? Segments, string Anchor = "")
{
    public bool IsUrl => File.IndexOf("://", StringComparison.Ordinal) >= 0;

    /// <returns><see langword="null"/> for an empty text.</returns>
    public static Reference? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var hash = text.IndexOf('#');
        var fragment = hash < 0 ? "" : text.Substring(hash + 1);
        return new(
            Uri.UnescapeDataString((hash < 0 ? text : text.Substring(0, hash)).Split('?')[0]),
            JsonPointer.Segments(fragment),
            Uri.UnescapeDataString(fragment));
    }
}
