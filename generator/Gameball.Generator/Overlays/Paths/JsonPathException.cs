using System;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>The text is not a JSONPath, or an unsupported one.</summary>
internal sealed class JsonPathException(int position, string explanation) : Exception(explanation)
{
    /// <summary>Zero-based position in the text.</summary>
    public int Position { get; } = position;
}
