using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Swagger;

/// <summary>
/// Converts a file without a version to which a Swagger document refers. Parts keep their pointers; a part's own keywords tell what it is. Parts
/// that already have the form of OpenAPI 3 do not change, so an OpenAPI 3 document may refer to the file too.
/// </summary>
internal sealed class FragmentUpgrade
{
    private static readonly string[] s_ofSchemas = ["type", "$ref", "allOf", "properties", "items", "enum", "additionalProperties"];

    private readonly PartUpgrades _parts;

    private FragmentUpgrade(UpgradeContext context) => _parts = new(context);

    /// <param name="user">The root of the Swagger document that refers to it.</param>
    public static SourceDocument Convert(SourceDocument document, Node user, SwaggerFiles files)
    {
        var context = new UpgradeContext(document, user, files);
        var root = new FragmentUpgrade(context).Convert(document.Root!);
        return document.Converted(DocumentKind.Fragment, root, context.Problems);
    }

    private Node Convert(Node node) => node.Kind switch
    {
        NodeKind.Sequence => NodeTools.Items(node, Convert),
        not NodeKind.Mapping => node,
        _ when PathUpgrade.IsPathItem(node) => _parts.Paths.Convert(node),
        _ when PathUpgrade.IsOperation(node) && node["paths"] is null => _parts.Paths.Operation(node, []),
        _ when node.TextOf("in").Length > 0 && node.TextOf("name").Length > 0 => Parameter(node),
        _ when node["schema"] is not null || (node["description"] is { Kind: NodeKind.Text } && node["headers"] is not null) =>
            _parts.Responses.Convert(node, null, ""),
        _ when s_ofSchemas.Any(keyword => IsKeyword(node, keyword)) => _parts.Schemas.Convert(node),
        _ => NodeTools.Values(node, Convert),
    };

    // A file may have a schema with the name of a keyword.
    private static bool IsKeyword(Node node, string keyword) =>
        node[keyword] is { } value && (keyword is not ("type" or "$ref") || value.Kind is NodeKind.Text or NodeKind.Sequence);

    private Node Parameter(Node parameter) => ParameterKinds.Of(parameter) switch
    {
        ParameterKind.Body => _parts.Bodies.Body(null, parameter),
        ParameterKind.Field => _parts.Parameters.Field(parameter, _parts.Parameters.FormatOf(parameter)),
        _ => _parts.Parameters.Plain(parameter),
    };
}
