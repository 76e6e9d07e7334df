using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Swagger;

/// <summary>Converts the references of an OpenAPI 3 document to Swagger documents.</summary>
internal sealed class ReferenceUpgrade
{
    private readonly UpgradeContext _context;
    private readonly PointerUpgrade _pointers;

    private ReferenceUpgrade(UpgradeContext context)
    {
        _context = context;
        _pointers = new(context);
    }

    public static SourceDocument Convert(SourceDocument document, SwaggerFiles files)
    {
        var root = document.Root!;
        var context = new UpgradeContext(document, root, files);
        var converted = SwaggerFiles.Named(root).Any() ? new ReferenceUpgrade(context).Convert(root) : root;
        return converted == root ? document : document.Converted(document.Kind, converted, context.Problems);
    }

    private Node Convert(Node node) => node.Kind switch
    {
        NodeKind.Sequence => List(node),
        NodeKind.Mapping => NodeTools.Members(node, member => member switch
        {
            { Name: NodeTools.Reference } => _pointers.Convert(member),
            { Name: "discriminator", Value: { } value } => NodeTools.With(member, Discriminator(value)),
            _ => NodeTools.With(member, Convert(member.Value)),
        }),
        _ => node,
    };

    private Node Discriminator(Node discriminator) => NodeTools.Members(discriminator, member => member.Name == "mapping"
        ? NodeTools.With(member, NodeTools.Members(member.Value, Mapped))
        : member);

    private Member Mapped(Member member) =>
        member.Value is { Kind: NodeKind.Text, Text: var text } && _pointers.Convert(text) is var now && now != text
            ? member with { Value = NodeTools.Text(now, member.Value.Place) }
            : member;

    private Node List(Node list)
    {
        var kept = list.Items.Where(item => !IsForeignBody(item)).ToArray();
        return NodeTools.Items(kept.Length == list.Items.Count ? list : Node.Sequence(kept, list.Place), Convert);
    }

    // Only a reference can name a Swagger parameter here, and such a body is no parameter of OpenAPI 3.
    private bool IsForeignBody(Node item)
    {
        if (NodeTools.ReferenceOf(item) is not { } stated
            || _context.Files.Resolve(_context.Document, item) is not { Document.SwaggerRoot: not null, Node: var parameter }
            || ParameterKinds.Of(parameter) == ParameterKind.Plain || parameter.TextOf("name").Length == 0)
        {
            return false;
        }

        _context.Add(SwaggerProblems.ForeignBody(item[NodeTools.Reference]!.Place, stated, parameter.TextOf("in")));
        return true;
    }
}
