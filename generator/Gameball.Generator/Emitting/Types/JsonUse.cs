using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>Omits an unused direction of a type's JSON code; a call of it throws an exception with the reason.</summary>
internal static class JsonUse
{
    /// <returns>The replacement of the code; <see langword="null"/> if the code is needed.</returns>
    public static string? LeftOut(TypeModel type, TypeUse use)
    {
        if ((type.Use & use) != 0)
        {
            return null;
        }

        var direction = use == TypeUse.Written ? "only received, never sent" : "only sent, never received";
        var reason = $"{type.Name} is {direction}, so its JSON code was omitted. Set GameballJsonDirections to 'both'.";
        return $"throw new {Namespaces.System}NotSupportedException({CSharpText.Literal(reason)})";
    }
}
