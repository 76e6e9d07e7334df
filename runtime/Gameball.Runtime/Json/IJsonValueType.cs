using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>A generated struct (an open enum or a union) that contains its own JSON code.</summary>
/// <typeparam name="T">The struct itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonValueType<T>
    where T : struct
{
    /// <summary>Writes the value.</summary>
    void Write(JsonBuffer buffer);

    /// <summary>Reads the next value; the instance on which it is called is ignored.</summary>
    /// <exception cref="JsonException">The JSON does not match the type.</exception>
    T Read(ref JsonReader reader);
}
