using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>A generated struct, an open enum or a union, which holds its own JSON code.</summary>
/// <typeparam name="T">The struct itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonValueType<T>
    where T : struct
{
    /// <summary>Writes the value.</summary>
    void Write(JsonBuffer buffer);

    /// <summary>Reads the value that comes next; the one that it is called on says nothing but the type.</summary>
    /// <exception cref="JsonException">The JSON is not what the type takes.</exception>
    T Read(ref JsonReader reader);
}
