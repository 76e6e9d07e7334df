using Gameball.Generator.Model;
using Json = Gameball.Generator.Emitting.RuntimeNames.Json;

namespace Gameball.Generator.Emitting;

/// <summary>
/// The JSON code of composed types (lists, maps, what may be null), kept in a static field of the class that uses it, so that none is
/// built for each value.
/// </summary>
internal static class JsonFields
{
    /// <remarks>They follow <c>Instance</c>: types that refer to each other then find it set, whichever comes first.</remarks>
    public static void Emit(CodeWriter code, TypeNames names, RecordModel record)
    {
        foreach (var property in record.Properties)
        {
            EmitField(code, names, property.Name, property.Type, TypeNames.IsOptional(property));
        }

        if (record.Extra is { } extra)
        {
            EmitField(code, names, record.ExtraName, extra, mayBeNull: TypeNames.MayBeNull(extra));
        }
    }

    /// <summary>The expression of a property's JSON code.</summary>
    public static string Of(TypeNames names, PropertyModel property) =>
        Of(names, property.Name, property.Type, TypeNames.IsOptional(property));

    public static string OfExtra(TypeNames names, RecordModel record) =>
        Of(names, record.ExtraName, record.Extra!, TypeNames.MayBeNull(record.Extra!));

    private static string Of(TypeNames names, string name, TypeRef type, bool mayBeNull) =>
        IsComposed(type, mayBeNull) ? Field(name) : names.BareJson(type);

    private static void EmitField(CodeWriter code, TypeNames names, string name, TypeRef type, bool mayBeNull)
    {
        if (IsComposed(type, mayBeNull))
        {
            var (spelt, json) = mayBeNull ? (names.Of(type), names.Json(type)) : (names.Bare(type), names.BareJson(type));
            code.Separate();
            code.Line($"private static readonly {Json.Type}<{spelt}> {Field(name)} = {json};");
        }
    }

    private static bool IsComposed(TypeRef type, bool mayBeNull) => mayBeNull || type.Kind is TypeKind.List or TypeKind.Map;

    private static string Field(string property) => "s_" + property;
}
