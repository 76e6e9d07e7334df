using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays;

/// <summary>What overlays may ask of the compiler, beside <see cref="ReadingLimits"/>.</summary>
internal static class OverlayLimits
{
    /// <summary>Values that all actions look at together, about a second: 200 actions with '..' on a document of 50,000 values.</summary>
    public const int MaxSelected = 10_000_000;

    /// <summary>Values that actions add to one document: small updates of wide targets multiply from action to action.</summary>
    public const int MaxAdded = ReadingLimits.MaxRepeated;
}
