using System;

namespace Gameball.Runtime;

internal delegate T ValueReader<T>(ref JsonReader reader);

/// <summary>A type that is one JSON token.</summary>
internal sealed class ValueJson<T>(Action<JsonBuffer, T> write, ValueReader<T> read) : GeneratedJson<T>
{
    public override void WriteValue(JsonBuffer buffer, T value) => write(buffer, value);

    public override T ReadValue(ref JsonReader reader) => read(ref reader);
}
