using System;

namespace Gameball.Generator.Binding;

/// <summary>The text of a <c>$ref</c>: a file, empty for the document itself, and what it names there.</summary>
/// <param name="Segments">The pointer's unescaped segments; <see langword="null"/> when what follows <c>#</c> is no pointer.</param>
/// <param name="Anchor">The name after <c>#</c> where that is no pointer.</param>
internal readonly record struct Reference(string File, string[]? Segments, string Anchor = "")
{
    public bool IsUrl => File.IndexOf("://", StringComparison.Ordinal) >= 0;

    /// <returns><see langword="null"/> for a text that names nothing.</returns>
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
