using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>
/// Objects that two branches of an <c>allOf</c> state in place for one property: a value has to be both, so it has the members of both.
/// </summary>
internal static class InlineObjects
{
    // A reference has a name that should stay, and what it leads to could lead back here without an end.
    private static readonly string[] s_others = ["$ref", "allOf", "oneOf", "anyOf", "enum", "const", "not"];

    private static readonly string[] s_words = ["title", "description", "readOnly", "writeOnly", "nullable", "deprecated"];

    /// <returns>What has to be put together; <see langword="null"/> where one of the two says all, or is no such object.</returns>
    public static IReadOnlyList<Cursor>? Merge(PropertySource earlier, Cursor later)
    {
        IReadOnlyList<Cursor> parts = earlier.Parts ?? [earlier.Schema];
        return !parts.Append(later).All(IsObject) ? null
            : parts.Any(part => IsSame(part, later)) ? earlier.Parts
            : [.. parts, later];
    }

    /// <summary>One schema of several, with the words of the last that says any.</summary>
    public static Cursor AllOf(IReadOnlyList<Cursor> parts)
    {
        var last = parts[parts.Count - 1];
        List<Member> members = [new("allOf", last.Place, Node.Sequence(parts.Select(part => part.Node).ToArray(), last.Place))];
        members.AddRange(s_words.Select(word => parts.Select(part => Stated(part, word)).LastOrDefault(IsThere)).OfType<Member>());
        return new Cursor(Node.Mapping([.. members], last.Place), last.Document, parts);
    }

    // The same words in another document may refer to something else.
    private static bool IsSame(Cursor one, Cursor other) =>
        one.Document == other.Document && SchemaEquality.AreSame(one.Node, other.Node);

    private static bool IsThere(Member? member) => member is not null;

    private static Member? Stated(Cursor schema, string word) => schema.Node.Members.FirstOrDefault(member => member.Name == word);

    private static bool IsObject(Cursor schema) =>
        schema["properties"] is { Node.Members.Count: > 0 }
        && SchemaTypes.Of(schema["type"]).All(type => type is "object" or "null")
        && !s_others.Any(schema.Has);
}
