using System.Collections.Generic;

namespace Gameball.Runtime;

internal sealed class ListJson<T>(GeneratedJson<T> element) : GeneratedJson<IReadOnlyList<T>>
{
    public override void WriteValue(JsonBuffer buffer, IReadOnlyList<T> value) => buffer.List(value, element);

    public override IReadOnlyList<T> ReadValue(ref JsonReader reader) => reader.List(element);
}
