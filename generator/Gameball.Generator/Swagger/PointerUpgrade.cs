using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Swagger;

/// <summary>Converts the pointer of a reference into a Swagger document to the place of the same part in the converted document.</summary>
internal sealed class PointerUpgrade(UpgradeContext context)
{
    /// <summary>The name under <c>components</c> for shared fields of forms, of which OpenAPI 3 has none.</summary>
    public const string FormFields = "x-form-fields";

    private static readonly Dictionary<string, string> s_bare = new() { ["definitions"] = "schemas", ["responses"] = "responses" };

    /// <summary>Returns the reference for the converted documents.</summary>
    public string Convert(string stated)
    {
        // Tools for Swagger 1.2 wrote the bare name of a model.
        if (context.Document.SwaggerRoot?["definitions"]?[stated] is not null)
        {
            return "#" + NodeTools.Pointer(["components", "schemas", stated]);
        }

        if (stated.IndexOf('#') is not (>= 0 and var hash)
            || Reference.Parse(stated) is not { Segments: { Length: > 1 } segments, File: var file }
            || context.Files.Find(context.Document, file) is not { SwaggerRoot: { } root } target
            || IsMissing(root, segments))
        {
            return stated;
        }

        return Convert(target, root, segments) is { } converted ? stated.Substring(0, hash) + "#" + NodeTools.Pointer(converted) : stated;
    }

    /// <summary>Returns a mapping with its reference converted; other nodes as they are.</summary>
    public Node Convert(Node node) => NodeTools.ReferenceOf(node) is null ? node : NodeTools.Members(node, Convert);

    public Member Convert(Member member) =>
        member is { Name: NodeTools.Reference, Value.Kind: NodeKind.Text } && Convert(member.Value.Text) is var now && now != member.Value.Text
            ? member with { Value = NodeTools.Text(now, member.Value.Place) }
            : member;

    // A reference without a target keeps its text, so that the problem shows what the document has.
    private static bool IsMissing(Node root, string[] segments) =>
        root[segments[0]] is not { } parts || (parts[segments[1]] is null && NodeTools.ReferenceOf(parts) is null);

    private IEnumerable<string>? Convert(SourceDocument target, Node root, string[] segments) => segments[0] switch
    {
        "definitions" => ["components", s_bare[segments[0]], .. segments.Skip(1)],
        "responses" => ["components", s_bare[segments[0]], segments[1], .. InResponse(root, null, segments.Skip(2))],
        "parameters" when root["parameters"]?[segments[1]] is { } parameter =>
            ["components", GroupOf(target, parameter), segments[1], .. InParameter(root, null, parameter, segments.Skip(2))],
        "paths" when segments.Length > 4 && root["paths"]?[segments[1]]?[segments[2]] is { } operation => InOperation(target, root, operation, segments),
        _ => null,
    };

    private string GroupOf(SourceDocument target, Node parameter) => context.Files.KindOf(target, parameter) switch
    {
        ParameterKind.Body => "requestBodies",
        ParameterKind.Field => FormFields,
        _ => "parameters",
    };

    private IEnumerable<string>? InOperation(SourceDocument target, Node root, Node operation, string[] segments)
    {
        var rest = segments.Skip(5);
        if (segments[3] == "responses")
        {
            return [.. segments.Take(5), .. InResponse(root, operation, rest)];
        }

        if (segments[3] != "parameters" || operation["parameters"] is not { Items: var parameters }
            || JsonPointer.Follow(operation["parameters"]!, [segments[4]]) is not { } parameter)
        {
            return null;
        }

        var head = segments.Take(3);
        var plain = parameters.TakeWhile(other => other != parameter).Count(other => context.Files.KindOf(target, other) == ParameterKind.Plain);
        return context.Files.KindOf(target, parameter) switch
        {
            ParameterKind.Body => [.. head, "requestBody", .. InParameter(root, operation, parameter, rest)],
            ParameterKind.Plain => [.. head, "parameters", plain.ToString(CultureInfo.InvariantCulture), .. InParameter(root, operation, parameter, rest)],
            _ => null,
        };
    }

    private IEnumerable<string> InResponse(Node root, Node? operation, IEnumerable<string> rest)
    {
        var inside = rest.ToList();
        return inside.FirstOrDefault() == "schema"
            ? ["content", First(operation?["produces"] ?? root["produces"], ResponseUpgrade.Anything), .. inside]
            : inside;
    }

    private IEnumerable<string> InParameter(Node root, Node? operation, Node parameter, IEnumerable<string> rest)
    {
        var inside = rest.ToList();
        return ParameterKinds.Of(parameter) switch
        {
            ParameterKind.Body when inside.FirstOrDefault() == "schema" =>
                ["content", First(operation?["consumes"] ?? root["consumes"], BodyUpgrade.Json), .. inside],
            ParameterKind.Plain when inside.Count > 0 => ["schema", .. inside],
            _ => inside,
        };
    }

    private static string First(Node? stated, string otherwise) => NodeTools.Texts(stated).FirstOrDefault()?.Text.Trim() ?? otherwise;
}
