using System;

namespace Gameball.Generator.Binding;

/// <summary>Names for the inline types of bodies: by the component that holds the body, or else by the operation.</summary>
internal static class ContentHints
{
    public static NameHint Create(SpecNode stated, string typeBase, string suffix)
    {
        if (PointerNames.ComponentOf(stated) is not { } component)
        {
            return new(typeBase + suffix);
        }

        var name = Identifier.Pascal(component, "Type");
        return new(name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix);
    }
}
