using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Request = Gameball.Generator.Emitting.RuntimeNames.Request;
using Text = Gameball.Generator.Emitting.RuntimeNames.ParameterText;

namespace Gameball.Generator.Emitting;

/// <summary>A parameter's way into the request: as text, lists item by item.</summary>
internal static class ParameterEmitter
{
    private const string Select = "global::System.Linq.Enumerable.Select";

    /// <summary>The call on the request, such as <c>AddQuery("limit", ParameterText.Of(limit))</c>.</summary>
    /// <param name="taken">Names that a lambda's parameter must not take.</param>
    public static string Call(ParameterModel parameter, ICollection<string> taken)
    {
        var wireName = CSharpText.Literal(parameter.WireName);
        var value = Identifiers.Escape(parameter.Name);
        var mayBeNull = parameter.Place != ParameterPlace.Path && (!parameter.Required || TypeNames.MayBeNull(parameter.Type));
        if (!mayBeNull && !(parameter.Required && IsNeverNull(parameter.Type)))
        {
            // The request leaves out what is null, and the compiler's warning about a null argument can be switched off.
            value = $"({value} ?? throw new global::System.ArgumentNullException({CSharpText.Literal(parameter.Name)}))";
        }

        if (parameter.Place == ParameterPlace.Query && parameter.Type.Kind == TypeKind.List)
        {
            var items = OrNull(value, mayBeNull, Items(parameter.Type, value, taken));
            return $"{Request.AddQuery}({wireName}, {items}, explode: {CSharpText.Boolean(parameter.Explode)})";
        }

        return $"{Method(parameter.Place)}({wireName}, {Of(parameter.Type, value, mayBeNull, taken)})";
    }

    /// <summary>A value as text; null stays null.</summary>
    public static string Of(TypeRef type, string value, bool mayBeNull, ICollection<string> taken) => type.Kind switch
    {
        TypeKind.Enum => $"{Text.Type}.{Text.Of}({value}{(mayBeNull ? "?" : "")}.Value)",
        TypeKind.List => OrNull(value, mayBeNull, $"string.Join(\",\", {Items(type, value, taken)})"),
        _ => $"{Text.Type}.{Text.Of}({value})",
    };

    private static bool IsNeverNull(TypeRef type) => Kind.IsValueType(type.Kind) && !TypeNames.MayBeNull(type);

    private static string Items(TypeRef list, string value, ICollection<string> taken)
    {
        var item = Identifiers.Unused("item", taken);
        var text = Of(list.Element!, item, TypeNames.MayBeNull(list.Element!), taken.Append(item).ToArray());
        return $"{Select}({value}, static {item} => {text})";
    }

    private static string OrNull(string value, bool mayBeNull, string text) => mayBeNull ? $"{value} is null ? null : {text}" : text;

    private static string Method(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => Request.AddPath,
        ParameterPlace.Header => Request.AddHeader,
        ParameterPlace.Cookie => Request.AddCookie,
        _ => Request.AddQuery,
    };
}
