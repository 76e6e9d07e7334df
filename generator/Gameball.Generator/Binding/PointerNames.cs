using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>
/// Names what a reference finds inside a component as if it had been met there, so that it is called the same wherever a document
/// refers to it: <c>#/components/schemas/Order/properties/lines/items</c> is <c>OrderLine</c>.
/// </summary>
internal static class PointerNames
{
    public static NameHint? Of(Cursor reference)
    {
        if (reference[ReferenceResolver.Keyword] is not { } target
            || JsonPointer.Segments(target.Text) is not { Length: > 3 } segments
            || segments[0] != "components" || segments[1] != "schemas")
        {
            return null;
        }

        var hint = new NameHint(Identifier.Pascal(segments[2], "Type"));
        var rest = new Queue<string>(segments.Skip(3));
        while (rest.Count > 0)
        {
            hint = rest.Dequeue() switch
            {
                "properties" when rest.Count > 0 => hint.Property(rest.Dequeue()),
                "items" => hint.Item,
                "additionalProperties" => hint.Value,
                _ => hint,
            };
        }

        return hint;
    }
}
