using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Tests.Fuzzing.Driver;

/// <summary>A document's nodes as a tree that can be changed and written.</summary>
internal static class JsonTree
{
    public static JsonNode? FromNode(Node node) => node.Kind switch
    {
        NodeKind.Mapping => new JsonObject(node.Members.Select(member => KeyValuePair.Create(member.Name, FromNode(member.Value)))),
        NodeKind.Sequence => new JsonArray([.. node.Items.Select(FromNode)]),
        NodeKind.Null => null,
        NodeKind.Boolean => JsonValue.Create(node.Text == "true"),
        NodeKind.Number when decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(node.Text),
    };
}
