using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>A member whose value identifies a case of a union.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionConstant
{
    private readonly byte[] _name;
    private readonly byte[][] _values;

    /// <summary>Creates the entry of a member and its values in the case.</summary>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="values">The values: strings without quotes, or numbers and booleans as in JSON.</param>
    public UnionConstant(string name, params string[] values)
    {
        _name = TextEncoding.Bytes(name);
        _values = TextEncoding.Bytes(values);
    }

    internal bool IsNamed(ref Utf8JsonReader member) => member.ValueTextEquals(_name);

    internal bool Takes(ref Utf8JsonReader value)
    {
        foreach (var known in _values)
        {
            if (value.TokenType == JsonTokenType.String ? value.ValueTextEquals(known) : JsonValue.IsPlain(ref value, known))
            {
                return true;
            }
        }

        return false;
    }
}
