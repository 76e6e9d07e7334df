using System;

namespace Gameball.Generator.Binding;

/// <summary>The text of a <c>$ref</c>: a file, empty for the document itself, and what it names there.</summary>
/// <param name="Segments">The pointer's unescaped segments; <see langword="null"/> when what follows <c>#</c> is no pointer.</param>
internal readonly record struct Reference(string File, string[]? Segments)
{
    public bool IsUrl => File.IndexOf("://", StringComparison.Ordinal) >= 0;

    /// <returns><see langword="null"/> for a text that names nothing.</returns>
    public static Reference? Of(string text)
    {
        var hash = text.IndexOf('#');
        return text.Length == 0
            ? null
            : new(
                Uri.UnescapeDataString((hash < 0 ? text : text.Substring(0, hash)).Split('?')[0]),
                JsonPointer.Segments(hash < 0 ? "" : text.Substring(hash + 1)));
    }
}
