using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>Rewrites text that YAML allows and the parser rejects. All characters with a meaning keep their offsets.</summary>
internal sealed class YamlMends(string text)
{
    /// <summary>
    /// Each retry costs another reading from the beginning. A long text has fewer, so that all together cost as much as one large text.
    /// </summary>
    private const int MaxRetries = 1_000;
    private bool _isSoftened;
    private int _retries;

    public string Text { get; private set; } = text;

    /// <summary>Changes the text so that the parser may accept it.</summary>
    /// <param name="failure">The problem that stopped the reading.</param>
    /// <returns>Whether the text has changed, so that reading it again may succeed.</returns>
    public bool TryMend(Problem failure)
    {
        var mended = failure.Place is { } place && failure.Arguments.Contains(YamlFailures.InBraces)
            ? YamlColons.Mend(Text, place.Offset)
            : null;
        mended ??= _isSoftened ? null : Soften();
        if (mended is null || ++_retries > MaxRetries || (long)_retries * Text.Length > ReadingLimits.MaxLength)
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
