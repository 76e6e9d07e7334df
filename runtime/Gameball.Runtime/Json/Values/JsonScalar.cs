using System;
using System.Globalization;
using System.Numerics;

namespace Gameball;

/// <summary>A JSON value that is text, a number or a boolean, where an API takes any of them.</summary>
/// <remarks>A number is kept as its JSON text, so that none loses digits on its way from an answer to a request.</remarks>
public readonly struct JsonScalar : IEquatable<JsonScalar>
{
    private readonly string? _text;

    internal JsonScalar(JsonScalarKind kind, string text)
    {
        Kind = kind;
        _text = text;
    }

    /// <summary>What it holds.</summary>
    public JsonScalarKind Kind { get; }

    /// <summary>The number, when it is one that fits or text that reads as one.</summary>
    /// <returns>Whether there is a number.</returns>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return Kind is JsonScalarKind.Number or JsonScalarKind.Text
            && decimal.TryParse(_text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The boolean, when it is one.</summary>
    /// <returns>Whether there is a boolean.</returns>
    public bool TryGetBoolean(out bool value)
    {
        value = Kind == JsonScalarKind.Boolean && _text == "true";
        return Kind == JsonScalarKind.Boolean;
    }

    /// <summary>Text.</summary>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    public static implicit operator JsonScalar(string value) =>
        new(JsonScalarKind.Text, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>A number.</summary>
    public static implicit operator JsonScalar(int value) => (long)value;

    /// <summary>A number.</summary>
    public static implicit operator JsonScalar(long value) => new(JsonScalarKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    public static implicit operator JsonScalar(decimal value) => new(JsonScalarKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A whole number of any length.</summary>
    public static implicit operator JsonScalar(BigInteger value) =>
        new(JsonScalarKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentException">The number is infinite or not a number, which JSON cannot say.</exception>
    public static implicit operator JsonScalar(double value) => new(JsonScalarKind.Number, Runtime.NumberText.Format(value));

    /// <summary>True or false.</summary>
    public static implicit operator JsonScalar(bool value) => new(JsonScalarKind.Boolean, value ? "true" : "false");

    /// <summary>Whether two scalars are equal.</summary>
    public static bool operator ==(JsonScalar left, JsonScalar right) => left.Equals(right);

    /// <summary>Whether two scalars differ.</summary>
    public static bool operator !=(JsonScalar left, JsonScalar right) => !left.Equals(right);

    /// <summary>Whether both hold the same kind of value and equal ones; numbers are compared by value (1 equals 1.0).</summary>
    public bool Equals(JsonScalar other) =>
        Kind == other.Kind
        && (_text == other._text || (IsNumber(out decimal left) && other.IsNumber(out decimal right) && left == right));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonScalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsNumber(out decimal number) ? number.GetHashCode() : _text?.GetHashCode() ?? 0;

    /// <summary>The text, the number as JSON writes it, <c>true</c> or <c>false</c>.</summary>
    public override string ToString() => _text ?? "";

    private bool IsNumber(out decimal number)
    {
        number = 0;
        return Kind == JsonScalarKind.Number && TryGetDecimal(out number);
    }
}
