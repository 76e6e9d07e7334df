using Gameball.Generator.Model;
using Read = Gameball.Generator.Emitting.RuntimeNames.Read;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Reads members in any order into locals and creates the record at the end: a required member that did not come is an
/// error, an optional one that came as null is taken as absent.
/// </summary>
internal static class RecordReadEmitter
{
    private const string Extra = "extra";

    public static void Emit(CodeWriter code, TypeNames names, RecordModel record)
    {
        foreach (var property in record.Properties)
        {
            EmitLocals(code, names, property);
        }

        if (record.Extra is { } extra)
        {
            code.Line($"global::System.Collections.Generic.Dictionary<string, {names.Of(extra)}>? {Extra} = null;");
        }

        code.Line($"{Read.Type}.{Read.StartObject}(ref reader);");
        using (code.Open($"while ({Read.Type}.{Read.NextMember}(ref reader))"))
        {
            foreach (var property in record.Properties)
            {
                EmitMember(code, names, property);
            }

            code.Line(record.Extra is null
                ? $"{Read.Type}.{Read.Skip}(ref reader);"
                : $"{Read.Type}.{Read.Extra}(ref reader, ref {Extra}, {JsonFields.OfExtra(names, record)});");
        }

        EmitResult(code, names, record);
    }

    // A local begins with an underscore, a flag with "has_": neither can meet the other, nor the parameter.
    private static string Local(PropertyModel property) => "_" + property.Name;

    private static string Flag(PropertyModel property) => "has_" + property.Name;

    /// <summary>Null may be a required member's value; then only a flag tells whether it came.</summary>
    private static bool NeedsFlag(PropertyModel property) => property.Required && TypeNames.MayBeNull(property.Type);

    private static void EmitLocals(CodeWriter code, TypeNames names, PropertyModel property)
    {
        var type = TypeNames.IsOptional(property) ? names.Of(property) : names.OrAbsent(property.Type);
        code.Line($"{type} {Local(property)} = default;");
        if (NeedsFlag(property))
        {
            code.Line($"bool {Flag(property)} = false;");
        }
    }

    private static void EmitMember(CodeWriter code, TypeNames names, PropertyModel property)
    {
        var value = Value(names, property);
        using var block = code.Open($"if (reader.ValueTextEquals({CSharpText.Utf8Literal(property.WireName)}))");
        code.Line($"{Local(property)} = {(TypeNames.IsOptional(property) ? $"new {names.Of(property)}({value})" : value)};");
        if (NeedsFlag(property))
        {
            code.Line($"{Flag(property)} = true;");
        }

        code.Line("continue;");
    }

    private static string Value(TypeNames names, PropertyModel property)
    {
        var kind = property.Type.Kind;
        var mayBeNull = kind != TypeKind.Any && (!property.Required || property.Type.Nullable);
        if (Kind.Table.TryGetValue(kind, out var plain) && plain.Door is not null)
        {
            return $"{Read.Type}.{(mayBeNull ? Kind.NullablePrefix : "")}{plain.Door}(ref reader)";
        }

        // The field of an optional knows null itself.
        var helper = !mayBeNull || TypeNames.IsOptional(property) ? Read.Value
            : Kind.IsValueType(kind) ? Read.NullableStruct
            : Read.NullableValue;
        return $"{Read.Type}.{helper}(ref reader, {JsonFields.Of(names, property)})";
    }

    private static void EmitResult(CodeWriter code, TypeNames names, RecordModel record)
    {
        string Missing(PropertyModel property) =>
            $"throw {Read.Type}.{Read.Missing}({CSharpText.Literal(record.Name)}, {CSharpText.Literal(property.WireName)})";

        foreach (var property in record.Properties)
        {
            if (NeedsFlag(property))
            {
                code.Line($"if (!{Flag(property)}) {Missing(property)};");
            }
        }

        using var block = code.Open($"return new {names.Emitted(record.Name)}", after: ";");
        foreach (var property in record.Properties)
        {
            var check = property.Required && !NeedsFlag(property) ? " ?? " + Missing(property) : "";
            code.Line($"{Identifiers.Escape(property.Name)} = {Local(property)}{check},");
        }

        if (record.Extra is not null)
        {
            code.Line($"{Identifiers.Escape(record.ExtraName)} = {Extra},");
        }
    }
}
