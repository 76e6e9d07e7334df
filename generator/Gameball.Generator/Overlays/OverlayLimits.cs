using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays;

/// <summary>What overlays may ask of the compiler, beside <see cref="ReadingLimits"/>.</summary>
internal static class OverlayLimits
{
    /// <summary>Values that all actions look at together: a second or two. A thousand '$..' over a document of 50,000 values fit.</summary>
    public const int MaxSelected = 50_000_000;

    /// <summary>Values that actions add to one document: small updates of wide targets multiply from action to action.</summary>
    public const int MaxAdded = ReadingLimits.MaxRepeated;
}
