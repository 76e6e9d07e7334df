using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers.Values;

/// <summary>A constant text that becomes a value of an open enum, or is compared with one.</summary>
/// <param name="enum">The open enum.</param>
/// <param name="text">The text.</param>
/// <param name="location">The place of the text.</param>
/// <param name="isCreation">Whether the value is created rather than compared.</param>
internal readonly struct EnumText(INamedTypeSymbol @enum, string text, Location location, bool isCreation)
{
    public INamedTypeSymbol Enum { get; } = @enum;

    public string Text { get; } = text;

    public Location Location { get; } = location;

    public bool IsCreation { get; } = isCreation;
}
