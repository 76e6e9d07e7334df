using System;

namespace Gameball.Generator.Binding;

/// <summary>Names the inline types of bodies: after the component with the body, or else after the operation.</summary>
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
