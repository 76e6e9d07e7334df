using System;
using System.Globalization;
using System.Numerics;

namespace Gameball;

/// <summary>A JSON value that is a string, a number or a boolean, for an API that accepts any of them.</summary>
/// <remarks>A number is stored as its JSON text, so that it loses no digits between a response and a request.</remarks>
public readonly struct JsonScalar : IEquatable<JsonScalar>
{
    private readonly string? _text;

    internal JsonScalar(JsonScalarKind kind, string text)
    {
        Kind = kind;
        _text = text;
    }

    /// <summary>The kind of the value.</summary>
    public JsonScalarKind Kind { get; }

    /// <summary>Gets the number if the value is a number that fits, or a string that contains one.</summary>
    /// <returns>Whether the value is such a number.</returns>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return Kind is JsonScalarKind.Number or JsonScalarKind.Text
            && decimal.TryParse(_text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Gets the boolean if the value is one.</summary>
    /// <returns>Whether the value is a boolean.</returns>
    public bool TryGetBoolean(out bool value)
    {
        value = Kind == JsonScalarKind.Boolean && _text == "true";
        return Kind == JsonScalarKind.Boolean;
    }

    /// <summary>Creates a string value.</summary>
    /// <exception cref="ArgumentNullException">The string is <see langword="null"/>.</exception>
    public static implicit operator JsonScalar(string value) =>
        new(JsonScalarKind.Text, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>Creates a number value.</summary>
    public static implicit operator JsonScalar(int value) => (long)value;

    /// <summary>Creates a number value.</summary>
    public static implicit operator JsonScalar(long value) => new(JsonScalarKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates a number value.</summary>
    public static implicit operator JsonScalar(decimal value) => new(JsonScalarKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates a number value from a whole number of any length.</summary>
    public static implicit operator JsonScalar(BigInteger value) =>
        new(JsonScalarKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates a number value.</summary>
    /// <exception cref="ArgumentException">The number is infinite or not a number, which JSON cannot represent.</exception>
    public static implicit operator JsonScalar(double value) => new(JsonScalarKind.Number, Runtime.NumberText.Format(value));

    /// <summary>Creates a boolean value.</summary>
    public static implicit operator JsonScalar(bool value) => new(JsonScalarKind.Boolean, value ? "true" : "false");

    /// <summary>Whether two scalars are equal.</summary>
    public static bool operator ==(JsonScalar left, JsonScalar right) => left.Equals(right);

    /// <summary>Whether two scalars differ.</summary>
    public static bool operator !=(JsonScalar left, JsonScalar right) => !left.Equals(right);

    /// <summary>Whether both have the same kind and equal values; numbers are compared by value (1 equals 1.0).</summary>
    public bool Equals(JsonScalar other) =>
        Kind == other.Kind
        && (_text == other._text || (IsNumber(out var left) && other.IsNumber(out var right) && left == right));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonScalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsNumber(out var number) ? number.GetHashCode() : _text?.GetHashCode() ?? 0;

    /// <summary>Returns the string, the number as in JSON, <c>true</c> or <c>false</c>.</summary>
    public override string ToString() => _text ?? "";

    private bool IsNumber(out decimal number)
    {
        number = 0;
        return Kind == JsonScalarKind.Number && TryGetDecimal(out number);
    }
}
