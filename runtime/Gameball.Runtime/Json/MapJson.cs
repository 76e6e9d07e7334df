using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

internal sealed class MapJson<T>(GeneratedJson<T> value) : GeneratedJson<IReadOnlyDictionary<string, T>>
{
    public override void WriteValue(JsonBuffer buffer, IReadOnlyDictionary<string, T> map)
    {
        buffer.StartObject();
        buffer.ExtraMembers(map, value);
        buffer.EndObject();
    }

    public override IReadOnlyDictionary<string, T> ReadValue(ref Utf8JsonReader reader)
    {
        JsonRead.StartObject(ref reader);
        Dictionary<string, T>? map = null;
        while (JsonRead.NextMember(ref reader))
        {
            JsonRead.Extra(ref reader, ref map, value);
        }

        return map ?? new Dictionary<string, T>(StringComparer.Ordinal);
    }
}
