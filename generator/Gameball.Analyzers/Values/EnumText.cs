using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers.Values;

/// <summary>A constant text that becomes a value of an open enum, or is compared with one.</summary>
/// <param name="values">The values that the enum lists.</param>
/// <param name="text">The text.</param>
/// <param name="location">The place of the text.</param>
/// <param name="isCreation">Whether the value is created rather than compared.</param>
internal readonly struct EnumText(EnumValues values, string text, Location location, bool isCreation)
{
    public EnumValues Values { get; } = values;

    public string Text { get; } = text;

    public Location Location { get; } = location;

    public bool IsCreation { get; } = isCreation;
}
