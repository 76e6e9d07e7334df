using System.Globalization;
using Gameball.Generator.Model;
using Buffer = Gameball.Generator.Emitting.RuntimeNames.Buffer;
using Object = Gameball.Generator.Emitting.RuntimeNames.Object;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Emits one call for each member, of a method with its own name for each kind: overloads took a fifth of the compiler's time.
/// </summary>
internal static class RecordWriteEmitter
{
    private const string To = "to";

    public static void Emit(CodeWriter code, TypeNames names, RecordModel record)
    {
        code.Line($"var {To} = buffer.{Buffer.Start}({JsonFields.MembersField});");
        for (var i = 0; i < record.Properties.Count; i++)
        {
            var property = record.Properties[i];
            var json = JsonFields.Render(names, record, property);
            var number = i.ToString(CultureInfo.InvariantCulture);
            var value = Value(names, property, number);
            var prefix = Prefix(property);
            var condition = property.IsReadOnly ? $"!buffer.{Buffer.IsRequest}" : "";
            if (prefix == Kind.OmitNullPrefix && json.Length > 0)
            {
                // Only a value needs the JSON code of its type. A call would otherwise create that of all types that it could have sent.
                condition += $"{(condition.Length > 0 ? " && " : "")}{value} is {{ }} v{number}";
                (value, prefix) = ("v" + number, "");
            }

            var guard = condition.Length > 0 ? $"if ({condition}) " : "";
            code.Line($"{guard}{To}.{Kind.Method(prefix, property.Type)}({number}, {value}{(json.Length > 0 ? ", " : "")}{json});");
            if (property.IsRequiredInRequests)
            {
                code.Line($"if ({IsMissing(property)}) {To}.{Object.Missing}({number});");
            }
        }

        EmitEnd(code, names, record);
    }

    private static void EmitEnd(CodeWriter code, TypeNames names, RecordModel record)
    {
        var extra = "value." + Identifiers.Escape(record.ExtraName);
        code.Line(record.Extra is null ? $"{To}.{Object.End}();"
            : record.Extra.Kind == TypeKind.Any ? $"{To}.{Object.EndAny}({extra});"
            : $"{To}.{Object.EndWith}({extra}, {JsonFields.OfExtra(names, record)});");
    }

    private static string Value(TypeNames names, PropertyModel property, string number) => names.Field(property) is { } field
        ? $"{To}.{Object.Given}({number}, value.{field})"
        : "value." + Identifiers.Escape(property.Name);

    private static string IsMissing(PropertyModel property)
    {
        var value = "value." + Identifiers.Escape(property.Name);
        return TypeNames.IsOptional(property) ? $"!{value}.HasValue" : value + " is null";
    }

    private static string Prefix(PropertyModel property) => TypeNames.IsOptional(property) ? Kind.OptionalPrefix
        : !property.Required ? Kind.OmitNullPrefix
        : TypeNames.MayBeNull(property.Type) ? Kind.NullablePrefix
        : "";
}
