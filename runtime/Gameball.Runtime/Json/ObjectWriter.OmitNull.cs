using System;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>A table of members that are left out when there is no value: optional.</content>
/// <remarks>
/// Inlined: most optional members are absent, and the check costs less than a call. Emitted code itself checks a member whose type has JSON code of
/// its own, so that only a value creates that code.
/// </remarks>
public readonly partial struct ObjectWriter
{
    /// <summary>Writes a member that is text, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullString(int member, string? value) { if (value is not null) { String(member, value); } }

    /// <summary>Writes a member that is true or false, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullBoolean(int member, bool? value) { if (value is { } it) { Boolean(member, it); } }

    /// <summary>Writes a member that is a whole number, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullInt32(int member, int? value) { if (value is { } it) { Int32(member, it); } }

    /// <summary>Writes a member that is a whole number, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullInt64(int member, long? value) { if (value is { } it) { Int64(member, it); } }

    /// <summary>Writes a member that is a decimal number, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullDecimal(int member, decimal? value) { if (value is { } it) { Decimal(member, in it); } }

    /// <summary>Writes a member that is a floating number, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullSingle(int member, float? value) { if (value is { } it) { Single(member, it); } }

    /// <summary>Writes a member that is a floating number, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullDouble(int member, double? value) { if (value is { } it) { Double(member, it); } }

    /// <summary>Writes a member that is a point in time, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullDateTime(int member, DateTimeOffset? value) { if (value is { } it) { DateTime(member, it); } }

    /// <summary>Writes a member that is an identifier, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullGuid(int member, Guid? value) { if (value is { } it) { Guid(member, it); } }

    /// <summary>Writes a member that is bytes in base 64, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullBytes(int member, byte[]? value) { if (value is not null) { Bytes(member, value); } }

    /// <summary>Writes a member that is any JSON value, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullAny(int member, JsonElement? value) { if (value is { } it) { Any(member, it); } }

    /// <summary>Writes a member that is text, a number or a boolean, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullScalar(int member, JsonScalar? value) { if (value is { } it) { Scalar(member, it); } }

    /// <summary>Writes a member that is a value of a generated struct, or leaves it out when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OmitNullValueType<T>(int member, T? value)
        where T : struct, IJsonValueType<T>
    { if (value is { } it) { ValueType(member, it); } }
}
