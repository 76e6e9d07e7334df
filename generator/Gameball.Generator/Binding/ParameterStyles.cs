using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>How a parameter's value is laid out, and which layouts the client can write from a typed value.</summary>
internal static class ParameterStyles
{
    /// <summary>Why the parameter must be taken as text; <see langword="null"/> when it need not.</summary>
    public static string? WhyText(Cursor parameter, ParameterPlace place, TypeRef type)
    {
        if (!parameter.Has("schema"))
        {
            return parameter["content"] is { Node.Members: { Count: > 0 } media }
                ? "a body of " + Excerpt.Of(media[0].Name)
                : "without a schema";
        }

        var style = parameter.TextOf("style");
        if (style is not ("" or "form" or "simple"))
        {
            return "in the style " + Excerpt.Of(style);
        }

        return type switch
        {
            { Kind: TypeKind.List, Element: { } element } when place == ParameterPlace.Query && IsText(element) => null,
            { Kind: TypeKind.List } => "a list that one value has to hold",
            { Kind: TypeKind.Record or TypeKind.Map } => "an object",
            { Kind: TypeKind.Union } => "a choice that is no plain value",
            _ => null,
        };
    }

    /// <summary>Whether each item of a list is a parameter of its own. The default follows the style's.</summary>
    public static bool Explodes(Cursor parameter, ParameterPlace place) =>
        parameter["explode"] is { } explode ? explode.IsTrue : place is ParameterPlace.Query or ParameterPlace.Cookie;

    private static bool IsText(TypeRef element) => element.Kind == TypeKind.Any || ScalarTypes.IsPlain(element);
}
