using System.Collections.Generic;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>The C# type and the runtime's members for a <see cref="TypeKind"/> that needs no code of its own.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Member">
/// Its name in the runtime: <c>JsonReader.Int32</c>, <c>ObjectWriter.Int32</c>, <c>JsonTypes.Int32</c>; <see langword="null"/> if it
/// depends on the target.
/// </param>
/// <param name="IsValue">Whether it is a value type.</param>
internal sealed record Kind(string Type, string? Member, bool IsValue)
{
    /// <summary>
    /// The alias of the date type, which depends on the runtime's build for the consumer's target. Each file that uses it
    /// declares it, so that the model does not depend on the target.
    /// </summary>
    public const string DateAlias = "__Date";

    /// <summary>The class in these files with the date type's JSON code.</summary>
    public const string DateJson = DateAlias + "Json";

    /// <summary>The prefix of methods for values that may be null.</summary>
    public const string NullablePrefix = "Nullable";

    /// <summary>The prefix of methods that omit a null value, of types without further JSON code.</summary>
    public const string OmitNullPrefix = "OmitNull";

    /// <summary>The prefix of methods for values that may be absent or null.</summary>
    public const string OptionalPrefix = "Optional";

    public static KindTable Table { get; } = new()
    {
        [TypeKind.Any] = new($"{Namespaces.Json}JsonElement", "Any", true),
        [TypeKind.Scalar] = new(RuntimeNames.Scalar.Type, "Scalar", true),
        [TypeKind.String] = new("string", "String", false),
        [TypeKind.Boolean] = new("bool", "Boolean", true),
        [TypeKind.Int32] = new("int", "Int32", true),
        [TypeKind.Int64] = new("long", "Int64", true),
        [TypeKind.Decimal] = new("decimal", "Decimal", true),
        [TypeKind.Single] = new("float", "Single", true),
        [TypeKind.Double] = new("double", "Double", true),
        [TypeKind.DateTime] = new($"{Namespaces.System}DateTimeOffset", "DateTime", true),
        [TypeKind.Date] = new(DateAlias, null, true),
        [TypeKind.Guid] = new($"{Namespaces.System}Guid", "Guid", true),
        [TypeKind.Bytes] = new("byte[]", "Bytes", false),
        [TypeKind.Raw] = new(RuntimeNames.RawJson.Type, null, true),
        [TypeKind.File] = new(RuntimeNames.File.Type, null, false),
    };

    public static bool IsPlain(TypeKind kind) => Table.TryGetValue(kind, out _);

    /// <summary>Whether it is a struct that contains its own JSON code.</summary>
    public static bool IsJsonValueType(TypeKind kind) => kind is TypeKind.Enum or TypeKind.Union or TypeKind.Raw;

    /// <summary>Whether the runtime reads and writes it without further JSON code.</summary>
    public static bool HasMember(TypeKind kind) => Table.TryGetValue(kind, out var plain) && plain.Member is not null;

    /// <summary>Returns the runtime's method that reads or writes a member: one name for each kind in each state.</summary>
    public static string Method(string prefix, TypeRef type) => prefix + type.Kind switch
    {
        TypeKind.List => "List",
        TypeKind.Map => "Map",
        _ when IsJsonValueType(type.Kind) => "ValueType",
        _ when HasMember(type.Kind) => Table[type.Kind].Member,
        _ => IsValueType(type.Kind) ? "Struct" : "Value",
    };

    public static bool IsValueType(TypeKind kind) =>
        IsJsonValueType(kind) || (Table.TryGetValue(kind, out var plain) && plain.IsValue);
}
