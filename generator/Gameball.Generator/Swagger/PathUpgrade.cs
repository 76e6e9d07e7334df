using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>Converts path items and operations.</summary>
internal sealed class PathUpgrade(UpgradeContext context, PointerUpgrade pointers, ParameterUpgrade parameters, BodyUpgrade bodies, ResponseUpgrade responses)
{
    private static readonly HashSet<string> s_verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    private static readonly HashSet<string> s_converted = ["parameters", "responses", "consumes", "produces", "schemes"];

    private readonly ServerUpgrade _servers = new(context);

    public static bool IsPathItem(Node node) => node.Members.Any(member => s_verbs.Contains(member.Name) && IsOperation(member.Value));

    public static bool IsOperation(Node node) => node["responses"] is { Kind: NodeKind.Mapping };

    public Node Convert(Node item)
    {
        if (item.Kind != NodeKind.Mapping)
        {
            return item;
        }

        var shared = Stated(item);
        return NodeTools.Members(item, member => member.Name switch
        {
            "parameters" => NodeTools.With(member, Plain(member.Value)),
            _ when s_verbs.Contains(member.Name) => NodeTools.With(member, Operation(member.Value, shared)),
            _ => pointers.Convert(member),
        });
    }

    /// <param name="shared">The parameters of the path item.</param>
    public Node Operation(Node operation, IReadOnlyList<StatedParameter> shared)
    {
        if (operation.Kind != NodeKind.Mapping)
        {
            return operation;
        }

        var own = Stated(operation);
        List<StatedParameter> all = [.. own, .. shared.Where(one => !own.Exists(one.IsSame))];
        var ofBody = all.FindAll(one => ParameterKinds.Of(one.Parameter) != ParameterKind.Plain);

        // The body of the operation replaces that of its path.
        if (own.Exists(IsBody))
        {
            ofBody.RemoveAll(one => !own.Contains(one) && IsBody(one));
        }

        var body = bodies.Convert(operation, ofBody);
        var result = new MappingWriter(operation.Place);
        foreach (var member in operation.Members)
        {
            if (member is { Name: "parameters" } && Plain(member.Value) is var plain && (plain.Kind != NodeKind.Sequence || plain.Items.Count > 0))
            {
                result.Add(member.Name, member.NamePlace, plain);
            }
            else if (member.Name == "responses")
            {
                result.Add("requestBody", body);
                result.Add(member.Name, member.NamePlace, Responses(operation, member.Value));
            }
            else if (!s_converted.Contains(member.Name))
            {
                result.Add(member);
            }
        }

        return result.Add("requestBody", body).Add("servers", _servers.OfOperation(operation)).ToNode();
    }

    private static bool IsBody(StatedParameter one) => ParameterKinds.Of(one.Parameter) == ParameterKind.Body;

    private Node Responses(Node operation, Node stated) => stated.Kind != NodeKind.Mapping
        ? stated
        : NodeTools.Members(stated, member => NodeTools.IsExtension(member.Name)
            ? member
            : NodeTools.With(member, responses.Convert(member.Value, operation, member.Name)));

    /// <summary>Returns the parameters that stay parameters.</summary>
    private Node Plain(Node list) => list.Kind != NodeKind.Sequence
        ? list
        : Node.Sequence([.. list.Items.Where(item => context.Files.KindOf(context.Document, item) == ParameterKind.Plain).Select(Parameter)], list.Place);

    private Node Parameter(Node item) => NodeTools.ReferenceOf(item) is null ? parameters.Plain(item) : pointers.Convert(item);

    private List<StatedParameter> Stated(Node owner) =>
        [.. (owner["parameters"]?.Items ?? [])
            .Select(item => context.Files.Resolve(context.Document, item) is { } found ? new StatedParameter(item, found) : null)
            .OfType<StatedParameter>()];
}
