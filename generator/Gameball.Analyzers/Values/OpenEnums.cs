using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers.Values;

/// <summary>
/// The emitted enums that a compilation sees, recognised by their shape, with the values that they list. What was found for a type of a
/// referenced assembly outlives a keystroke, as in <see cref="KnownTypes"/>.
/// </summary>
internal sealed class OpenEnums
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Slot> s_slots = new();

    private readonly ConditionalWeakTable<INamedTypeSymbol, Slot>.CreateValueCallback _find;

    public OpenEnums(KnownTypes types) => _find = key => new Slot(IsOpenEnum(key, types) ? new EnumValues(key) : null);

    /// <summary>Returns the listed values of a type; null if it is no open enum.</summary>
    public EnumValues? Values(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Struct, Arity: 0 } ? s_slots.GetValue(type, _find).Values : null;

    // An open enum over a string is JSON's value type, and knows whether its value is listed. Metadata does not tell a record struct from
    // another struct.
    private static bool IsOpenEnum(INamedTypeSymbol type, KnownTypes types) =>
        type.Interfaces.Any(face => KnownTypes.Same(face.OriginalDefinition, types.JsonValueType))
        && type.GetMembers("IsKnown").Length == 1
        && type.GetMembers("Value").FirstOrDefault() is IPropertySymbol { Type.SpecialType: SpecialType.System_String };

    private sealed class Slot(EnumValues? values)
    {
        public EnumValues? Values { get; } = values;
    }
}
