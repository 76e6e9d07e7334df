using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>
/// A value that may be left out. Left out (the default) and <see langword="null"/> differ: the first keeps the server's value, the second
/// clears it.
/// </summary>
/// <remarks>
/// A value converts implicitly: <c>Note = "text"</c>, <c>Note = (string?)null</c>. C# has no implicit conversions from interfaces such as
/// those of lists and maps: write <c>Tags = new(tags)</c> with any list or array, and <c>Tags = new(null)</c> to clear them.
/// </remarks>
/// <typeparam name="T">The value's type, nullable if the server accepts null.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Creates a value that is sent, also when it is <see langword="null"/>.</summary>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether there is a value, including <see langword="null"/>.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value was left out.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The value was left out; check HasValue first.");

    /// <summary>Returns the value, or <paramref name="fallback"/> when it was left out.</summary>
    public T ValueOr(T fallback) => HasValue ? _value : fallback;

    /// <summary>Creates a value that is sent, also when it is <see langword="null"/>.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both were left out or have equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one was left out and the other not, or the values differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? _value?.GetHashCode() ?? 1 : 0;

    /// <summary>Returns the value's text; empty when it was left out.</summary>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "";
}
