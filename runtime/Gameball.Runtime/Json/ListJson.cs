using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

internal sealed class ListJson<T>(GeneratedJson<T> element) : GeneratedJson<IReadOnlyList<T>>
{
    public override void WriteValue(JsonBuffer buffer, IReadOnlyList<T> value)
    {
        buffer.StartArray();
        for (int i = 0; i < value.Count; i++)
        {
            buffer.Element(value[i], element);
        }

        buffer.EndArray();
    }

    public override IReadOnlyList<T> ReadValue(ref Utf8JsonReader reader)
    {
        JsonValue.Expect(ref reader, JsonTokenType.StartArray, "a list");
        List<T> list = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(element.ReadValue(ref reader));
        }

        return list;
    }
}
