using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>What YAML allows and the parser refuses, written in another way. What means something keeps its offset.</summary>
internal sealed class YamlMends(string text)
{
    /// <summary>Each costs another reading from the beginning; a long text has fewer, so that together they cost one large text.</summary>
    private const int MaxRetries = 1_000;
    private bool _isSoftened;
    private int _repeats;

    public string Text { get; private set; } = text;

    /// <summary>Whether the text has been changed and may be read again.</summary>
    /// <param name="failure">What stopped the reading.</param>
    public bool TryMend(Problem failure)
    {
        var mended = failure.Place is { } place && failure.Arguments.Contains(YamlFailures.InBraces)
            ? YamlColons.Mend(Text, place.Offset)
            : null;
        mended ??= _isSoftened ? null : Soften();
        if (mended is null || ++_repeats > MaxRetries || (long)_repeats * Text.Length > ReadingLimits.MaxLength)
        {
            return false;
        }

        Text = mended;
        return true;
    }

    private string? Soften()
    {
        _isSoftened = true;
        var mended = YamlBlankLines.Mend(Text);
        return YamlTabs.Soften(mended ?? Text) ?? mended;
    }
}
