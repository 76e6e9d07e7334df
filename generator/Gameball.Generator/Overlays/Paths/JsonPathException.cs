using System;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>Text that is no JSONPath, or one that is not supported.</summary>
internal sealed class JsonPathException(int position, string explanation) : Exception(explanation)
{
    /// <summary>Zero-based position in the text.</summary>
    public int Position { get; } = position;
}
