using System.Collections.Generic;

namespace Gameball.Runtime;

internal sealed class MapJson<T>(GeneratedJson<T> value) : GeneratedJson<IReadOnlyDictionary<string, T>>
{
    public override void WriteValue(JsonBuffer buffer, IReadOnlyDictionary<string, T> map) => buffer.Map(map, value);

    public override IReadOnlyDictionary<string, T> ReadValue(ref JsonReader reader) => reader.Map(value);
}
