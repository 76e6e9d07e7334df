using System;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// A member's JSON as it was received: the type of members that no code names, in a client that has only what the code uses. Such a client
/// reads, compares, prints and sends the member like one with all types.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RawJson : IEquatable<RawJson>, IJsonValueType<RawJson>
{
    private readonly byte[]? _utf8;

    private RawJson(byte[] utf8) => _utf8 = utf8;

    /// <summary>Whether two values have the same text.</summary>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Whether two values have different texts.</summary>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    /// <summary>Whether both have the same text.</summary>
    public bool Equals(RawJson other) => _utf8.AsSpan().SequenceEqual(other._utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode();

    /// <summary>Returns the JSON as it was received; empty without a value.</summary>
    public override string ToString() => TextEncoding.Utf8(_utf8);

    /// <summary>Writes the JSON as it was received. The escapes of a text depend on its type, which is not known.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public void Write(JsonBuffer buffer)
    {
        _ = buffer ?? throw new ArgumentNullException(nameof(buffer));
        buffer.Raw(_utf8 ?? throw buffer.NoValue());
    }

    /// <summary>Reads the next value of any type; the instance on which it is called is ignored.</summary>
    /// <exception cref="JsonException">The value is not JSON, or it is nested too deep.</exception>
    public RawJson Read(ref JsonReader reader) => new(reader.Raw().ToArray());
}
