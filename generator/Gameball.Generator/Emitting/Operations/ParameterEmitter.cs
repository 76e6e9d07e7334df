using Gameball.Generator.Model;
using Request = Gameball.Generator.Emitting.RuntimeNames.Request;
using Text = Gameball.Generator.Emitting.RuntimeNames.ParameterText;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the call that adds a parameter to the request: plain values as strings, all others by their JSON.</summary>
internal static class ParameterEmitter
{
    /// <summary>Returns the call on the request, such as <c>AddQuery("limit", ParameterText.Format(limit))</c>.</summary>
    public static string Call(TypeNames names, ParameterModel parameter)
    {
        var wireName = CSharpText.Literal(parameter.WireName);
        var mayBeNull = parameter.Place != ParameterPlace.Path && (!parameter.Required || TypeNames.MayBeNull(parameter.Type));
        var value = mayBeNull ? Identifiers.Escape(parameter.Name) : Given(parameter.Name, parameter.Type, parameter.Required);
        var (method, otherwise) = parameter.Place switch
        {
            ParameterPlace.Path => (Request.AddPath, ParameterStyle.Simple),
            ParameterPlace.Query => (Request.AddQuery, ParameterStyle.Form),
            ParameterPlace.Header => (Request.AddHeader, ParameterStyle.Simple),
            _ => (Request.AddCookie, ParameterStyle.Form),
        };
        if (IsPlain(parameter))
        {
            return $"{method}({wireName}, {ToText(parameter.Type, value, mayBeNull)})";
        }

        var place = $"{RuntimeNames.Place.Type}.{parameter.Place}";
        var style = $"{RuntimeNames.Style.Type}.{(parameter.Style == ParameterStyle.Default ? otherwise : parameter.Style)}";
        var explode = CSharpText.Boolean(parameter.Explode);
        var reserved = parameter.AllowReserved ? ", allowReserved: true" : "";
        return $"{Request.AddStyled}({place}, {wireName}, {value}, {names.BareJson(parameter.Type)}, {style}, {explode}{reserved})";
    }

    /// <summary>
    /// Returns the expression of a required argument, with a null check: a caller can disable the compiler's null warnings.
    /// </summary>
    public static string Given(string name, TypeRef type, bool required)
    {
        var value = Identifiers.Escape(name);
        var isNeverNull = required && Kind.IsValueType(type.Kind) && !TypeNames.MayBeNull(type);
        return isNeverNull ? value : $"({value} ?? throw new {Namespaces.System}ArgumentNullException({CSharpText.Literal(name)}))";
    }

    /// <summary>Returns the expression of a plain value as a string; null stays null.</summary>
    public static string ToText(TypeRef type, string value, bool mayBeNull) => type.Kind == TypeKind.Enum
        ? $"{Text.Type}.{Text.Format}({value}{(mayBeNull ? "?" : "")}.Value)"
        : $"{Text.Type}.{Text.Format}({value})";

    // Most styles change only lists and objects; these change a single value too.
    private static bool IsPlain(ParameterModel parameter) =>
        (parameter.Type.Kind == TypeKind.Enum || (parameter.Type.Kind != TypeKind.Any && Kind.IsPlain(parameter.Type.Kind)))
        && parameter is { AllowReserved: false, Place: not ParameterPlace.QueryString }
        && parameter.Style is not (ParameterStyle.Label or ParameterStyle.Matrix or ParameterStyle.Json or ParameterStyle.Cookie);
}
