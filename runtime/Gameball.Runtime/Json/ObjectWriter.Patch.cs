using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Members that are left out, null or a value: optional and nullable.</content>
public readonly partial struct ObjectWriter
{
    /// <summary>Writes a member that is text, or null, or leaves it out.</summary>
    public void PatchString(int member, Optional<string?> value)
    {
        if (value.HasValue)
        {
            NullableString(member, value.Value);
        }
    }

    /// <summary>Writes a member that is true or false, or null, or leaves it out.</summary>
    public void PatchBoolean(int member, Optional<bool?> value)
    {
        if (value.HasValue)
        {
            NullableBoolean(member, value.Value);
        }
    }

    /// <summary>Writes a member that is a whole number, or null, or leaves it out.</summary>
    public void PatchInt32(int member, Optional<int?> value)
    {
        if (value.HasValue)
        {
            NullableInt32(member, value.Value);
        }
    }

    /// <summary>Writes a member that is a whole number, or null, or leaves it out.</summary>
    public void PatchInt64(int member, Optional<long?> value)
    {
        if (value.HasValue)
        {
            NullableInt64(member, value.Value);
        }
    }

    /// <summary>Writes a member that is a decimal number, or null, or leaves it out.</summary>
    public void PatchDecimal(int member, Optional<decimal?> value)
    {
        if (value.HasValue)
        {
            NullableDecimal(member, value.Value);
        }
    }

    /// <summary>Writes a member that is a floating number, or null, or leaves it out.</summary>
    public void PatchSingle(int member, Optional<float?> value)
    {
        if (value.HasValue)
        {
            NullableSingle(member, value.Value);
        }
    }

    /// <summary>Writes a member that is a floating number, or null, or leaves it out.</summary>
    public void PatchDouble(int member, Optional<double?> value)
    {
        if (value.HasValue)
        {
            NullableDouble(member, value.Value);
        }
    }

    /// <summary>Writes a member that is a point in time, or null, or leaves it out.</summary>
    public void PatchDateTime(int member, Optional<DateTimeOffset?> value)
    {
        if (value.HasValue)
        {
            NullableDateTime(member, value.Value);
        }
    }

    /// <summary>Writes a member that is an identifier, or null, or leaves it out.</summary>
    public void PatchGuid(int member, Optional<Guid?> value)
    {
        if (value.HasValue)
        {
            NullableGuid(member, value.Value);
        }
    }

    /// <summary>Writes a member that is bytes in base 64, or null, or leaves it out.</summary>
    public void PatchBytes(int member, Optional<byte[]?> value)
    {
        if (value.HasValue)
        {
            NullableBytes(member, value.Value);
        }
    }

    /// <summary>Writes a member that is any JSON value, or null, or leaves it out.</summary>
    public void PatchAny(int member, Optional<JsonElement?> value)
    {
        if (value.HasValue)
        {
            NullableAny(member, value.Value);
        }
    }

    /// <summary>Writes a member that is text, a number or a boolean, or null, or leaves it out.</summary>
    public void PatchScalar(int member, Optional<JsonScalar?> value)
    {
        if (value.HasValue)
        {
            NullableScalar(member, value.Value);
        }
    }

    /// <summary>Writes a member that is a value of a generated class, or null, or leaves it out.</summary>
    public void PatchValue<T>(int member, Optional<T?> value, GeneratedJson<T> json)
        where T : class
    {
        if (value.HasValue)
        {
            NullableValue(member, value.Value, json);
        }
    }

    /// <summary>Writes a member that is a value of a generated struct, or null, or leaves it out.</summary>
    public void PatchChoice<T>(int member, Optional<T?> value)
        where T : struct, IChoice<T>
    {
        if (value.HasValue)
        {
            NullableChoice(member, value.Value);
        }
    }

    /// <summary>Writes a member that is a value of a struct that is not generated, or null, or leaves it out.</summary>
    public void PatchStruct<T>(int member, Optional<T?> value, GeneratedJson<T> json)
        where T : struct
    {
        if (value.HasValue)
        {
            NullableStruct(member, value.Value, json);
        }
    }

    /// <summary>Writes a member that is a list, or null, or leaves it out.</summary>
    public void PatchList<T>(int member, Optional<IReadOnlyList<T>?> value, GeneratedJson<T> json)
    {
        if (value.HasValue)
        {
            NullableList(member, value.Value, json);
        }
    }

    /// <summary>Writes a member that is an object whose names are data, or null, or leaves it out.</summary>
    public void PatchMap<T>(int member, Optional<IReadOnlyDictionary<string, T>?> value, GeneratedJson<T> json)
    {
        if (value.HasValue)
        {
            NullableMap(member, value.Value, json);
        }
    }
}
