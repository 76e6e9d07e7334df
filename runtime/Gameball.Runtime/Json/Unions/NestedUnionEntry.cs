using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>A member whose inner structure identifies a case of a union.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NestedUnionEntry
{
    private readonly byte[] _name;
    private readonly UnionEntry[] _rows;

    /// <summary>Creates the entry of a member and the forms of its value in the case.</summary>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="entries">The forms of its value.</param>
    public NestedUnionEntry(string name, params UnionEntry[] entries)
    {
        _name = TextEncoding.Bytes(name);
        _rows = entries;
    }

    internal bool IsNamed(ref Utf8JsonReader member) => member.ValueTextEquals(_name);

    internal UnionEntry? Best(ref Utf8JsonReader value) => UnionTable.Best(_rows, ref value);
}
