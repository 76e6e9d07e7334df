using System.Collections.Generic;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>What C# and the runtime have for a <see cref="TypeKind"/> that needs no code of its own.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Member">
/// Its name in the door: <c>JsonReader.Int32</c>, <c>ObjectWriter.Int32</c>, <c>JsonTypes.Int32</c>; <see langword="null"/> where that depends on the target.
/// </param>
/// <param name="IsValue">Whether it is a value type.</param>
internal sealed record Kind(string Type, string? Member, bool IsValue)
{
    /// <summary>
    /// The alias of the date type, which depends on the runtime's build for the consumer's target. Each file that mentions it
    /// declares it, so that the model need not know the target.
    /// </summary>
    public const string DateAlias = "__Date";

    /// <summary>A class of the same files that holds the date type's JSON code.</summary>
    public const string DateJson = DateAlias + "Json";

    /// <summary>Begins the names of methods for what may be null.</summary>
    public const string NullablePrefix = "Nullable";

    /// <summary>Begins the names of methods for what is left out when it is null.</summary>
    public const string OmitNullPrefix = "OmitNull";

    /// <summary>Begins the names of methods for what may be left out or null.</summary>
    public const string OptionalPrefix = "Optional";

    public static KindTable Table { get; } = new()
    {
        [TypeKind.Any] = new("global::System.Text.Json.JsonElement", "Any", true),
        [TypeKind.Scalar] = new(RuntimeNames.Scalar.Type, "Scalar", true),
        [TypeKind.String] = new("string", "String", false),
        [TypeKind.Boolean] = new("bool", "Boolean", true),
        [TypeKind.Int32] = new("int", "Int32", true),
        [TypeKind.Int64] = new("long", "Int64", true),
        [TypeKind.Decimal] = new("decimal", "Decimal", true),
        [TypeKind.Single] = new("float", "Single", true),
        [TypeKind.Double] = new("double", "Double", true),
        [TypeKind.DateTime] = new("global::System.DateTimeOffset", "DateTime", true),
        [TypeKind.Date] = new(DateAlias, null, true),
        [TypeKind.Guid] = new("global::System.Guid", "Guid", true),
        [TypeKind.Bytes] = new("byte[]", "Bytes", false),
        [TypeKind.File] = new(RuntimeNames.File.Type, null, false),
    };

    public static bool IsPlain(TypeKind kind) => Table.TryGetValue(kind, out _);

    /// <summary>Whether it is a generated struct, which holds its own JSON code.</summary>
    public static bool IsJsonValueType(TypeKind kind) => kind is TypeKind.Enum or TypeKind.Union;

    /// <summary>Whether the runtime reads and writes it without being told how.</summary>
    public static bool HasMember(TypeKind kind) => Table.TryGetValue(kind, out var plain) && plain.Member is not null;

    /// <summary>The runtime's method that reads or writes a member: one name for each kind in each state.</summary>
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
