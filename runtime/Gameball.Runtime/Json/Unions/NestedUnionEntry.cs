using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>A member that tells a case of a union by what is inside of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NestedUnionEntry
{
    private readonly byte[] _name;
    private readonly UnionEntry[] _rows;

    /// <summary>A member and the forms that its value takes in the case.</summary>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="rows">What its value looks like.</param>
    public NestedUnionEntry(string name, params UnionEntry[] rows)
    {
        _name = TextEncoding.Bytes(name);
        _rows = rows;
    }

    internal bool IsNamed(ref Utf8JsonReader member) => member.ValueTextEquals(_name);

    internal UnionEntry? Best(ref Utf8JsonReader value) => UnionTable.Best(_rows, ref value);
}
