using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers.Values;

/// <summary>The emitted enums of one compilation, recognised by their shape, with the values that they list.</summary>
internal sealed class OpenEnums(KnownTypes types)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, EnumValues> _values = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Whether the type is an open enum over a string: it is JSON's value type, and knows whether its value is listed. Metadata does not
    /// tell a record struct from another struct.
    /// </summary>
    public bool IsOpenEnum(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Struct, Arity: 0 }
        && type.Interfaces.Any(face => KnownTypes.Same(face.OriginalDefinition, types.JsonValueType))
        && type.GetMembers("IsKnown").Length == 1
        && type.GetMembers("Value").FirstOrDefault() is IPropertySymbol { Type.SpecialType: SpecialType.System_String };

    public EnumValues Values(INamedTypeSymbol type) => _values.GetOrAdd(type, static key => new EnumValues(key));
}
