using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gameball.Generator.Reading;

/// <summary>
/// Reads scalars by their style and tag: a quoted one is a string, a plain one follows the core schema, a tag overrides both.
/// </summary>
internal sealed class YamlScalars(ICollection<Problem> problems)
{
    private const string CoreTag = "tag:yaml.org,2002:";

    public Node Read(Scalar scalar, string text, Place place)
    {
        var plain = scalar.Style == ScalarStyle.Plain;
        switch (TagOf(scalar))
        {
            case null:
                return plain ? CoreSchema.Read(text, place) : Node.Scalar(NodeKind.Text, text, place);
            case "!" or CoreTag + "str":
                return Node.Scalar(NodeKind.Text, text, place);
            case CoreTag + "int" or CoreTag + "float" or CoreTag + "bool" or CoreTag + "null":
                return CoreSchema.Read(text, place);
            case { } tag:
                problems.Add(ReadingProblems.UnknownTag(place, tag));
                return plain ? CoreSchema.Read(text, place) : Node.Scalar(NodeKind.Text, text, place);
        }
    }

    public void CheckCollectionTag(NodeEvent start, Place place)
    {
        if (TagOf(start) is { } tag and not ("!" or CoreTag + "map" or CoreTag + "seq"))
        {
            problems.Add(ReadingProblems.UnknownTag(place, tag));
        }
    }

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.IsNonSpecific ? "!" : node.Tag.Value;
}
