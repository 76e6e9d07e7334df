using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>The entries by kind of type. An array, because a dictionary with an enum as key is compiled anew in each process.</summary>
internal sealed class KindTable
{
    private readonly Kind?[] _entries = new Kind?[(int)TypeKind.File + 1];

    public IEnumerable<Kind> Values => _entries.OfType<Kind>();

    public Kind this[TypeKind kind]
    {
        get => _entries[(int)kind] ?? throw new KeyNotFoundException(kind.ToString());
        set => _entries[(int)kind] = value;
    }

    public bool TryGetValue(TypeKind kind, out Kind entry)
    {
        entry = _entries[(int)kind]!;
        return entry is not null;
    }
}
