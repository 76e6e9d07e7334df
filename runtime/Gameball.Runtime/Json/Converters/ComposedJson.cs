using System.Collections.Generic;

namespace Gameball.Runtime;

/// <summary>A list of values of one type.</summary>
internal sealed class ListJson<T>(GeneratedJson<T> element) : GeneratedJson<IReadOnlyList<T>>
{
    internal override bool ReadsStrings => false;

    public override void WriteValue(JsonBuffer buffer, IReadOnlyList<T> value) => buffer.List(value, element);

    public override IReadOnlyList<T> ReadValue(ref JsonReader reader) => reader.List(element);
}

/// <summary>An object whose names are data.</summary>
internal sealed class MapJson<T>(GeneratedJson<T> value) : GeneratedJson<IReadOnlyDictionary<string, T>>
{
    internal override bool ReadsStrings => false;

    public override void WriteValue(JsonBuffer buffer, IReadOnlyDictionary<string, T> map) => buffer.Map(map, value);

    public override IReadOnlyDictionary<string, T> ReadValue(ref JsonReader reader) => reader.Map(value);
}

/// <summary>A value of a class, or null.</summary>
internal sealed class NullableJson<T>(GeneratedJson<T> json) : GeneratedJson<T?>
    where T : class
{
    internal override bool WritesNull => true;

    public override void WriteValue(JsonBuffer buffer, T? value)
    {
        if (value is null)
        {
            buffer.Raw("null"u8);
        }
        else
        {
            json.WriteValue(buffer, value);
        }
    }

    public override T? ReadValue(ref JsonReader reader) =>
        reader.SkipNothing(json) ? null : json.ReadValue(ref reader);
}

/// <summary>A value of a struct, or null.</summary>
internal sealed class NullableStructJson<T>(GeneratedJson<T> json) : GeneratedJson<T?>
    where T : struct
{
    internal override bool WritesNull => true;

    public override void WriteValue(JsonBuffer buffer, T? value)
    {
        if (value is { } present)
        {
            json.WriteValue(buffer, present);
        }
        else
        {
            buffer.Raw("null"u8);
        }
    }

    public override T? ReadValue(ref JsonReader reader) =>
        reader.SkipNothing(json) ? null : json.ReadValue(ref reader);
}
