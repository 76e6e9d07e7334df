using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Maps JSON Schema's plain types and formats to kinds of C# types.</summary>
/// <remarks>
/// A format becomes a type if every value survives reading and writing. So <c>uri</c> (which <c>Uri</c> normalises), <c>duration</c> (a
/// month is not a fixed time), <c>time</c> (which has an offset), <c>decimal</c> strings and <c>binary</c> stay strings, and a whole number
/// that no type of the oldest target can hold is a scalar, which keeps its digits.
/// </remarks>
internal static class ScalarTypes
{
    public static bool IsScalar(string type) => Find(type, "") != TypeKind.Any;

    /// <summary>Whether the C# type represents the format.</summary>
    public static bool IsTyped(string type, string format) => Find(type, format) != TypeKind.Any;

    public static TypeKind Map(string type, string format) => Find(type, format) is not TypeKind.Any and var kind ? kind : Find(type, "");

    /// <summary>Whether a value is one token of JSON, so that it can be a key, a parameter or a row of its own.</summary>
    public static bool IsPlain(TypeRef type) =>
        type.Kind is not (TypeKind.Any or TypeKind.Record or TypeKind.Union or TypeKind.List or TypeKind.Map);

    private static TypeKind Find(string type, string format) => (type, format) switch
    {
        ("string", "") => TypeKind.String,
        ("string", "date-time") => TypeKind.DateTime,
        ("string", "date") => TypeKind.Date,
        ("string", "uuid") => TypeKind.Guid,
        ("string", "byte") => TypeKind.Bytes,
        ("number", "" or "decimal") => TypeKind.Decimal,
        ("number", "float") => TypeKind.Single,
        ("number", "double") => TypeKind.Double,
        ("number", "int32") => TypeKind.Int32,
        ("number", "int64" or "integer") => TypeKind.Int64,
        ("integer", "" or "int64" or "uint32") => TypeKind.Int64,
        ("integer", "int32" or "int16" or "int8" or "uint8" or "uint16") => TypeKind.Int32,
        ("integer", "uint64" or "ulong") => TypeKind.Decimal,
        ("integer", "int128" or "uint128" or "int256" or "uint256" or "bigint" or "biginteger" or "big-integer") => TypeKind.Scalar,
        ("boolean", "") => TypeKind.Boolean,
        _ => TypeKind.Any,
    };
}
