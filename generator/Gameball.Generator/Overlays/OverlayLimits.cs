using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays;

/// <summary>Limits for the cost of overlays in the compiler, beside <see cref="ReadingLimits"/>.</summary>
internal static class OverlayLimits
{
    /// <summary>The total of values that all actions visit, about a second: 200 actions with '..' on a document of 50,000 values.</summary>
    public const int MaxSelected = 10_000_000;

    /// <summary>
    /// The total of values that actions add to one document: small updates of wide targets multiply from action to action.
    /// </summary>
    public const int MaxAdded = ReadingLimits.MaxRepeated;
}
