using System.Collections.Generic;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>JSON Schema's plain types and formats, and what they become.</summary>
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
        [("integer", "int32")] = TypeKind.Int32,
        [("boolean", "")] = TypeKind.Boolean,
    };

    public static bool IsScalar(string type) => s_kinds.ContainsKey((type, ""));

    /// <summary>Whether the format is told by the type already.</summary>
    public static bool IsTyped(string type, string format) => s_kinds.ContainsKey((type, format)) || format == "int64";

    public static TypeKind Of(string type, string format) => s_kinds.TryGetValue((type, format), out var kind) ? kind : s_kinds[(type, "")];

    /// <summary>Whether a value is one token of JSON, so that it can be a key, a parameter or a row of its own.</summary>
    public static bool IsPlain(TypeRef type) => type.Kind is not (TypeKind.Any or TypeKind.Record or TypeKind.List or TypeKind.Map);
}
