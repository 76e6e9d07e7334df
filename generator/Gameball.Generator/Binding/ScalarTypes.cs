using System.Collections.Generic;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>JSON Schema's plain types and formats, and what they become.</summary>
/// <remarks>
/// A format becomes a type where every value survives both ways. So <c>uri</c> (which <c>Uri</c> normalises), <c>duration</c> (a month is
/// no fixed time), <c>time</c> (which has an offset), <c>decimal</c> text and <c>binary</c> stay text.
/// </remarks>
internal static class ScalarTypes
{
    private static readonly Dictionary<(string Type, string Format), TypeKind> s_kinds = new()
    {
        [("string", "")] = TypeKind.String,
        [("string", "date-time")] = TypeKind.DateTime,
        [("string", "date")] = TypeKind.Date,
        [("string", "uuid")] = TypeKind.Guid,
        [("string", "byte")] = TypeKind.Bytes,
        [("number", "")] = TypeKind.Decimal,
        [("number", "float")] = TypeKind.Single,
        [("number", "double")] = TypeKind.Double,
        [("integer", "")] = TypeKind.Int64,
        [("integer", "int64")] = TypeKind.Int64,
        [("integer", "int32")] = TypeKind.Int32,
        [("integer", "int16")] = TypeKind.Int32,
        [("integer", "int8")] = TypeKind.Int32,
        [("integer", "uint8")] = TypeKind.Int32,
        [("integer", "uint16")] = TypeKind.Int32,
        [("integer", "uint32")] = TypeKind.Int64,
        [("integer", "uint64")] = TypeKind.Decimal,
        [("number", "int32")] = TypeKind.Int32,
        [("number", "int64")] = TypeKind.Int64,
        [("number", "integer")] = TypeKind.Int64,
        [("number", "decimal")] = TypeKind.Decimal,
        [("boolean", "")] = TypeKind.Boolean,
    };

    public static bool IsScalar(string type) => s_kinds.ContainsKey((type, ""));

    /// <summary>Whether the format is told by the type already.</summary>
    public static bool IsTyped(string type, string format) => s_kinds.ContainsKey((type, format));

    public static TypeKind Of(string type, string format) => s_kinds.TryGetValue((type, format), out var kind) ? kind : s_kinds[(type, "")];

    /// <summary>Whether a value is one token of JSON, so that it can be a key, a parameter or a row of its own.</summary>
    public static bool IsPlain(TypeRef type) =>
        type.Kind is not (TypeKind.Any or TypeKind.Record or TypeKind.Union or TypeKind.List or TypeKind.Map);
}
