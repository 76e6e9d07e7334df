using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>A row for each kind of type that has one; an array, because a dictionary by an enum is compiled anew in each process.</summary>
internal sealed class KindTable
{
    private readonly Kind?[] _rows = new Kind?[(int)TypeKind.File + 1];

    public IEnumerable<Kind> Values => _rows.OfType<Kind>();

    public Kind this[TypeKind kind]
    {
        get => _rows[(int)kind] ?? throw new KeyNotFoundException(kind.ToString());
        set => _rows[(int)kind] = value;
    }

    public bool TryGetValue(TypeKind kind, out Kind row)
    {
        row = _rows[(int)kind]!;
        return row is not null;
    }
}
