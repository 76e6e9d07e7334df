namespace Gameball.Generator.Overlays.Paths;

/// <summary>A pattern of a path that matches nothing.</summary>
/// <param name="Position">Zero-based position in the path.</param>
/// <param name="Explanation">The reason, as the end of a sentence.</param>
internal sealed record PathRemark(int Position, string Pattern, string Explanation);
