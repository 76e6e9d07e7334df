using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Swagger;

/// <summary>Converts the root of a Swagger document.</summary>
internal sealed class DocumentUpgrade
{
    private const string Version = "3.0.3";

    // Azure has the paths that differ only in their query under this name.
    private const string AzurePaths = "x-ms-paths";

    private static readonly HashSet<string> s_converted =
    [
        "swagger", "host", "basePath", "schemes", "consumes", "produces", "paths", AzurePaths,
        "definitions", "parameters", "responses", "securityDefinitions", "components",
    ];

    private readonly UpgradeContext _context;
    private readonly PartUpgrades _parts;

    private DocumentUpgrade(UpgradeContext context)
    {
        _context = context;
        _parts = new(context);
    }

    public static SourceDocument Convert(SourceDocument document, SwaggerFiles files)
    {
        var context = new UpgradeContext(document, document.SwaggerRoot!, files);
        var root = new DocumentUpgrade(context).Convert();
        return document.Converted(DocumentKind.OpenApi, root, context.Problems);
    }

    private Node Convert()
    {
        var root = _context.Root;
        var version = root.Members.First(member => member.Name == "swagger");
        var result = new MappingWriter(root.Place)
            .Add("openapi", version.NamePlace, NodeTools.Text(Version, version.Value.Place))
            .AddAll(root.Members.Where(member => !s_converted.Contains(member.Name)))
            .Add("servers", new ServerUpgrade(_context).OfDocument());
        if (root.Members.FirstOrDefault(member => member.Name == "paths") is { } paths)
        {
            result.Add(NodeTools.With(paths, Paths(paths.Value, root[AzurePaths])));
        }

        return result.Add("components", Components(root)).ToNode();
    }

    private Node Paths(Node stated, Node? more)
    {
        var all = stated.Kind == NodeKind.Mapping && more?.Members.Count > 0
            ? new MappingWriter(stated.Place).AddAll(stated.Members).AddAll(more.Members).ToNode()
            : stated;
        return NodeTools.Values(all, _parts.Paths.Convert);
    }

    private MappingWriter Components(Node root)
    {
        var stated = root["components"];
        var result = new MappingWriter(stated?.Place ?? root.Place)
            .Add("schemas", Named(root, "definitions", stated?["schemas"], _parts.Schemas.Convert))
            .Add("parameters", Parameters(root, stated, ParameterKind.Plain, "parameters", _parts.Parameters.Plain))
            .Add("requestBodies", Parameters(root, stated, ParameterKind.Body, "requestBodies", body => _parts.Bodies.Body(null, body)))
            .Add(PointerUpgrade.FormFields, Parameters(root, null, ParameterKind.Field, "", Field))
            .Add("responses", Named(root, "responses", stated?["responses"], response => _parts.Responses.Convert(response, null, "")));
        return root["securityDefinitions"] is { } schemes
            ? result.Add("securitySchemes", SecurityUpgrade.Convert(schemes)).AddAll(stated?.Members ?? [])
            : result.AddAll(stated?.Members ?? []);
    }

    private Node Field(Node field) => _parts.Parameters.Field(field, _parts.Parameters.FormatOf(field));

    /// <param name="newer">Components of the same kind as OpenAPI 3 has them, which documents with an older version have by mistake.</param>
    private static Node? Named(Node root, string name, Node? newer, Func<Node, Node> convert) => root[name] switch
    {
        { Kind: NodeKind.Mapping } all when newer is null => NodeTools.Values(all, convert),
        { Kind: NodeKind.Mapping } all => new MappingWriter(all.Place)
            .AddAll(NodeTools.Values(all, convert).Members).AddAll(newer.Members).ToNode(),
        { } other => other,
        null => null,
    };

    private MappingWriter Parameters(Node root, Node? newer, ParameterKind kind, string name, Func<Node, Node> convert)
    {
        var result = new MappingWriter((root["parameters"] ?? root).Place);
        foreach (var member in root["parameters"]?.Members ?? [])
        {
            if (!NodeTools.IsExtension(member.Name) && _context.Files.KindOf(_context.Document, member.Value) == kind)
            {
                var isReference = NodeTools.ReferenceOf(member.Value) is not null;
                result.Add(member.Name, member.NamePlace, isReference ? _parts.Pointers.Convert(member.Value) : convert(member.Value));
            }
        }

        return result.AddAll(newer?[name]?.Members ?? []);
    }
}
