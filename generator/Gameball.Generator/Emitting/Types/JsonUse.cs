using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>A direction of a type's JSON code that nothing needs is left out and says so when it is called.</summary>
internal static class JsonUse
{
    /// <returns>What stands in the place of the code; <see langword="null"/> where it is needed.</returns>
    public static string? LeftOut(TypeModel type, TypeUse use)
    {
        if ((type.Use & use) != 0)
        {
            return null;
        }

        var why = use == TypeUse.Written ? "only received, never sent" : "only sent, never received";
        var reason = $"{type.Name} is {why}, so that its code was left out. Set GameballJsonDirections to 'both'.";
        return $"throw new global::System.NotSupportedException({CSharpText.Literal(reason)})";
    }
}
